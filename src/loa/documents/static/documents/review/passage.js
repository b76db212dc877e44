// The card of the chosen passage or of selected words: what it says, what stands of it, what can be decided.

import { button, byId, flat, make, say, short, words } from "./dom.js";
import { addForm, declineForm, reasonForm } from "./forms.js";
import { forgetWords, startPicking } from "./picking.js";
import { annexCard, openRange, rangeCard } from "./ranges.js";
import { act, changed, complain, factById, factsAt, isOpen, passageText, store } from "./store.js";

const place = byId("passage-card");
let form = null;

export function closeCardForm() {
  form = null;
}

export const currentSpan = () => store.selection || (store.passage === null ? null : openSpan(store.passage));

// The words of a passage that nothing holds yet, else the whole passage.
function openSpan(index) {
  const [, start, end] = store.paper.passages[index];
  const open = store.state.passages[index][2].filter(([, , role]) => role === "unclear");
  return open.length ? [open[0][0], open.at(-1)[1]] : [start, end];
}

export function drawCard() {
  byId("card-says").textContent = "";
  if (!form && (store.passage === null || !store.state.open) && !(store.selection && store.state.open)) return place.replaceChildren();
  if (form) return place.replaceChildren(make("div", { class: "card" }, form));
  if (store.range) return place.replaceChildren(rangeCard(clear));
  const span = store.selection;
  const index = store.passage;
  const text = span ? flat(store.paper.text.slice(...span)) : flat(passageText(index));
  const role = index === null ? null : store.state.passages[index];
  const title = span ? say("new_fact", { s: "" }).replace(/[:：]?\s*“?”?\s*$/, "") : role[0] === "unclear" ? words.unclear_passage : role[1] ? say("done_passage", { s: words.roles[role[0]] }) : `${words.open_passage}: ${words.roles[role[0]]}`;
  place.replaceChildren(make("div", { class: `card${role?.[0] === "unclear" && !span ? " card--asks" : ""}` },
    make("p", { class: "loa-strong" }, title), make("blockquote", { class: "loa-source", lang: "vi" }, short(text, 400)),
    flagged(index, span), ...asideBecause(index, span), span ? null : annexCard(index), make("div", { class: "acts" }, ...acts(index, span, role))));
}

function flagged(index, span) {
  return !span && index !== null && isOpen(index) && store.paper.passages[index][5] ? make("p", { class: "loa-text-soon" }, words.flagged[store.paper.passages[index][5]]) : null;
}

// Why words of the passage were set aside, by whom and when.
function asideBecause(index, span) {
  const [, start, end] = index === null ? [] : store.paper.passages[index];
  const here = span || index === null ? [] : store.state.aside.filter((one) => one.start < end && start < one.end);
  return here.map((one) => make("p", {}, say("aside_because", { s: one.reason }), " ", make("span", { class: "loa-meta" }, say("decided", { s: one.by, n: one.at }))));
}

function acts(index, span, role) {
  const list = [button(words.add_short, { key: "N", look: role?.[0] === "unclear" || span ? "loa-btn--go" : "", act: () => openAdd() })];
  if (index !== null && !span) {
    if (!role[1]) list.push(button(words.background, { key: role[0] === "background" ? "A" : "", act: () => background(index) }));
    if (factsAt(index).some((fact) => fact.state === "proposed") && role[0] === "carried") list.push(button(words.accept, { key: "A", act: () => acceptPassage(index) }));
  }
  if (span && factById(store.fact)) list.push(button(words.move_mark, { key: "M", act: moveMark }));
  if (!span) list.push(button(words.pick, { key: "W", act: startPicking }));
  list.push(button(words.set_aside, { key: "S", act: setAside }));
  if (!span) list.push(button(words.several, { key: "R", act: () => openRange() }));
  list.push(button(words.decline, { act: decline }), button(words.cancel, { look: "loa-btn--bare", act: clear }));
  return list;
}

export function background(index) {
  const number = store.paper.passages[index][0];
  act({ do: "background", passages: [number], shown: [number] }); // it stands on the page, flagged where it looks like a duty
}

export async function acceptPassage(index) {
  const facts = factsAt(index).filter((fact) => fact.state === "proposed");
  if (facts.length) await act(...facts.map((fact) => ({ do: "accept", id: fact.id, version: fact.version })));
  else if (store.state.passages[index][0] === "unclear") byId("card-says").textContent = words.nothing_proposed;
}

export function openAdd() {
  const span = currentSpan();
  if (!span && store.state.typed) form = addForm(null);
  else if (!span) return complain(words.nothing_selected);
  else form = addForm(span);
  store.editing = "new";
  show();
}

export function setAside() {
  const span = currentSpan();
  if (!span) return complain(words.nothing_selected);
  form = reasonForm(words.set_aside, async (reason) => {
    const stands = await act({ do: "set_aside", spans: [span], reason });
    if (stands) clear();
    return stands;
  });
  show();
}

function decline() {
  const span = currentSpan();
  if (!span) return;
  form = declineForm(async (reason) => (await act({ do: "decline", spans: [span], reason })) && clear());
  show();
}

function show() {
  drawCard();
  place.querySelector("textarea, input, select")?.focus();
  place.scrollIntoView({ block: "nearest" });
}

// The chosen fact stands on the selected words from now on; what it says stays.
export async function moveMark() {
  const fact = factById(store.fact);
  if (!store.state.open || !fact || !store.selection) return;
  if (await act({ do: "correct", id: fact.id, version: fact.version, data: {}, spans: [store.selection] })) clear();
}

export function clear() {
  form = null;
  if (store.range) {
    store.range = null;
    changed("range");
  }
  store.editing = null;
  forgetWords();
  drawCard();
}
