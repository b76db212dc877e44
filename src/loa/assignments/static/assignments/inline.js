// Sends an act without leaving the page and shows what has come of it. What a unit itself does is first kept on
// this device (outbox.js) and then sent: a bad line loses nothing. Without script the same forms send the page.
const KEPT = new Set(["accept", "decline", "report_progress", "add_proof", "hand_in"]);
const REFUSED = 422;
const root = () => document.getElementById("day");
const bar = () => document.getElementById("loa-outbox");
const words = () => JSON.parse(document.getElementById("loa-outbox-words")?.textContent ?? "{}");

function say(text, kind = "late") {
  const box = document.querySelector(".loa-messages");
  const note = document.createElement("div");
  note.className = `loa-note loa-note--${kind}`;
  note.setAttribute("role", kind === "late" ? "alert" : "status");
  note.textContent = text;
  box.replaceChildren(note);
  box.scrollIntoView({ block: "nearest" });
}

function show(text, focusId) {
  const page = new DOMParser().parseFromString(text, "text/html");
  const fresh = page.getElementById("day");
  if (!fresh) {
    location.reload();
    return;
  }
  keepTyped(fresh, focusId);
  root().replaceWith(document.adoptNode(fresh));
  const messages = page.querySelector(".loa-messages");
  if (messages) document.querySelector(".loa-messages").replaceChildren(...messages.children);
  const target = document.getElementById(focusId)?.querySelector("a, button, summary") ?? document.getElementById("main");
  target.focus({ preventScroll: true });
}

// Whether somebody has begun to write there.
function isTyped(place) {
  const changed = (one) => {
    if (one.type === "file") return one.files.length > 0;
    if (one.type === "checkbox" || one.type === "radio") return one.checked !== one.defaultChecked;
    return one.type !== "hidden" && one.tagName !== "SELECT" && one.value !== one.defaultValue;
  };
  return [...place.querySelectorAll("input, textarea, select")].some(changed);
}

// The page that comes takes over what is being typed on other work: with it whoever types loses nothing.
function keepTyped(fresh, sentId) {
  for (const old of root().querySelectorAll("article[id]")) {
    const now = old.id !== sentId && isTyped(old) ? fresh.querySelector(`#${CSS.escape(old.id)}`) : null;
    now?.replaceWith(fresh.ownerDocument.adoptNode(old));
  }
}

// What the page of a store that does not answer says; nothing where another machine's page came.
function awayWords(text) {
  return new DOMParser().parseFromString(text, "text/html").querySelector("[data-away]")?.textContent;
}

async function post(form, data, article) {
  try {
    const answer = await fetch(form.action, { method: "POST", body: data });
    const away = answer.status === 503 && awayWords(await answer.clone().text());
    if (away) return void say(away);
    if (!answer.ok && answer.status !== REFUSED) throw new Error(String(answer.status));
    const text = await answer.text();
    if (!refusedHere(text, form, data.get("act"))) await showAfter(answer, text, article);
  } catch {
    // The key in the form makes sending again safe: what did arrive is not done twice.
    say(root().dataset.failed);
  }
}

// A refusal comes as the page of the work itself; a list of many is asked for anew, the refusal said above it.
async function showAfter(answer, text, article) {
  const own = location.pathname === new URL(answer.url).pathname.replace(/act\/$/, "");
  if (answer.status !== REFUSED || own) return void show(text, article);
  await refresh(article);
  say(whyIn(new DOMParser().parseFromString(text, "text/html")));
}

const whyIn = (page) => page.querySelector(".loa-messages .loa-note--late")?.textContent.trim();

// A refusal leaves the form with all that was typed into it as it stands, as long as the act can still be done.
function refusedHere(text, form, act) {
  const page = new DOMParser().parseFromString(text, "text/html");
  const why = whyIn(page);
  const forms = [...page.querySelectorAll("form[data-inline]")].filter((one) => one.getAttribute("action") === form.getAttribute("action"));
  if (!why || !forms.some((one) => [...one.querySelectorAll("[name=act]")].some((button) => button.value === act))) return false;
  say(why);
  return true;
}

async function entryOf(form, button) {
  const fields = [["act", button.value]];
  const files = [];
  const data = new FormData(form);
  for (const [name, value] of data) {
    if (value instanceof File) {
      if (!value.size && !value.name) continue;
      const kept = name === "photo" ? await loaPhoto.shrink(value, data.has("keep_place")) : { name: value.name, type: value.type, bytes: await value.arrayBuffer() };
      files.push({ field: name, ...kept });
    } else if (!["csrfmiddlewaretoken", "key", "next"].includes(name)) fields.push([name, value]);
  }
  return {
    key: loaOutbox.newKey(),
    account: bar().dataset.account,
    url: form.action.replace(/\/act\/$/, "/send/"),
    act: button.value,
    title: form.closest("article")?.querySelector("h3")?.textContent.trim() ?? document.querySelector("h1").textContent.trim(),
    fields,
    files,
    written: Date.now(),
    state: "waiting",
  };
}

