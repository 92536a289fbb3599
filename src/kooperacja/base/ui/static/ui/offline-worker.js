// SPDX-License-Identifier: EUPL-1.2 — keeps pages of one place on the phone. The server puts PLACE in front of it.
"use strict";

const LOOK = `${PLACE.name}-look-1`;
const DAY = `${PLACE.name}-day-`;
const PATIENCE = 4000;

const named = (at) => `${DAY}${at.getFullYear()}-${at.getMonth() + 1}-${at.getDate()}`;
const today = () => named(new Date());
// Names of the days that are still kept, today first.
const days = () =>
  [...Array(PLACE.days).keys()].map((back) => {
    const at = new Date();
    at.setDate(at.getDate() - back);
    return named(at);
  });
// Grows when somebody signs out: what was asked for before must not be kept after.
let turn = 0;
const forget = async (everything) => {
  if (everything) turn += 1;
  const stay = days();
  for (const name of await caches.keys()) if (name.startsWith(DAY) && (everything || !stay.includes(name))) await caches.delete(name);
};
const plain = (request) => {
  const url = new URL(typeof request === "string" ? request : request.url, self.location.origin);
  url.search = "";
  url.hash = "";
  return url.href;
};
const kept = async (request) => {
  for (const name of days()) {
    if (!(await caches.has(name))) continue;
    const found = await (await caches.open(name)).match(plain(request));
    if (found) return found;
  }
  return null;
};
const put = async (request, answer) => (await caches.open(today())).put(plain(request), answer);

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(forget(false).then(() => self.clients.claim())));

const keepPage = async (url) => {
  const asked = turn;
  const answer = await fetch(url, { credentials: "same-origin", redirect: "manual" });
  if (asked === turn && answer.ok && answer.type === "basic") await put(url, answer);
};

self.addEventListener("message", (event) => {
  const { type, pages = [], look = [] } = event.data ?? {};
  if (type === "forget") event.waitUntil(forget(true).then(() => event.ports[0]?.postMessage("forgotten")));
  if (type !== "keep") return;
  const work = async () => {
    const cache = await caches.open(LOOK);
    await Promise.allSettled(look.map(async (url) => (await cache.match(url)) ?? cache.add(url)));
    await Promise.allSettled(pages.map(keepPage));
    event.ports[0]?.postMessage("kept");
  };
  event.waitUntil(work());
});

const page = async (request) => {
  await forget(false);
  const asked = turn;
  try {
    const slow = new Promise((_, reject) => setTimeout(reject, PATIENCE, new Error("slow")));
    const answer = await ((await kept(request)) ? Promise.race([fetch(request), slow]) : fetch(request));
    if (answer.type === "opaqueredirect") await forget(true);
    else if (asked === turn && answer.ok && answer.type === "basic") await put(request, answer.clone());
    // A server that is being mended (502, 503) is no reason to show less than the phone has.
    if (answer.status >= 500) return (await kept(request)) ?? answer;
    return answer;
  } catch {
    const words = `<!doctype html><html lang='pl'><meta charset='utf-8'><meta name='viewport' content='width=device-width'><title>Brak zasięgu</title><h1>Brak zasięgu</h1><p>Tej strony nie ma jeszcze na telefonie. Wróć do <a href='${PLACE.scope}'>${PLACE.home}</a>.</p></html>`;
    return (await kept(request)) ?? new Response(words, { status: 503, headers: { "Content-Type": "text/html; charset=utf-8" } });
  }
};

const look = async (request) => {
  const cache = await caches.open(LOOK);
  const found = await cache.match(request);
  const fresh = fetch(request).then((answer) => {
    if (answer.ok && answer.type === "basic") cache.put(request, answer.clone());
    return answer;
  });
  if (!found) return fresh;
  fresh.catch(() => {});
  return found;
};

// Pictures that are somebody's go with the pages: kept for the same days, forgotten at signing out.
const picture = async (request) => {
  const asked = turn;
  const found = await kept(request);
  if (found) return found;
  const answer = await fetch(request);
  if (asked === turn && answer.ok && answer.type === "basic") await put(request, answer.clone());
  return answer;
};

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== self.location.origin) return;
  if (request.mode === "navigate") event.respondWith(page(request));
  else if (request.destination === "image" && !url.pathname.includes("static")) event.respondWith(picture(request));
  else if (["style", "script", "font", "image", "manifest"].includes(request.destination)) event.respondWith(look(request));
});
