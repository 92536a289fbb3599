// SPDX-License-Identifier: EUPL-1.2 — the board of findings: the same deeds by keyboard.
"use strict";

(() => {
  const findings = [...document.querySelectorAll("[data-finding]")];
  if (!findings.length) return;
  document.querySelector("[data-board-keys]")?.removeAttribute("hidden");

  const typing = (target) => target.closest("input, textarea, select, [contenteditable]");
  const here = () => findings.indexOf(document.activeElement?.closest("[data-finding]"));
  const waiting = () => findings.findIndex((each) => each.dataset.finding === "noted");
  const go = (index) => {
    const found = findings[Math.max(0, Math.min(findings.length - 1, index))];
    found.focus({ preventScroll: true });
    found.scrollIntoView({ block: "center", behavior: matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth" });
  };

  // After a deed the page comes back at the finding; the next one that waits is what the hand wants.
  const came = findings.find((each) => `#${each.id}` === location.hash);
  if (came) {
    const next = findings.findIndex((each, index) => index > findings.indexOf(came) && each.dataset.finding === "noted");
    go(next >= 0 ? next : findings.indexOf(came));
  }

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
    const key = event.key.toLowerCase();
    const now = here();
    if (key === "j" || key === "k") {
      event.preventDefault();
      go(now < 0 ? Math.max(0, waiting()) : now + (key === "j" ? 1 : -1));
      return;
    }
    if (now < 0 || !["z", "o", "p", "t"].includes(key)) return;
    const control = findings[now].querySelector(`[data-key="${key}"]`);
    if (!control) return;
    event.preventDefault();
    if (key === "t") control.focus();
    else control.click();
  });
})();
