// SPDX-License-Identifier: EUPL-1.2 — the frame: theme, search, menus, messages, recently opened, the viewer of pictures.
"use strict";

const all = (selector, root = document) => [...root.querySelectorAll(selector)];
const store = (kind, run, otherwise = null) => {
  try {
    return run(kind === "local" ? localStorage : sessionStorage);
  } catch {
    return otherwise;
  }
};

// Theme: as the system, light or dark, remembered on this device.
all("[data-theme-switch]").forEach((box) => {
  const chosen = document.documentElement.dataset.theme ?? "";
  all("input", box).forEach((input) => {
    input.checked = input.value === chosen;
    input.addEventListener("change", () => {
      if (input.value) document.documentElement.dataset.theme = input.value;
      else delete document.documentElement.dataset.theme;
      store("local", (s) => (input.value ? s.setItem("theme", input.value) : s.removeItem("theme")));
    });
  });
  box.hidden = false;
});

// Messages: said aloud after the page has settled, and they can be put away.
const live = document.getElementById("live");
const say = (words) => {
  if (!live) return;
  live.textContent = "";
  setTimeout(() => (live.textContent = words), 150);
};
const announce = (root) => {
  const words = all("[data-announce] .notice p", root).map((p) => p.textContent.trim());
  if (words.length) say(words.join(" "));
  all("[data-dismiss]", root).forEach((button) => (button.hidden = false));
};
announce(document);
document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-dismiss]");
  if (!button) return;
  button.closest(".notice").remove();
  document.getElementById("main")?.focus({ preventScroll: true });
});
document.addEventListener("htmx:afterSwap", (event) => announce(event.target));
document.addEventListener("htmx:responseError", () => say("Nie udało się. Odśwież stronę i spróbuj jeszcze raz."));
document.addEventListener("htmx:sendError", () => say("Nie ma połączenia. Spróbuj jeszcze raz za chwilę."));

// Search: "/" and Ctrl K lead to it, arrows walk over what it suggests.
const search = document.getElementById("search");
if (search) {
  const typing = (element) => element.closest("input, textarea, select, [contenteditable]");
  document.addEventListener("keydown", (event) => {
    const wanted = (event.key === "/" && !typing(event.target)) || ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k");
    if (!wanted) return;
    event.preventDefault();
    search.focus();
    search.select();
  });
  const box = search.closest("[data-search]");
  box.addEventListener("keydown", (event) => {
    const links = all("#search-hints a", box);
    const at = links.indexOf(document.activeElement);
    if (event.key === "Escape") {
      document.getElementById("search-hints").replaceChildren();
      search.focus();
    } else if (event.key === "ArrowDown" && links.length) {
      event.preventDefault();
      links[Math.min(at + 1, links.length - 1)].focus();
    } else if (event.key === "ArrowUp" && at >= 0) {
      event.preventDefault();
      (links[at - 1] ?? search).focus();
    }
  });
}

// Small menus close on Esc and on a click beside them.
document.addEventListener("click", (event) => {
  all("details[data-popup][open]").forEach((menu) => {
    if (!menu.contains(event.target)) menu.open = false;
  });
});
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  all("details[data-popup][open]").forEach((menu) => {
    menu.open = false;
    menu.querySelector("summary").focus();
  });
});

// Recently opened: only in this tab, forgotten at signing out; a page asks for it with data-remember on its heading.
const RECENT = "recent";
const forget = () => store("session", (s) => s.clear());
all("form[data-forget]").forEach((form) => form.addEventListener("submit", forget));
if (document.querySelector("[data-signed-out]")) forget();
const remembered = store("session", (s) => JSON.parse(s.getItem(RECENT) ?? "[]"), []) ?? [];
const recent = document.querySelector("[data-recent]");
if (recent) {
  const others = remembered.filter((page) => page.url !== location.pathname).slice(0, 4);
  recent.querySelector("ul").replaceChildren(
    ...others.map((page) => {
      const link = Object.assign(document.createElement("a"), { href: page.url, textContent: page.label });
      const item = document.createElement("li");
      item.append(link);
      return item;
    }),
  );
  recent.hidden = !others.length;
  const heading = document.querySelector("main h1");
  if (heading && document.querySelector(".crumbs a") && !document.querySelector("main form[method=post].form")) {
    const label = heading.textContent.trim().replace(/\s+/g, " ").slice(0, 60);
    const kept = [{ url: location.pathname, label }, ...remembered.filter((page) => page.url !== location.pathname)];
    store("session", (s) => s.setItem(RECENT, JSON.stringify(kept.slice(0, 6))));
  }
}

// The viewer of pictures: arrows, Esc, a finger; without it every picture is a plain link.
all("[data-gallery]").forEach((grid) => {
  const viewer = document.getElementById(grid.dataset.gallery);
  // The same picture may stand in the text and in the grid: the viewer leads through it once.
  const everywhere = all(".gallery-link, .viewer-link", grid);
  const links = everywhere.filter((link, index) => everywhere.findIndex((other) => other.href === link.href) === index);
  if (!viewer || !links.length) return;
  const image = viewer.querySelector("img");
  const modern = viewer.querySelector("source");
  const caption = viewer.querySelector("figcaption");
  let at = 0;
  const show = (index) => {
    at = (index + links.length) % links.length;
    const { href, dataset } = links[at];
    if (modern) {
      modern.sizes = "100vw";
      modern.srcset = dataset.avif ?? "";
    }
    image.src = href;
    image.alt = links[at].querySelector("img").alt;
    caption.textContent = [dataset.caption, dataset.author && `Fot. ${dataset.author}`, `${at + 1} z ${links.length}`]
      .filter(Boolean)
      .join(" · ");
  };
  let opener = null;
  everywhere.forEach((link) =>
    link.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      opener = link;
      show(links.findIndex((each) => each.href === link.href));
      viewer.showModal();
    }),
  );
  viewer.addEventListener("click", (event) => {
    const step = event.target.closest("[data-step]");
    if (step) show(at + Number(step.dataset.step));
    else if (event.target.closest("[data-close]") || event.target === viewer) viewer.close();
  });
  viewer.addEventListener("keydown", (event) => {
    const steps = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: links.length - 1 };
    if (!(event.key in steps)) return;
    event.preventDefault();
    show(steps[event.key]);
  });
  let from = null;
  viewer.addEventListener("pointerdown", (event) => (from = event.clientX));
  viewer.addEventListener("pointerup", (event) => {
    const moved = from === null ? 0 : event.clientX - from;
    from = null;
    if (Math.abs(moved) > 50) show(at + (moved < 0 ? 1 : -1));
  });
  viewer.addEventListener("close", () => (opener?.href === links[at].href ? opener : links[at]).focus());
});

// Print buttons need no handler in the page.
document.addEventListener("click", (event) => {
  if (event.target.closest("[data-print]")) window.print();
});
