// Forms of a fact: to correct it, to add one, to say why one is dropped.

import { button, day, flat, iso, make, say, short, words } from "./dom.js";
import { finderFor } from "./finder.js";
import { forgetWords } from "./picking.js";
import { act, changed, store, textOf } from "./store.js";

const LISTS = new Set(["lead", "with", "from", "to", "product"]);
const UNITS = new Set(["lead", "with", "from", "to"]); // names that the directory may know
const DAYS = new Set(["start", "end", "date"]);
const SHAPES = {
  header: ["value"], phase: ["name", "start", "end", "text"], content: ["text", "phase"], form: ["text", "channels"], slogan: ["text"],
  duty: ["text", "lead", "with", "due", "product", "section"], report: ["text", "from", "to", "due"], funding: ["text"], addressee: ["text"], recipient: ["text"], reference: ["code", "date"],
};
let serial = 0;

// The inputs of a kind of fact; `read()` gives the data that they hold.
function inputs(kind, data) {
  if (kind === "header" && (data.name === "signatory" || (data.value && typeof data.value === "object"))) return signatory(data);
  const parts = SHAPES[kind].map((key) => (key === "due" && kind === "duty" ? dueLines(data.due || []) : key === "channels" ? channels(data.channels || []) : oneInput(key, data, kind)));
  return { elements: parts.map((part) => part.element), read: () => Object.assign({}, ...parts.map((part) => part.read())) };
}

function labelled(key, control, help = "") {
  const id = `value-${++serial}`;
  control.id = id;
  return make("div", { class: "value" }, make("label", { for: id }, words.values[key], help ? make("span", { class: "loa-meta" }, ` ${help}`) : null), control);
}

function oneInput(key, data, kind) {
  if (LISTS.has(key)) {
    const area = make("textarea", { class: "loa-input", rows: Math.max(1, (data[key] || []).length) });
    area.value = (data[key] || []).join("\n");
    const element = labelled(key, area, `(${words.one_a_line})`);
    if (UNITS.has(key)) element.append(finderFor(area, words.values[key]));
    return { element, read: () => ({ [key]: area.value.split("\n").map((line) => line.trim()).filter(Boolean) }) };
  }
  const dated = DAYS.has(key) || (kind === "report" && key === "due") || (kind === "header" && data.name === "date");
  const long = (key === "text" || key === "value") && !dated;
  const control = make(long ? "textarea" : "input", { class: "loa-input", rows: long ? Math.min(6, Math.max(2, Math.ceil(String(data[key] || "").length / 60))) : null, placeholder: dated ? words.day_hint : null });
  control.value = dated ? day(data[key]) : data[key] || "";
  return { element: labelled(key, control), read: () => ({ [key]: dated ? iso(control.value) || null : control.value.trim() || null }) };
}

function signatory(data) {
  const keys = ["name", "position", "authority"];
  const fields = keys.map((key) => {
    const control = make("input", { class: "loa-input" });
    control.value = data.value?.[key] || "";
    return { key, control, element: labelled(key, control) };
  });
  return { elements: fields.map((field) => field.element), read: () => ({ value: Object.fromEntries(fields.map(({ key, control }) => [key, control.value.trim() || null])) }) };
}

function dueLines(due) {
  const rows = make("div", { class: "dues" });
  const add = (one = { text: "", end: null }) => {
    const text = make("input", { class: "loa-input", "aria-label": words.values.due_words, placeholder: words.values.due_words });
    const end = make("input", { class: "loa-input", "aria-label": words.values.due_end, placeholder: words.day_hint });
    text.value = one.text;
    end.value = day(one.end);
    rows.append(make("div", { class: "dues__row" }, text, end));
  };
  due.forEach(add);
  if (!due.length) add();
  const more = button(words.add_due, { look: "loa-btn--bare", act: () => add() });
  const read = () => ({ due: [...rows.children].map((row) => [...row.querySelectorAll("input")].map((input) => input.value.trim())).filter(([text, end]) => text || end).map(([text, end]) => ({ text: text || end, end: iso(end) || null })) });
  return { element: make("div", { class: "value" }, make("span", {}, words.values.due), rows, more), read };
}

