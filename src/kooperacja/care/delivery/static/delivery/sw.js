// SPDX-License-Identifier: EUPL-1.2 — keeps the worker's day on the phone: pages of today only, and what they look like.
"use strict";

const LOOK = "dzis-look-1";
const DAY = "dzis-day-";
const PATIENCE = 4000;

const today = () => {
  const now = new Date();
  return `${DAY}${now.getFullYear()}-${now.getMonth() + 1}-${now.getDate()}`;
};
// Grows when somebody signs out: what was asked for before must not be kept after.
let turn = 0;
const forget = async (all) => {
  if (all) turn += 1;
  for (const name of await caches.keys()) if (name.startsWith(DAY) && (all || name !== today())) await caches.delete(name);
};
const plain = (request) => {
  const url = new URL(typeof request === "string" ? request : request.url, self.location.origin);
  url.search = "";
  url.hash = "";
  return url.href;
};

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(forget(false).then(() => self.clients.claim())));

const keepPage = async (url) => {
  const asked = turn;
  const answer = await fetch(url, { credentials: "same-origin", redirect: "manual" });
  if (asked === turn && answer.ok && answer.type === "basic") await (await caches.open(today())).put(plain(url), answer);
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
  const kept = async () => (await (await caches.open(today())).match(plain(request))) ?? null;
  try {
    const slow = new Promise((_, reject) => setTimeout(reject, PATIENCE, new Error("slow")));
    const answer = await ((await kept()) ? Promise.race([fetch(request), slow]) : fetch(request));
    if (answer.type === "opaqueredirect") await forget(true);
    else if (asked === turn && answer.ok && answer.type === "basic") await (await caches.open(today())).put(plain(request), answer.clone());
    return answer;
  } catch {
    const words = "<!doctype html><html lang='pl'><meta charset='utf-8'><meta name='viewport' content='width=device-width'><title>Brak zasięgu</title><h1>Brak zasięgu</h1><p>Tej strony nie ma jeszcze na telefonie. Wróć do <a href='/dzis/'>dzisiejszych wizyt</a>.</p></html>";
    return (await kept()) ?? new Response(words, { status: 503, headers: { "Content-Type": "text/html; charset=utf-8" } });
  }
};

const look = async (request) => {
  const cache = await caches.open(LOOK);
  const kept = await cache.match(request);
  const fresh = fetch(request).then((answer) => {
    if (answer.ok && answer.type === "basic") cache.put(request, answer.clone());
    return answer;
  });
  if (!kept) return fresh;
  fresh.catch(() => {});
  return kept;
};

self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || new URL(request.url).origin !== self.location.origin) return;
  if (request.mode === "navigate") event.respondWith(page(request));
  else if (["style", "script", "font", "image", "manifest"].includes(request.destination)) event.respondWith(look(request));
});
