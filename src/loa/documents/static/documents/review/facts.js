// The right side: facts by kind, each an editable row; the chosen one opens with its acts.

import { button, byId, day, icon, make, say, words } from "./dom.js";
import { declinedCard, looseProposals, proposalsOf } from "./declined.js";
import { addForm, editForm, rejectForm } from "./forms.js";
import { drawJump, markJump } from "./jump.js";
import { pointAtFact, show } from "./paper.js";
import { act, changed, factById, store } from "./store.js";
import { askBox, calledOf, unitChip, unknownIn } from "./units.js";

const place = byId("facts");
const ROWS_SHOWN = 40;
const unfolded = new Set();
let openForm = { key: null, element: null };
let pressed = false; // a row that redraws under a pressed button of the mouse would lose the click
document.addEventListener("pointerdown", () => (pressed = true), true);
document.addEventListener("click", () => (pressed = false), true);
document.addEventListener("keydown", () => (pressed = false), true);

export function drawFacts() {
  const focused = document.activeElement?.closest?.(".fact")?.dataset.id;
  const asked = new Set();
  const groups = words.tabs.map(([kind, label]) => group(kind, label, asked)).filter(Boolean);
  const loose = looseProposals();
  if (loose.length) groups.push(make("section", { class: "group", id: "group-declined" }, head(words.declined_group, say("group_counts", { n: loose.length })), ...loose.map((one) => make("div", { class: "fact fact--plain" }, declinedCard(one)))));
  place.replaceChildren(...groups);
  drawJump(words.tabs.map(([kind, label]) => [kind, label, ordered(kind).length]).filter(([kind, , n]) => n || kind === "duty"));
  const again = focused && place.querySelector(`.fact[data-id="${focused}"]`);
  if (again && String(store.fact) === focused && !store.editing && !store.rejecting) again.focus({ preventScroll: true });
}

// In the order of the paper; what stands nowhere comes last.
export function ordered(kind) {
  const start = (fact) => fact.spans[0]?.[0] ?? fact.fields[0]?.[0] ?? Infinity;
  const rank = Object.keys(words.header);
  const by = kind === "header" ? (a, b) => rank.indexOf(a.data.name) - rank.indexOf(b.data.name) : (a, b) => start(a) - start(b) || a.number - b.number;
  return store.state.facts.filter((fact) => fact.kind === kind).sort(by);
}

export const allRows = () => words.tabs.flatMap(([kind]) => ordered(kind));

function group(kind, label, asked) {
  const facts = ordered(kind);
  if (!facts.length && kind !== "duty") return null;
  const states = Object.entries(words.states).map(([state, word]) => [facts.filter((fact) => fact.state === state).length, word]).filter(([n]) => n);
  const proposed = facts.some((fact) => fact.state === "proposed" && !fact.look);
  const ends = [
    proposed && store.state.open ? button(words.accept_group, { look: "loa-btn--bare", act: () => act({ do: "accept_group", kind }) }) : null,
    kind === "duty" && store.state.open ? make("button", { type: "button", class: "loa-btn loa-btn--small loa-btn--bare", onclick: startAdding }, icon("plus"), words.add) : null,
  ];
  const says = [say("group_counts", { n: facts.length }), states.map(([n, word]) => say("count_state", { n, s: word.toLowerCase() })).join(", ")].filter(Boolean).join(" · ");
  const chosen = facts.findIndex((fact) => fact.id === store.fact);
  const limit = unfolded.has(kind) ? facts.length : Math.max(ROWS_SHOWN, chosen + 1);
  const rows = facts.slice(0, limit).map((fact) => row(fact, asked));
  if (facts.length > limit) rows.push(button(say("show_more", { n: facts.length - limit }), { look: "loa-btn--bare", act: () => (unfolded.add(kind), drawFacts()) }));
  return make("section", { class: "group", id: `group-${kind}`, "aria-label": label }, head(label, says, ends), ...rows);
}

function head(label, says, ends = []) {
  return make("div", { class: "group__head" }, make("h3", {}, label), make("span", { class: "loa-meta" }, says), make("span", { class: "group__end" }, ...ends));
}

