// The unit pages without a line: what they are made of and as they were last seen, for the account that saw them.
// Nothing else is kept, and nothing of one account is given to another.
const VERSION = "{{ version }}";
const SHELL = {{ shell|safe }};
const STATIC = "{{ static|escapejs }}";
const OFFLINE = "/offline/";
const KEPT = `loa-shell-${VERSION}`;
const STATE = "loa-state";
const ACCOUNT = "/loa-account";
const MOST_PAGES = 80;
const PATIENCE = 8000;
importScripts("{{ outbox|escapejs }}");

const pagesOf = (account) => `loa-pages-${account}`;
const isUnitPage = (path) => /^\/assignments\/(\d+\/)?$/.test(path);

self.addEventListener("install", (event) => {
  event.waitUntil(caches.open(KEPT).then((cache) => cache.addAll([...SHELL, OFFLINE])).then(() => self.skipWaiting()));
});

self.addEventListener("activate", (event) => {
  event.waitUntil((async () => {
    for (const name of await caches.keys()) if (name.startsWith("loa-shell-") && name !== KEPT) await caches.delete(name);
    await self.clients.claim();
  })());
});

async function account() {
  const kept = await (await caches.open(STATE)).match(ACCOUNT);
  return kept ? kept.text() : "";
}

// Nobody is signed in any more: no page is shown until somebody is. What waits to be sent stays, for its own account.
async function forget() {
  for (const name of await caches.keys()) if (name.startsWith("loa-pages-")) await caches.delete(name);
  await (await caches.open(STATE)).delete(ACCOUNT);
}

async function keep(request, answer, whose) {
  if ((await account()) !== whose) {
    await forget();
    await (await caches.open(STATE)).put(ACCOUNT, new Response(whose));
  }
  const cache = await caches.open(pagesOf(whose));
  await cache.put(request.url, answer);
  const old = await cache.keys();
  for (const one of old.slice(0, Math.max(0, old.length - MOST_PAGES))) await cache.delete(one);
}

async function seen(request) {
  const whose = await account();
  const found = whose && (await (await caches.open(pagesOf(whose))).match(request.url));
  return found || away();
}

const away = async () => (await (await caches.open(KEPT)).match(OFFLINE)) || Response.error();

function patiently(asked) {
  return Promise.race([asked, new Promise((_, fail) => setTimeout(() => fail(new Error("slow")), PATIENCE))]);
}

async function page(request) {
  try {
    const answer = await patiently(fetch(request));
    const whose = answer.headers.get("X-Loa-Account");
    if (answer.type === "opaqueredirect" || (answer.redirected && new URL(answer.url).pathname.startsWith("/login/"))) await forget();
    else if (answer.ok && whose && !answer.redirected) await keep(request, answer.clone(), whose);
    else if (answer.status >= 500) return await seen(request);
    return answer;
  } catch {
    return seen(request);
  }
}

async function part(request) {
  return (await (await caches.open(KEPT)).match(request)) || fetch(request);
}

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (url.origin !== location.origin) return;
  if (url.pathname === "/logout/" || (url.pathname === "/login/" && request.mode === "navigate")) {
    event.waitUntil(forget());
    return;
  }
  if (request.method !== "GET") return;
  if (url.pathname.startsWith(STATIC)) event.respondWith(part(request));
  else if (isUnitPage(url.pathname) && (request.mode === "navigate" || request.headers.has("X-Loa-Page"))) event.respondWith(page(request));
  else if (request.mode === "navigate") event.respondWith(fetch(request).catch(away));
});

self.addEventListener("sync", (event) => {
  if (event.tag !== loaOutbox.NAME) return;
  event.waitUntil(loaOutbox.sendAll().then((state) => { if (state === "away") throw new Error("away"); }));
});
