// The editor of a draft: rows that are added, moved and removed; what is typed is saved by itself.
import { DAYS, dayIn, shownDay } from "./draft_days.js";
import { choose, nameMarks } from "./marks.js";

const editor = document.getElementById("editor");
const list = document.getElementById("rows");
const blank = document.getElementById("row");
const says = document.getElementById("says");
const version = document.getElementById("version");
const PAUSE = 900;
const AGAIN = 5000;
const HEAD = ["title", "place", "symbol", "authority", "position", "signer", "giver", "taker", "venue", "opened", "closed", "copies"];
const LISTS = ["addressees", "recipients", "bases", "giver_people", "taker_people"];
let waiting = null;
let saving = false;
let changed = false;
let refused = false; // what was typed is not saved and is not sent again before a person does something
let base = null; // what this page and the server last had alike
let sent = []; // what was sent since, without an answer
let over = 0; // the version whose words clash with those of this page

function part(row, name) {
  return row.querySelector(`[data-part=${name}]`);
}

function addRow(values, before = null) {
  const row = blank.content.firstElementChild.cloneNode(true);
  list.insertBefore(row, before);
  part(row, "kind").value = values.kind === "heading" ? `heading-${values.level || 1}` : values.kind;
  part(row, "text").value = values.text || "";
  for (const name of ["lead", "with", "to"]) part(row, name).value = (values[name] || []).join("; ");
  for (const name of ["when", "product"]) part(row, name).value = values[name] || "";
  for (const name of DAYS) part(row, name).value = shownDay(values[name]);
  part(row, "tabled").checked = Boolean(values.tabled);
  choose(part(row, "name"), values.name || "");
  part(row, "cells").value = (values.cells || []).map((cells) => cells.join(" | ")).join("\n");
  dress(row);
  return row;
}

// Only the fields of its kind are shown.
function dress(row) {
  const kind = part(row, "kind").value;
  row.dataset.kind = kind;
  for (const more of row.querySelectorAll(".row__more")) more.hidden = !more.dataset.for.split(" ").includes(kind);
  const words = part(row, "text");
  words.rows = Math.min(Math.max(Math.ceil(words.value.length / 48), 1), 12);
  nameMarks(row);
}

function valuesOf(row) {
  const [kind, level] = part(row, "kind").value.split("-");
  const values = { kind, text: part(row, "text").value };
  if (kind === "heading") values.level = Number(level);
  for (const name of ["lead", "with", "to"]) values[name] = part(row, name).value.split(";");
  for (const name of ["when", "name", "product"]) values[name] = part(row, name).value;
  for (const name of DAYS) values[name] = dayIn(part(row, name));
  values.tabled = part(row, "tabled").checked;
  if (kind === "table") values.cells = part(row, "cells").value.split("\n").filter((line) => line.trim()).map((line) => line.split("|").map((cell) => cell.trim()));
  return values;
}

function content() {
  const found = { rows: [...list.children].map(valuesOf) };
  for (const field of editor.querySelectorAll("[data-field]")) found[field.dataset.field] = field.value;
  for (const field of editor.querySelectorAll("[data-lines]")) found[field.dataset.lines] = field.value.split("\n");
  return found;
}

function tell(words, wrong = false) {
  says.textContent = words;
  says.classList.toggle("is-wrong", wrong);
}

function touch() {
  changed = true;
  refused = false;
  clearTimeout(waiting);
  waiting = setTimeout(save, PAUSE);
}

async function save(prefer = "") {
  if (saving || !changed) return;
  clearTimeout(waiting);
  waiting = null;
  saving = true;
  changed = false;
  tell(editor.dataset.saving);
  const mine = content();
  const bases = [base, ...sent];
  sent = [...sent.slice(-4), mine];
  try {
    const answer = await fetch(editor.dataset.save, {
      method: "POST",
      headers: { "Content-Type": "application/json", "X-CSRFToken": document.querySelector("[name=csrfmiddlewaretoken]").value },
      body: JSON.stringify({ content: mine, version: Number(version.value), bases, prefer, over }),
    });
    const body = await answer.json();
    sent = [];
    if (answer.ok) kept(body, mine);
    else refuse(body);
  } catch {
    changed = true;
    tell(editor.dataset.offline, true);
    waiting = setTimeout(save, AGAIN);
  }
  saving = false;
  if (changed && !refused && !waiting) touch();
}