function channels(chosen) {
  const boxes = words.channels.map(([key, label]) => make("label", { class: "check" }, make("input", { type: "checkbox", value: key, ...(chosen.includes(key) ? { checked: true } : {}) }), label));
  return { element: make("fieldset", { class: "value checks" }, make("legend", {}, words.values.channels), ...boxes), read: () => ({ channels: boxes.map((box) => box.firstChild).filter((box) => box.checked).map((box) => box.value) }) };
}

function close() {
  store.editing = store.rejecting = null;
  changed("facts");
}

function form(parts, save, label) {
  return make("form", { class: "edit", onsubmit: async (event) => {
    event.preventDefault();
    await save();
  }, onkeydown: (event) => {
    if (event.key === "Escape") close();
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) event.currentTarget.requestSubmit();
    event.stopPropagation();
  } }, ...parts, make("div", { class: "acts" }, make("button", { class: "loa-btn loa-btn--small loa-btn--go" }, label, " ", make("kbd", { class: "loa-kbd review-hide" }, "Ctrl Enter")), button(words.cancel, { key: "Esc", act: close })));
}

export function editForm(fact) {
  const fields = inputs(fact.kind, fact.data);
  return form(fields.elements, async () => {
    if (await act({ do: "correct", id: fact.id, version: fact.version, data: fields.read() })) close();
  }, words.save);
}

export function rejectForm(fact) {
  const reason = make("input", { class: "loa-input", required: true });
  const id = `value-${++serial}`;
  reason.id = id;
  return form([make("div", { class: "value" }, make("label", { for: id }, words.reason), reason)], async () => {
    if (await act({ do: "reject", id: fact.id, version: fact.version, reason: reason.value })) close();
  }, words.reject);
}

// A new fact from the selected words, or by hand where there are none.
export function addForm(span, kind = "duty") {
  const choose = make("select", { class: "loa-input" }, ...words.tabs.map(([value, label]) => make("option", { value, selected: value === kind }, label)));
  const name = make("select", { class: "loa-input" }, ...Object.entries(words.header).map(([value, label]) => make("option", { value }, label)));
  const idKind = `value-${++serial}`;
  const idName = `value-${++serial}`;
  choose.id = idKind;
  name.id = idName;
  const headerName = make("div", { class: "value" }, make("label", { for: idName }, words.values.name), name);
  const place = make("div", {});
  const said = span ? flat(textOf(...span)) : "";
  let fields;
  const refresh = () => {
    headerName.hidden = choose.value !== "header";
    fields = inputs(choose.value, choose.value === "header" ? { name: name.value, value: said } : { text: said, name: short(said, 60), code: said });
    place.replaceChildren(...fields.elements);
  };
  choose.addEventListener("change", refresh);
  name.addEventListener("change", refresh);
  refresh();
  const parts = [make("p", { class: "loa-strong" }, say("new_fact", { s: short(said, 120) })), make("div", { class: "value" }, make("label", { for: idKind }, words.kind), choose), headerName, place];
  return form(parts, async () => {
    const data = { ...fields.read(), ...(choose.value === "header" ? { name: name.value } : {}) };
    const before = new Set(store.state.facts.map((fact) => fact.id));
    if (await act({ do: "add", kind: choose.value, spans: span ? [span] : [], data })) {
      forgetWords();
      close();
      changed({ made: store.state.facts.find((fact) => !before.has(fact.id))?.id });
    }
  }, words.add_short);
}

export let given = ""; // the reason given last: passages of one section are often left out for one and the same

// The last reason stands there, chosen: Enter gives it again, the first letter typed replaces it.
export function reasonForm(label, send) {
  const reason = make("input", { class: "loa-input", required: true, value: given, onfocus: () => reason.select() });
  const id = `value-${++serial}`;
  reason.id = id;
  return form([make("div", { class: "value" }, make("label", { for: id }, words.reason), reason)], async () => {
    if (await send(reason.value)) keepReason(reason.value);
  }, label);
}

export function keepReason(words) {
  given = words;
}

export function declineForm(send) {
  const choose = make("select", { class: "loa-input" }, ...words.reasons.map(([value, label]) => make("option", { value }, label)));
  const id = `value-${++serial}`;
  choose.id = id;
  return form([make("div", { class: "value" }, make("label", { for: id }, words.reason), choose)], () => send(choose.value), words.decline);
}
