// The editor of a draft: rows that are added, moved and removed; what is typed is saved by itself.

const editor = document.getElementById("editor");
const list = document.getElementById("rows");
const blank = document.getElementById("row");
const says = document.getElementById("says");
const version = document.getElementById("version");
const PAUSE = 900;
const AGAIN = 5000;
let waiting = null;
let saving = false;
let changed = false;

function part(row, name) {
  return row.querySelector(`[data-part=${name}]`);
}

function addRow(values, before = null) {
  const row = blank.content.firstElementChild.cloneNode(true);
  list.insertBefore(row, before);
  part(row, "kind").value = values.kind === "heading" ? `heading-${values.level || 1}` : values.kind;
  part(row, "text").value = values.text || "";
  for (const name of ["lead", "with", "to"]) part(row, name).value = (values[name] || []).join("; ");
  for (const name of ["due", "when", "start", "end", "name"]) part(row, name).value = values[name] || "";
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
}

function valuesOf(row) {
  const [kind, level] = part(row, "kind").value.split("-");
  const values = { kind, text: part(row, "text").value };
  if (kind === "heading") values.level = Number(level);
  for (const name of ["lead", "with", "to"]) values[name] = part(row, name).value.split(";");
  for (const name of ["due", "when", "start", "end", "name"]) values[name] = part(row, name).value;
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
  clearTimeout(waiting);
  waiting = setTimeout(save, PAUSE);
}

async function save() {
  if (saving || !changed) return;
  saving = true;
  changed = false;
  tell(editor.dataset.saving);
  try {
    const answer = await fetch(editor.dataset.save, {
      method: "POST",
      headers: { "Content-Type": "application/json", "X-CSRFToken": document.querySelector("[name=csrfmiddlewaretoken]").value },
      body: JSON.stringify({ content: content(), version: Number(version.value) }),
    });
    const body = await answer.json();
    if (answer.ok) kept(body);
    else tell(body.error, true);
  } catch {
    changed = true;
    tell(editor.dataset.offline, true);
    waiting = setTimeout(save, AGAIN);
  }
  saving = false;
  if (changed && !waiting) touch();
}

function kept(body) {
  waiting = null;
  version.value = body.version;
  const unknown = body.unknown.length ? `. ${editor.dataset.unknown} ${body.unknown.join("; ")}` : "";
  tell(editor.dataset.saved + unknown, Boolean(unknown));
  const pages = document.getElementById("pages");
  const at = pages.scrollTop;
  const images = Array.from({ length: body.pages }, (_, index) => pages.children[index] || new Image());
  images.forEach((image, index) => {
    image.src = pages.dataset.page.replace("9999", index + 1) + `?v=${body.version}`;
    image.alt = String(index + 1);
  });
  pages.replaceChildren(...images);
  pages.scrollTop = at;
}

const ACTS = {
  up: (row) => row.previousElementSibling && list.insertBefore(row, row.previousElementSibling),
  down: (row) => row.nextElementSibling && list.insertBefore(row.nextElementSibling, row),
  below: (row) => part(addRow({ kind: follows(row) }, row.nextElementSibling), "text").focus(),
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
editor.addEventListener("input", (event) => {
  const row = event.target.closest(".row");
  if (row) dress(row);
  touch();
});
document.getElementById("add").addEventListener("click", () => {
  part(addRow({ kind: list.lastElementChild ? follows(list.lastElementChild) : "heading", level: 1 }), "text").focus();
  touch();
});
// Nothing goes on its way before the last words are saved.
document.querySelector(".draftacts").addEventListener("submit", async (event) => {
  if (!changed && !saving) return;
  event.preventDefault();
  const button = event.submitter;
  while (changed || saving) {
    clearTimeout(waiting);
    await save();
    await new Promise((done) => setTimeout(done, 100));
    if (says.classList.contains("is-wrong") && !changed) break;
  }
  if (!changed) event.target.requestSubmit(button);
});
window.addEventListener("beforeunload", (event) => {
  if (changed || saving) event.preventDefault();
});

for (const row of JSON.parse(document.getElementById("content-rows").textContent)) addRow(row);
if (!list.children.length) addRow({ kind: "heading", level: 1 });
document.body.dataset.ready = "yes";