function row(fact, asked) {
  const chosen = fact.id === store.fact;
  const state = fact.carried && !fact.carried.length ? "not-carried" : fact.state;
  const element = make("div", {
    class: `fact fact--${fact.kind}${chosen ? " fact--on" : ""}${fact.state === "rejected" ? " fact--dropped" : ""}`,
    "data-id": fact.id, tabindex: "0", role: "group", "aria-label": `${label(fact)} ${mainWords(fact)}`,
    onclick: (event) => !event.target.closest("button, input, textarea, select, label, a") && choose(fact.id, { follow: true }),
    onmouseenter: () => pointAtFact(fact.id),
    onmouseleave: () => pointAtFact(null),
    onfocus: (event) => event.target === event.currentTarget && !pressed && store.fact !== fact.id && choose(fact.id, { follow: true, focus: false }),
  });
  element.append(make("div", { class: "fact__key" }, label(fact)), make("div", { class: "fact__value" }, ...value(fact)), make("div", { class: "fact__page" }, fact.page ? say("page_short", { n: fact.page }) : ""), make("div", { class: "fact__state" }, mark(state)));
  const more = [];
  const open = chosen || (!asked.size && unknownIn(fact).length) || proposalsOf(fact).some((one) => one.state === "proposed");
  if (open || ["duty", "report"].includes(fact.kind)) more.push(...details(fact, open, asked));
  if (chosen && store.state.open && fact.state !== "not-carried") more.push(formOf(fact) || acts(fact));
  if (more.length) element.append(make("div", { class: "fact__more" }, ...more));
  return element;
}

const label = (fact) => (fact.kind === "header" ? words.header[fact.data.name] : String(ordered(fact.kind).indexOf(fact) + 1));

function mainWords(fact) {
  const { data } = fact;
  if (fact.kind !== "header") return data.text || data.name || data.code || "";
  if (data.name === "signatory") return [data.value.name, data.value.position].filter(Boolean).join(", ");
  return data.name === "date" ? day(data.value) : data.value;
}

function value(fact) {
  const parts = [make("span", { class: "fact__words" }, fact.kind === "phase" ? phaseWords(fact.data) : mainWords(fact))];
  if (fact.kind === "form" && fact.data.channels.length) parts.push(make("span", { class: "fact__was" }, fact.data.channels.map((key) => words.channels.find(([k]) => k === key)?.[1] || key).join(", ")));
  if (fact.kind === "content" && fact.data.phase) parts.push(make("span", { class: "fact__was" }, fact.data.phase));
  if (fact.kind === "phase" && isWholePeriod(fact)) parts.push(make("span", { class: "fact__was" }, words.whole_period));
  if (fact.look) parts.push(make("span", { class: "loa-text-soon fact__look" }, words.look));
  if (fact.read && mainWords({ ...fact, data: fact.read }) !== mainWords(fact)) parts.push(make("span", { class: "fact__was" }, say("read_was", { s: mainWords({ ...fact, data: fact.read }) }), " ", say("decided", { s: fact.by, n: fact.at })));
  else if (fact.state === "corrected") parts.push(make("span", { class: "fact__was" }, say("decided", { s: fact.by, n: fact.at })));
  if (fact.state === "rejected") parts.push(make("span", { class: "fact__was" }, say("dropped_because", { s: fact.reason }), " ", say("decided", { s: fact.by, n: fact.at })));
  return parts;
}

function phaseWords(data) {
  const days = data.start || data.end ? `${day(data.start) || "…"} – ${day(data.end) || "…"}` : data.text || "";
  return [days, data.name].filter(Boolean).join(" · ");
}

// The period of the plan, as its title names it: it holds two phases or more, and all of them. A campaign makes no phase of it.
function isWholePeriod({ id, data }) {
  const dated = ordered("phase").filter((one) => one.state !== "rejected" && one.data.start && one.data.end);
  const others = dated.filter((one) => one.id !== id);
  return others.length > 1 && dated.length > others.length && others.every((one) => data.start <= one.data.start && one.data.end <= data.end);
}

function mark(state) {
  const look = { corrected: "run", proposed: "none", rejected: "none", "not-carried": "none" }[state] || "accepted";
  return make("span", { class: `loa-state loa-state--${look}` }, icon(state), words.states[state]);
}

function dueWords(fact) {
  if (fact.kind === "report") return fact.data.due ? day(fact.data.due) : "";
  return fact.data.due.map((one) => (one.end ? day(one.end) : one.text)).join(", ");
}

