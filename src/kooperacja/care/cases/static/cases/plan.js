// SPDX-License-Identifier: EUPL-1.2 — the plan being drafted: what a week makes in a month, as it is typed.
"use strict";

(() => {
  const WEEKS = 52 / 12;
  const minutes = (typed) => {
    const found = /^\s*(\d{1,2})(?:[:.](\d{2}))?\s*$/.exec(typed);
    return found && Number(found[1]) < 24 && Number(found[2] ?? 0) < 60 ? Number(found[1]) * 60 + Number(found[2] ?? 0) : null;
  };
  const spoken = (count) => {
    const h = Math.floor(count / 60);
    const m = count % 60;
    return [h || !m ? `${h}\u00a0h` : "", m ? `${m}\u00a0min` : ""].filter(Boolean).join(" ");
  };
  for (const line of document.querySelectorAll("[data-line]")) {
    const sum = line.querySelector("[data-sum]");
    const start = line.querySelector("input[name^=from_]");
    const end = line.querySelector("input[name^=to_]");
    const granted = Number(line.dataset.granted);
    const inHours = line.dataset.line === "hours";
    const tell = () => {
      const days = line.querySelectorAll("input[name^=days_]:checked").length;
      const from = minutes(start.value);
      const to = minutes(end.value);
      const weekly = inHours ? (from !== null && to !== null && to > from ? days * (to - from) : 0) : days;
      const monthly = Math.round(weekly * WEEKS);
      const words = (count) => (inHours ? spoken(count) : String(count));
      sum.textContent = monthly ? `Wychodzi ${words(monthly)} w\u00a0miesiącu, przyznano ${words(granted)}.` : `Przyznano ${words(granted)} w\u00a0miesiącu.`;
      sum.classList.toggle("is-over", monthly > granted);
    };
    line.addEventListener("input", tell);
    line.addEventListener("change", tell);
  }
})();
