// SPDX-License-Identifier: EUPL-1.2
// The button of the paper card says how many visits are ticked.
document.querySelectorAll("form[data-card]").forEach((form) => {
  const words = form.querySelector("[data-card-count]");
  const say = () => {
    const count = form.querySelectorAll("input[name=visit]:checked").length;
    const few = [2, 3, 4].includes(count % 10) && ![12, 13, 14].includes(count % 100);
    words.textContent = `${count}\u00a0${count === 1 ? "wizytę" : few ? "wizyty" : "wizyt"}`;
  };
  form.addEventListener("change", say);
  say();
});