async function refresh(article) {
  try {
    const answer = await fetch(location.href, { headers: { "X-Loa-Page": "1" } });
    if (answer.ok) show(await answer.text(), article);
  } catch {
    // The page stays as it is; what was done is said above it.
  }
}

// What was kept on this device has been sent meanwhile: the page is drawn anew, once nobody is typing in a field.
async function drawAnew() {
  const field = document.activeElement?.closest("#day textarea, #day input:not([type=file], [type=checkbox], [type=radio])");
  if (field) {
    field.addEventListener("blur", () => setTimeout(drawAnew), { once: true });
    return;
  }
  const outside = [...root().querySelectorAll("form")].filter((one) => !one.closest("article[id]"));
  if (outside.some(isTyped)) return; // the page of one piece of work: it is drawn anew when this is sent
  try {
    const answer = await fetch(location.href, { headers: { "X-Loa-Page": "1" } });
    const page = answer.ok && new DOMParser().parseFromString(await answer.text(), "text/html");
    const fresh = page && page.getElementById("day");
    if (!fresh) return;
    if (document.activeElement?.closest("#day textarea, #day input")) return void drawAnew();
    keepTyped(fresh, "");
    const focused = document.activeElement?.closest("#day article[id]")?.id;
    root().replaceWith(document.adoptNode(fresh));
    if (focused) document.getElementById(focused)?.querySelector("a, button, summary")?.focus({ preventScroll: true });
  } catch {
    // The line is away again; the page stays as it is.
  }
}
document.addEventListener("loa:sent-late", () => {
  document.querySelector(".loa-messages .loa-note--soon")?.remove(); // it said that this waits
  if (root()) drawAnew();
});

function sendLater() {
  navigator.serviceWorker?.ready.then((worker) => worker.sync?.register(loaOutbox.NAME)).catch(() => {});
}

// The entry as it stands on this device; null where nothing can be kept there.
async function kept(form, button) {
  try {
    const entry = await entryOf(form, button);
    await loaOutbox.put(entry);
    return entry;
  } catch {
    return null;
  }
}

// A server that was reached says itself what is away; only a lost line is called one.
function whyKept(entry) {
  if (entry?.why === undefined) return words().kept;
  return words().keptAway.replace("%s", entry.why || words().away);
}

async function keep(entry, form, article) {
  sendLater();
  const state = await loaOutbox.sendAll();
  const now = await loaOutbox.find(entry.key);
  if (now?.state === "sent") {
    await refresh(article);
    say(now.said, "done");
  } else if (now?.state === "refused") {
    await loaOutbox.drop(entry.key); // it still stands in the form, unless the work has gone on without it
    if (now.moved) await refresh(article);
    say(now.said || words().gone);
  } else {
    form.reset();
    for (const label of form.querySelectorAll(".task-proof.is-chosen")) {
      label.classList.remove("is-chosen");
      label.querySelector("span").textContent = label.querySelector("span").dataset.empty;
    }
    form.closest("details")?.removeAttribute("open");
    say(state === "signed-out" ? words().keptSignedOut : whyKept(now), "soon");
  }
}

async function send(form, button) {
  const article = form.closest("article")?.id ?? "day";
  const data = new FormData(form, button); // a button that is off says nothing
  form.setAttribute("aria-busy", "true");
  for (const one of form.querySelectorAll("button")) one.disabled = true;
  try {
    const keepable = bar() && "loaOutbox" in window && "indexedDB" in window && KEPT.has(button.value);
    const entry = keepable ? await kept(form, button) : null;
    await (entry ? keep(entry, form, article) : post(form, data, article));
  } finally {
    for (const one of form.querySelectorAll("button")) one.disabled = false;
    form.removeAttribute("aria-busy");
  }
}

document.addEventListener("submit", (event) => {
  const form = event.target.closest("form[data-inline]");
  if (!form) return;
  event.preventDefault();
  send(form, event.submitter);
});

document.addEventListener("change", (event) => {
  const label = event.target.closest(".task-proof");
  if (!label || event.target.type !== "file") return;
  const name = event.target.files[0]?.name;
  const span = label.querySelector("span");
  span.textContent = name ?? span.dataset.empty;
  label.classList.toggle("is-chosen", Boolean(name));
});