function refuse(body) {
  changed = refused = true;
  tell(body.clashes ? "" : body.error, true);
  if (body.clashes) showClash(body);
}

function showClash(body) {
  const box = document.getElementById("clash");
  over = body.over;
  const pairs = document.getElementById("clash-pairs");
  document.getElementById("clash-says").textContent = body.error;
  pairs.replaceChildren();
  for (const [mine, theirs] of body.clashes) {
    for (const [label, words] of [[editor.dataset.mine, mine], [editor.dataset.theirs, theirs]]) {
      const [term, said] = [document.createElement("dt"), document.createElement("dd")];
      term.textContent = label;
      said.textContent = words || editor.dataset.nothing;
      pairs.append(term, said);
    }
  }
  box.hidden = false;
  box.scrollIntoView({ block: "nearest" });
}

function kept(body, mine) {
  document.getElementById("clash").hidden = true;
  base = mine;
  let words = editor.dataset.saved;
  if (body.content) {
    words = `${editor.dataset.together} ${body.who}`;
    if (changed) return tell(words); // typed meanwhile: the next saving puts all of it together
    takeIn(body.content);
    base = content();
  }
  version.value = body.version;
  document.getElementById("seen").value = body.seen;
  const unknown = body.unknown.length ? `. ${editor.dataset.unknown} ${body.unknown.join("; ")}` : "";
  tell(words + unknown, Boolean(unknown));
  showUnsettled(body.unsettled);
  showPages(body);
  // The change took it back to its writers: what may be done with it now, the page says anew.
  if (body.state !== editor.dataset.state && !changed) location.reload();
}

// Duties whose day is still to be set: the draft is not sent before.
function showUnsettled(found) {
  const box = document.getElementById("unsettled");
  box.hidden = !found.length;
  box.querySelector("ul").replaceChildren(...found.map((words) => {
    const item = document.createElement("li");
    const button = Object.assign(document.createElement("button"), { type: "button", className: "unsettled", textContent: words });
    button.addEventListener("click", () => lineOf(words)?.focus());
    item.append(button);
    return item;
  }));
}

// The field whose words the sentence quotes; behind the heading above it, where it names that first. The
// quotation may be cut, and ends with the words of the deadline.
function lineOf(sentence) {
  const plain = (words) => words.replace(/\s+/g, " ").trim();
  const quoted = plain(sentence.slice(sentence.indexOf("“") + 1, sentence.lastIndexOf("”"))).split("” › “");
  const rows = [...document.querySelectorAll("#rows > *")].map((row) => {
    const [text, when] = ["text", "when"].map((part) => row.querySelector(`[data-part="${part}"]`));
    return { field: text, said: plain(`${text?.value || ""} ${when?.value || ""}`) };
  });
  const heads = ["f-title", "f-bases"].map((id) => document.getElementById(id)).filter(Boolean);
  let all = [...rows, ...heads.map((field) => ({ field, said: plain(field.value) }))].filter((one) => one.field);
  let found = null;
  for (const words of quoted.map((one) => one.replace(/…$/, "").trim())) {
    found = all.find((one) => one.said.startsWith(words)) || all.find((one) => one.said.includes(words));
    all = all.slice(all.indexOf(found) + 1);
  }
  return found?.field;
}

function showPages(body) {
  const pages = document.getElementById("pages");
  const at = pages.scrollTop;
  const images = Array.from({ length: body.pages }, (_, index) => pages.children[index] || new Image());
  images.forEach((image, index) => {
    image.src = pages.dataset.page.replace("9999", index + 1) + `?v=${body.seen.slice(0, 12)}`;
    image.alt = String(index + 1);
  });
  pages.replaceChildren(...images);
  pages.scrollTop = at;
}

