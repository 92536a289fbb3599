// SPDX-License-Identifier: EUPL-1.2 — the editor: words save themselves, the page beside them follows, nothing typed is lost.
"use strict";

(() => {
  const form = document.querySelector("form[data-keep]");
  if (!form) return;
  const kept = form.querySelector("[data-kept]");
  const box = document.querySelector("[data-live]");
  const frame = box?.querySelector("iframe");
  const local = `editor:${location.pathname}`;
  const fields = () => {
    const data = new FormData(form);
    data.delete("once");
    return data;
  };
  const words = () => JSON.stringify([...fields()].filter(([name]) => name !== "csrfmiddlewaretoken"));
  let saved = words();
  let timer = 0;
  let sending = false;
  let stopped = false;

  const say = (text, state = "") => {
    if (kept.textContent !== text) kept.textContent = text;
    kept.dataset.state = state;
  };
  const remember = (text) => {
    try {
      if (text === null) sessionStorage.removeItem(local);
      else sessionStorage.setItem(local, text);
    } catch {
      // No storage: the server keeps it as soon as it answers.
    }
  };

  // The preview is swapped, not reloaded: it stays where the eye is.
  const follow = async () => {
    if (!frame?.contentDocument?.querySelector("main") || box.offsetParent === null) return;
    const answer = await fetch(frame.src, { credentials: "same-origin" });
    if (!answer.ok || answer.redirected) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    for (const part of ["main", ".pub-foot"]) {
      const now = frame.contentDocument.querySelector(part);
      const next = page.querySelector(part);
      if (now && next) now.replaceWith(frame.contentDocument.adoptNode(next));
    }
  };

  const send = async () => {
    if (sending || stopped) return;
    const now = words();
    if (now === saved) return;
    sending = true;
    remember(now);
    try {
      const answer = await fetch(form.dataset.keep, { method: "POST", body: fields(), credentials: "same-origin" });
      if (answer.redirected || answer.status === 403) {
        stopped = true;
        say("Sesja wygasła. Nic nie zginęło: naciśnij Zapisz, zaloguj się, a tekst wróci.", "warn");
      } else if (answer.status === 204) {
        saved = now;
        remember(null);
        const { kept: told } = JSON.parse(answer.headers.get("HX-Trigger") ?? "{}");
        const at = new Date(told?.at ?? Date.now()).toLocaleTimeString("pl-PL", { hour: "numeric", minute: "2-digit" });
        if (told?.overtaken) say(`Ktoś zapisał tę stronę w międzyczasie: ${told.overtaken}. Twój tekst jest bezpieczny.`, "warn");
        else say(`Zapisane samo, ${at}. Czytelnicy tego jeszcze nie widzą.`);
        await follow();
      } else throw new Error(String(answer.status));
    } catch {
      if (!stopped) say("Nie ma połączenia. Tekst jest w tej karcie i spróbujemy znowu.", "warn");
      timer = setTimeout(send, 8000);
    } finally {
      sending = false;
    }
    if (!stopped && words() !== saved) timer = setTimeout(send, 1200);
  };
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(send, 1200);
  };
  form.addEventListener("input", later);
  form.addEventListener("change", later);
  document.addEventListener("visibilitychange", () => document.hidden && send());

  // What the server did not get before the tab was closed.
  try {
    const left = JSON.parse(sessionStorage.getItem(local) ?? "null");
    if (left && !document.querySelector("[data-problems]") && JSON.stringify(left) !== saved) {
      for (const [name, value] of left) {
        const control = form.elements[name];
        if (control && "value" in control && ["text", "textarea", "select-one"].includes(control.type)) control.value = value;
      }
      say("Przywróciliśmy to, co było wpisane w tej karcie.");
      later();
    }
  } catch {
    // Nothing to bring back.
  }
  const leave = (event) => {
    if (words() !== saved && !form.dataset.sent) event.preventDefault();
  };
  window.addEventListener("beforeunload", leave);
  form.addEventListener("submit", () => {
    clearTimeout(timer);
    stopped = true;
    remember(null);
    window.removeEventListener("beforeunload", leave);
  });

  // Marks above the text: for whoever does not want to remember them.
  const text = form.querySelector("[data-markup]");
  const insert = (before, after = "", line = false) => {
    const { selectionStart: start, selectionEnd: end, value } = text;
    const chosen = value.slice(start, end);
    const lead = line && start > 0 && value[start - 1] !== "\n" ? "\n\n" : "";
    text.setRangeText(`${lead}${before}${chosen}${after}`, start, end, "end");
    if (!chosen && after) text.selectionStart = text.selectionEnd = start + lead.length + before.length;
    text.focus();
    text.dispatchEvent(new Event("input", { bubbles: true }));
  };
  if (text) {
    const bar = Object.assign(document.createElement("div"), { className: "marks" });
    bar.setAttribute("role", "toolbar");
    bar.setAttribute("aria-label", "Znaki w tekście");
    const marks = [
      ["Śródtytuł", "## ", "", true],
      ["Mniejszy", "### ", "", true],
      ["Ważne", "**", "**"],
      ["Inaczej", "_", "_"],
      ["Punkt", "* ", "", true],
      ["Cytat", "> ", "", true],
      ["Link", "[", "](https://)"],
    ];
    for (const [label, before, after, line] of marks) {
      const button = Object.assign(document.createElement("button"), { type: "button", className: "btn btn-small btn-outline", textContent: label });
      button.addEventListener("click", () => insert(before, after, line));
      bar.append(button);
    }
    text.closest(".field").querySelector(".control").before(bar);
    form.querySelectorAll("[data-insert]").forEach((button) => {
      button.hidden = false;
      button.nextElementSibling?.setAttribute("hidden", "");
      button.addEventListener("click", () => insert(`${button.dataset.insert}\n\n`, "", true));
    });
    const grow = () => {
      text.style.height = "auto";
      text.style.height = `${Math.min(text.scrollHeight + 4, 1400)}px`;
    };
    text.addEventListener("input", grow);
    grow();
  }

  box?.querySelectorAll("[data-width]").forEach((button) =>
    button.addEventListener("click", () => {
      box.classList.toggle("is-wide", button.dataset.width === "wide");
      box.querySelectorAll("[data-width]").forEach((each) => each.setAttribute("aria-pressed", String(each === button)));
    }),
  );
})();
