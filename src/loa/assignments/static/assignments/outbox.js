// What was written and not yet sent: kept on this device under the account that wrote it, sent once, in order.
// Read by the pages and by the service worker. The key of each entry is made when it is written; the server does
// a key once, so that sending again after a lost answer changes nothing.
(function (scope) {
  "use strict";
  const NAME = "loa-outbox";
  const KEPT = 24 * 3600 * 1000; // how long what was sent is still shown
  const SECONDS = 90; // a photo over a bad line

  function opened() {
    return new Promise((done, fail) => {
      const asked = indexedDB.open(NAME, 1);
      asked.onupgradeneeded = () => asked.result.createObjectStore("entries", { keyPath: "key" });
      asked.onsuccess = () => done(asked.result);
      asked.onerror = () => fail(asked.error);
    });
  }

  async function within(mode, act) {
    const base = await opened();
    try {
      return await new Promise((done, fail) => {
        const deal = base.transaction("entries", mode, mode === "readwrite" ? { durability: "strict" } : {});
        const asked = act(deal.objectStore("entries"));
        deal.oncomplete = () => done(asked.result);
        deal.onerror = deal.onabort = () => fail(deal.error);
      });
    } finally {
      base.close();
    }
  }

  const put = (entry) => within("readwrite", (store) => store.put(entry)).then(tell);
  const drop = (key) => within("readwrite", (store) => store.delete(key)).then(tell);
  const find = (key) => within("readonly", (store) => store.get(key));

  // The entries of one account, the oldest first; those of others are nobody's to see.
  async function of(account) {
    const all = await within("readonly", (store) => store.getAll());
    return all.filter((one) => one.account === account).sort((a, b) => a.written - b.written);
  }

  function tell() {
    if (!("BroadcastChannel" in scope)) return;
    const channel = new BroadcastChannel(NAME);
    channel.postMessage("changed");
    channel.close();
  }

  function newKey() {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  }

  async function ask(url, options) {
    const stop = new AbortController();
    const timer = setTimeout(() => stop.abort(), SECONDS * 1000);
    try {
      return await fetch(url, { redirect: "manual", cache: "no-store", signal: stop.signal, ...options });
    } finally {
      clearTimeout(timer);
    }
  }

  // Whose session this is now: {account, token}, or why nobody can say.
  async function who() {
    try {
      const answer = await ask("/assignments/who/");
      if (answer.type === "opaqueredirect" || answer.status === 401) return { state: "signed-out" };
      return answer.ok ? await answer.json() : { state: "away" };
    } catch {
      return { state: "away" };
    }
  }

  function body(entry) {
    const data = new FormData();
    for (const [name, value] of entry.fields) data.append(name, value);
    for (const file of entry.files) data.append(file.field, new File([file.bytes], file.name, { type: file.type }));
    data.set("key", entry.key);
    // How old it is, not when it was written: the clock of a device may be wrong by years.
    data.set("age", Math.max(0, Math.round((Date.now() - entry.written) / 1000)));
    return data;
  }

  // It was not sent at the first go: people see later that it went. Who sends at once needs no word of it.
  const late = (entry) => (entry.late ? entry : put({ ...entry, late: true }));

  // It waits; `why`: the words of a server that was reached and cannot take it now, undefined where the line is lost.
  async function hold(entry, why) {
    await put({ ...entry, late: true, why });
    return "away";
  }

  // What became of one entry: "sent", "refused", or why it has to wait.
  async function send(entry, session) {
    let answer, said;
    try {
      const headers = { "X-CSRFToken": session.token, "X-Loa-Account": session.account, Accept: "application/json" };
      answer = await ask(entry.url, { method: "POST", body: body(entry), headers });
      if (answer.type === "opaqueredirect" || answer.status === 401) return "signed-out";
      if (answer.status === 409) return "other";
      if (answer.status === 404 || answer.status === 413) said = { status: "refused", words: "", code: answer.status };
      else said = answer.status < 500 ? await answer.json() : await answer.json().catch(() => ({}));
    } catch {
      return hold(entry, undefined); // lost on the way there or back: the same key is sent again
    }
    if (said.status !== "done" && said.status !== "refused") return hold(entry, said.words ?? "");
    const state = said.status === "done" ? "sent" : "refused";
    const files = state === "sent" ? [] : entry.files;
    await put({ ...entry, state, said: said.words, code: said.code, moved: said.moved, ended: Date.now(), files });
    return state;
  }

  async function drain() {
    const session = await who();
    if (!session.account) {
      const all = await within("readonly", (store) => store.getAll());
      for (const entry of all.filter((one) => one.state === "waiting")) await late(entry);
      return session.state;
    }
    const mine = await of(session.account);
    for (const entry of mine.filter((one) => one.state === "sent" && Date.now() - one.ended > KEPT)) await drop(entry.key);
    for (const entry of mine.filter((one) => one.state === "waiting")) {
      const state = await send(entry, session);
      if (state !== "sent" && state !== "refused") {
        if (state !== "away") await late(entry);
        return state;
      }
    }
    return "empty";
  }

  // All of the present account's entries are sent, by one page or worker at a time: "empty", or why they wait.
  const sendAll = () => (scope.navigator.locks ? scope.navigator.locks.request(NAME, drain) : drain());

  scope.loaOutbox = { NAME, put, drop, find, of, newKey, sendAll };
})(self);
