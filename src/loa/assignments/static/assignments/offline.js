// Shows what waits to be sent, sends it when the line is back, and lets the pages be kept on this device.
const bar = document.getElementById("loa-outbox");
const words = JSON.parse(document.getElementById("loa-outbox-words").textContent);
const list = bar.querySelector("ul");
const head = bar.querySelector("h2");
const again = bar.querySelector("button");
const door = bar.querySelector("a");
const AGAIN = 20_000;
let last = "";
let timer;
let waited = new Set(); // what waited when this was last shown

// By the office's clock, like every other moment on the pages, whatever the device is set to.
function time(moment) {
  const timeZone = document.documentElement.dataset.zone;
  const parts = { day: "2-digit", month: "2-digit", hour: "2-digit", minute: "2-digit", timeZone };
  return new Date(moment).toLocaleString("en-GB", parts).replace(",", "");
}

function line(entry) {
  const item = document.createElement("li");
  item.className = `outbox__entry is-${entry.state}`;
  const title = document.createElement("p");
  title.className = "loa-strong";
  title.textContent = `${words.acts[entry.act] ?? entry.act}: ${entry.title}`;
  const said = document.createElement("p");
  const text = entry.fields.filter(([name, value]) => /^(count|more)(-\w+)?$|^(words|link)$/.test(name) && value).map(([, value]) => value).join(" · ");
  said.textContent = text;
  const state = document.createElement("p");
  state.className = "loa-meta";
  if (entry.state === "waiting") state.textContent = words.written.replace("%s", time(entry.written)) + (entry.files.length ? ` · ${words.files.replace("%s", entry.files.length)}` : "");
  if (entry.state === "waiting" && entry.why !== undefined) state.textContent += ` · ${entry.why || words.away}`;
  if (entry.state === "sent") state.textContent = words.sent.replace("%s", time(entry.ended));
  if (entry.state === "refused") state.textContent = words.refused.replace("%s", entry.said || words.gone);
  item.append(title, ...(text ? [said] : []), state);
  if (entry.state !== "waiting") {
    const drop = document.createElement("button");
    drop.type = "button";
    drop.className = "loa-btn loa-btn--small";
    drop.textContent = words.drop;
    drop.addEventListener("click", () => loaOutbox.drop(entry.key).then(show));
    item.append(drop);
  }
  return item;
}

async function show() {
  const entries = await loaOutbox.of(bar.dataset.account);
  const waiting = entries.filter((one) => one.state === "waiting");
  const shown = entries.filter((one) => one.state !== "sent" || one.late);
  if (shown.some((one) => one.state === "sent" && waited.has(one.key))) document.dispatchEvent(new CustomEvent("loa:sent-late"));
  waited = new Set(waiting.map((one) => one.key));
  const away = !navigator.onLine;
  bar.hidden = !shown.length && !away;
  bar.classList.toggle("is-done", shown.length > 0 && shown.every((one) => one.state === "sent"));
  head.textContent = waiting.length ? words.waiting.replace("%s", waiting.length) : away ? words.offline : words.nothing;
  list.replaceChildren(...shown.map(line));
  again.hidden = !waiting.length;
  door.hidden = !(waiting.length && last === "signed-out");
  clearTimeout(timer);
  if (waiting.length) timer = setTimeout(send, AGAIN);
}

async function send() {
  const waiting = (await loaOutbox.of(bar.dataset.account)).some((one) => one.state === "waiting");
  if (waiting) last = await loaOutbox.sendAll();
  await show();
}

function lineChanged() {
  document.documentElement.classList.toggle("is-offline", !navigator.onLine);
  return navigator.onLine ? send() : show();
}
document.documentElement.classList.toggle("is-offline", !navigator.onLine);
addEventListener("online", lineChanged);
addEventListener("offline", lineChanged);
document.addEventListener("visibilitychange", () => { if (!document.hidden) send(); });
again.addEventListener("click", send);
if ("BroadcastChannel" in window) new BroadcastChannel(loaOutbox.NAME).addEventListener("message", show);
if ("serviceWorker" in navigator) navigator.serviceWorker.register("/sw.js").catch(() => {});
navigator.storage?.persist?.();
show().then(send);