function details(fact, open, asked) {
  const { data } = fact;
  const parts = [];
  if (!open) {
    const units = fact.kind === "duty" ? data.lead : data.from;
    parts.push(make("div", { class: "fact__one" }, [units.map(calledOf).join(", "), dueWords(fact) || words.due_none].filter(Boolean).join(" · ")));
  } else if (["duty", "report"].includes(fact.kind)) parts.push(table(fact));
  const question = unknownIn(fact)[0]; // one at a time: at the chosen fact, else at the first that has one
  if (question && store.state.open && (fact.id === store.fact || !asked.size)) {
    asked.add(question);
    parts.push(askBox(question));
  }
  for (const proposal of proposalsOf(fact)) parts.push(declinedCard(proposal, fact));
  return parts;
}

function table(fact) {
  const { data } = fact;
  const rows = fact.kind === "duty" ? [["lead", data.lead.map(unitChip)], ["with", data.with.map(unitChip)]] : [["from", data.from.map(unitChip)], ["to", data.to.map((name) => make("span", { class: "unit" }, name))]];
  const due = fact.kind === "duty"
    ? data.due.map((one) => make("span", {}, one.end ? make("b", { class: "loa-num" }, day(one.end)) : "", " ", make("span", { class: one.end ? "loa-meta" : "" }, `“${one.text}”`)))
    : data.due ? [make("b", { class: "loa-num" }, day(data.due))] : [];
  rows.push(["due", due.length ? due : [make("span", { class: "loa-meta" }, words.due_none)]]);
  rows.push(["product", (data.product || []).map((one) => make("span", {}, one))]);
  return make("dl", { class: "pairs" }, ...rows.filter(([, cells]) => cells.length).flatMap(([key, cells]) => [make("dt", {}, words.values[key]), make("dd", {}, ...cells)]));
}

function formOf(fact) {
  const key = store.editing === fact.id ? `edit-${fact.id}` : store.rejecting === fact.id ? `reject-${fact.id}` : null;
  if (!key) return null;
  if (openForm.key !== key) openForm = { key, element: store.editing ? editForm(fact) : rejectForm(fact) };
  return openForm.element;
}

function acts(fact) {
  const decided = ["accepted", "corrected"].includes(fact.state);
  const declined = fact.carried && !fact.carried.length;
  return make("div", { class: "acts" },
    decided || declined ? null : button(words.accept, { key: "A", look: "loa-btn--go", act: () => accept(fact.id) }),
    button(words.edit, { key: "E", act: () => edit(fact.id) }),
    fact.state === "rejected" ? null : button(words.reject, { key: "X", act: () => reject(fact.id) }));
}

export function choose(id, { follow = false, focus = true } = {}) {
  store.fact = id;
  store.passage = store.range = null;
  store.editing = store.rejecting = null;
  openForm = { key: null, element: null };
  changed("fact");
  const element = place.querySelector(`.fact[data-id="${id}"]`);
  if (focus) element?.focus({ preventScroll: true });
  element?.scrollIntoView({ block: "nearest" });
  const fact = factById(id);
  if (fact) markJump(fact.kind);
  if (fact && follow) show(fact.spans[0] || fact.fields[0]);
}

// Accepts and goes on to the next proposal, so that A A A goes down the list.
export async function accept(id) {
  const fact = factById(id);
  if (!fact || !["proposed", "rejected"].includes(fact.state)) return;
  const rows = allRows();
  const next = rows.slice(rows.findIndex((one) => one.id === id) + 1).find((one) => one.state === "proposed");
  if (await act({ do: "accept", id, version: fact.version })) choose(next ? next.id : id, { follow: true });
}

export function edit(id) {
  choose(id);
  store.editing = id;
  drawFacts();
  place.querySelector(`.fact[data-id="${id}"] form :is(textarea, input)`)?.focus();
}

export function reject(id) {
  choose(id);
  store.rejecting = id;
  drawFacts();
  place.querySelector(`.fact[data-id="${id}"] form input`)?.focus();
}

export function startAdding() {
  changed({ add: true });
}

export const newFactForm = (span) => addForm(span);

export function pointRows(facts) {
  const ids = new Set(facts.map((fact) => String(fact.id)));
  for (const element of place.querySelectorAll(".fact[data-id]")) element.classList.toggle("fact--near", ids.has(element.dataset.id));
}