// The words of others stand on the page too; a row that says the same stays, and so does the cursor in it.
function takeIn(found) {
  for (const name of HEAD) put(editor.querySelector(`[data-field=${name}]`), found[name] || "");
  for (const name of LISTS) put(editor.querySelector(`[data-lines=${name}]`), (found[name] || []).join("\n"));
  const standing = [...list.children];
  const rows = found.rows.map((values) => {
    const place = standing.findIndex((one) => said(valuesOf(one)) === said(values));
    return place >= 0 ? standing.splice(place, 1)[0] : addRow(values);
  });
  for (const row of standing) row.remove();
  rows.forEach((row, index) => {
    if (list.children[index] !== row) list.insertBefore(row, list.children[index]);
  });
}

function put(field, words) {
  if (field && plain(field.value) !== plain(words)) field.value = words;
}

function plain(words) {
  return words.normalize("NFC").split(/\s+/).join(" ").trim();
}

// What a row says, the same whether it stands on the page or comes from the server.
function said(values) {
  const kind = values.kind === "heading" ? `heading-${values.level || 1}` : values.kind;
  const names = ["lead", "with", "to"].map((name) => (values[name] || []).map(plain).filter(Boolean).join(";"));
  const others = ["text", "due", "when", "start", "end", "name", "product"].map((name) => plain(values[name] || ""));
  others.push(Boolean(values.tabled));
  const cells = (values.cells || []).map((row) => row.map(plain).join("|")).filter(Boolean).join("\n");
  return JSON.stringify([kind, names, others, cells]);
}

const ACTS = {
  up: (row) => row.previousElementSibling && list.insertBefore(row, row.previousElementSibling),
  down: (row) => row.nextElementSibling && list.insertBefore(row.nextElementSibling, row),
  below: (row) => part(addRow({ kind: follows(row), tabled: part(row, "tabled").checked }, row.nextElementSibling), "text").focus(),
  remove: (row) => {
    const next = row.nextElementSibling || row.previousElementSibling;
    row.remove();
    if (next) part(next, "text").focus();
  },
};

// After a heading mostly comes a paragraph, after anything else more of the same; a duty keeps its lead.
function follows(row) {
  const kind = part(row, "kind").value;
  return kind.startsWith("heading") ? "words" : kind;
}

list.addEventListener("click", (event) => {
  const button = event.target.closest("[data-do]");
  if (!button) return;
  const row = button.closest(".row");
  ACTS[button.dataset.do](row);
  if (button.dataset.do !== "remove" && button.dataset.do !== "below") button.focus();
  touch();
});
list.addEventListener("keydown", (event) => {
  const row = event.target.closest(".row");
  const act = event.altKey && event.key === "ArrowUp" ? "up" : event.altKey && event.key === "ArrowDown" ? "down" : event.ctrlKey && event.key === "Enter" ? "below" : null;
  if (!row || !act) return;
  event.preventDefault();
  const name = event.target.dataset.part;
  ACTS[act](row);
  if (act !== "below" && name) part(row, name).focus();
  touch();
});
editor.addEventListener("change", (event) => event.target.dataset.typed && touch());
editor.addEventListener("input", (event) => {
  const row = event.target.closest(".row");
  if (row) dress(row);
  touch();
});
document.getElementById("add").addEventListener("click", () => {
  part(addRow({ kind: list.lastElementChild ? follows(list.lastElementChild) : "heading", level: 1 }), "text").focus();
  touch();
});
document.getElementById("clash").addEventListener("click", (event) => {
  const prefer = event.target.dataset.prefer;
  if (prefer) save(prefer);
});
// Nothing goes on its way before the last words are saved.
document.querySelector(".draftacts").addEventListener("submit", async (event) => {
  if (!changed && !saving) return;
  event.preventDefault();
  const button = event.submitter;
  while ((changed || saving) && !refused) {
    await save();
    await new Promise((done) => setTimeout(done, waiting ? AGAIN : 100)); // without a line it is tried as seldom as ever
  }
  if (!changed) event.target.requestSubmit(button);
});
window.addEventListener("beforeunload", (event) => {
  if (changed || saving) event.preventDefault();
});

for (const row of JSON.parse(document.getElementById("content").textContent).rows) addRow(row);
if (!list.children.length) addRow({ kind: "heading", level: 1 });
base = content();
showUnsettled([...document.querySelectorAll("#unsettled li")].map((item) => item.textContent));
document.body.dataset.ready = "yes";
