// SPDX-License-Identifier: EUPL-1.2 — before the first paint: the look this person has chosen on this device.
(() => {
  try {
    const theme = localStorage.getItem("theme");
    if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
  } catch {
    // No storage: the system decides.
  }
})();
