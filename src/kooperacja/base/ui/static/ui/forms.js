// SPDX-License-Identifier: EUPL-1.2 — forms: nothing is sent twice, nothing typed is lost.
"use strict";

(() => {
  const DRAFT = "draft:";
  const SECRET = /password|csrfmiddlewaretoken|^once$|otp|code/i;
  const kept = (form) => form.method === "post" && !("nodraft" in form.dataset) && form.querySelector("textarea, input:not([type=hidden]), select");
  const key = (form) => `${DRAFT}${location.pathname}#${form.id || [...document.forms].indexOf(form)}`;
  const session = (run) => {
    try {
      return run(sessionStorage);
    } catch {
      return null;
    }
  };

  // What a record said when its form was opened belongs to the words typed then: it comes back with them.
  const skipped = (control) =>
    !control.name || SECRET.test(control.name) || ["file", "password", "submit", "button"].includes(control.type) ||
    (control.type === "hidden" && !("draft" in control.dataset));

  const values = (form) => {
    const made = {};
    for (const control of form.elements) {
      if (skipped(control)) continue;
      made[control.name] ??= [];
      if (["checkbox", "radio"].includes(control.type)) {
        if (control.checked) made[control.name].push(control.value);
      } else if (control.multiple && control.options) {
        made[control.name].push(...[...control.selectedOptions].map((option) => option.value));
      } else made[control.name].push(control.value);
    }
    return made;
  };

  const put = (form, draft) => {
    const used = {};
    for (const control of form.elements) {
      const saved = draft[control.name];
      if (!saved || skipped(control)) continue;
      if (["checkbox", "radio"].includes(control.type)) control.checked = saved.includes(control.value);
      else if (control.multiple && control.options) [...control.options].forEach((option) => (option.selected = saved.includes(option.value)));
      else {
        const place = used[control.name] ?? 0;
        used[control.name] = place + 1;
        if (place < saved.length) control.value = saved[place];
      }
      control.dispatchEvent(new Event("change", { bubbles: true }));
    }
  };

  const note = (form, onClear) => {
    const box = document.createElement("div");
    box.className = "notice notice-blue draft-note";
    box.setAttribute("role", "status");
    const words = Object.assign(document.createElement("p"), { textContent: "Przywróciliśmy to, co było tu wpisane w tej karcie. " });
    const button = Object.assign(document.createElement("button"), { type: "button", className: "link-button", textContent: "Zacznij od nowa" });
    button.addEventListener("click", () => {
      onClear();
      box.remove();
    });
    words.append(button);
    box.append(words);
    form.prepend(box);
  };

  const ready = (form) => {
    if (form.dataset.ready) return;
    form.dataset.ready = "yes";
    if (!kept(form)) return;
    const name = key(form);
    const first = JSON.stringify(values(form));
    const answered = form.querySelector("[data-problems]");
    const draft = session((s) => s.getItem(name));
    if (draft && draft !== first && !answered && !document.querySelector(".messages .notice-green")) {
      put(form, JSON.parse(draft));
      note(form, () => {
        session((s) => s.removeItem(name));
        put(form, JSON.parse(first));
      });
    }
    let timer = 0;
    const changed = () => JSON.stringify(values(form)) !== first;
    form.addEventListener("input", () => {
      clearTimeout(timer);
      timer = setTimeout(() => session((s) => (changed() ? s.setItem(name, JSON.stringify(values(form))) : s.removeItem(name))), 300);
    });
    const leave = (event) => {
      if (form.dataset.sent || !changed()) return;
      event.preventDefault();
    };
    form.addEventListener("input", () => window.addEventListener("beforeunload", leave), { once: true });
    form.addEventListener("submit", () => window.removeEventListener("beforeunload", leave));
  };

  // A second click does nothing; after Back the button works again.
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.method !== "post") return;
    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }
    form.dataset.sent = "yes";
    session((s) => s.setItem(`${DRAFT}sent`, key(form)));
    const button = event.submitter;
    if (button) {
      button.setAttribute("aria-disabled", "true");
      button.classList.add("is-sending");
    }
  });
  window.addEventListener("pageshow", () => {
    for (const form of document.forms) delete form.dataset.sent;
    document.querySelectorAll(".is-sending").forEach((button) => {
      button.classList.remove("is-sending");
      button.removeAttribute("aria-disabled");
    });
  });
  document.addEventListener("htmx:afterRequest", (event) => {
    const form = event.target.closest?.("form");
    if (!form) return;
    delete form.dataset.sent;
    form.querySelectorAll(".is-sending").forEach((button) => {
      button.classList.remove("is-sending");
      button.removeAttribute("aria-disabled");
    });
  });

  // What was sent and accepted needs no draft: another page was shown after sending.
  const sent = session((s) => s.getItem(`${DRAFT}sent`));
  if (sent && !document.querySelector("[data-problems]")) session((s) => (s.removeItem(sent), s.removeItem(`${DRAFT}sent`)));

  // Dates are typed; whoever prefers a calendar opens the one of the browser.
  const calendar = (box) => {
    const input = box.querySelector("input");
    if (!input || box.querySelector(".date-button") || !("showPicker" in HTMLInputElement.prototype)) return;
    const native = Object.assign(document.createElement("input"), { type: "date", tabIndex: -1, className: "date-native" });
    native.setAttribute("aria-hidden", "true");
    const button = Object.assign(document.createElement("button"), { type: "button", className: "date-button" });
    const icon = document.querySelector("#calendar-icon");
    button.setAttribute("aria-label", "Wybierz z kalendarza");
    button.append(icon ? icon.content.cloneNode(true) : "…");
    button.addEventListener("click", () => {
      const typed = input.value.match(/^(\d{1,2})[.,\-/ ](\d{1,2})[.,\-/ ](\d{2}|\d{4})$/);
      if (typed) native.value = `${typed[3].padStart(4, "20")}-${typed[2].padStart(2, "0")}-${typed[1].padStart(2, "0")}`;
      native.showPicker();
    });
    native.addEventListener("change", () => {
      const [year, month, day] = native.value.split("-");
      if (!year) return;
      input.value = `${Number(day)}.${month}.${year}`;
      input.dispatchEvent(new Event("input", { bubbles: true }));
      input.focus();
    });
    box.append(native, button);
  };

  const start = (root) => {
    root.querySelectorAll("form").forEach(ready);
    root.querySelectorAll("[data-date]").forEach(calendar);
  };
  start(document);
  document.addEventListener("htmx:load", (event) => start(event.target));
  document.querySelector("[data-problems]")?.focus();
})();
