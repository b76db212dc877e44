// The units that a duty names: known ones as they are called, unknown ones asked about once.

import { icon, make, renew, say, words, button } from "./dom.js";
import { act, findUnits, store } from "./store.js";

export function unitChip(name) {
  const found = store.state.names[name];
  if (!found || found.how === "generic") return make("span", { class: "unit" }, name);
  if (found.asks) return make("span", { class: "unit unit--asks" }, icon("alert"), `${name}: ${words.unknown}`);
  const label = found.count === 1 ? found.units[0] : `${found.called}: ${say("n_units", { n: found.count })}`;
  const title = found.count === 1 ? name : `${name}: ${found.units.join(", ")}${found.count > found.units.length ? "…" : ""}`;
  return make("span", { class: "unit", title }, icon("check"), label);
}

// As the directory calls who is meant; the words of the plan where it knows of nobody.
export const calledOf = (name) => store.state.names[name]?.called || name;

export const namesOf = (fact) => [...new Set([...(fact.data.lead || []), ...(fact.data.with || []), ...(fact.kind === "report" ? fact.data.from || [] : [])])];
export const unknownIn = (fact) => (["rejected", "not-carried"].includes(fact.state) ? [] : namesOf(fact).filter((name) => store.state.names[name]?.asks));

const boxes = new Map(); // kept while the rows around are drawn anew, with what somebody has typed

// One question a name; it stands at the first fact that uses it.
export function askBox(name) {
  if (!boxes.has(name)) boxes.set(name, makeBox(name));
  return boxes.get(name);
}

function makeBox(name) {
  const group = `unit-${name}`;
  const { candidates } = store.state.names[name];
  const choice = (value, label) => make("label", {}, make("input", { type: "radio", name: group, value }), make("span", {}, label));
  const known = make("div", {}, ...candidates.map(([id, label]) => choice(id, label)));
  const results = make("div", {});
  const search = make("input", { class: "loa-input loa-input--small", type: "search", "aria-label": words.search_unit, placeholder: words.search_unit, autocomplete: "off" });
  let last = 0;
  search.addEventListener("input", async () => {
    const turn = ++last;
    const { units, groups } = await findUnits(search.value).catch(() => ({ units: [], groups: [] }));
    if (turn === last) renew(results, [...groups.map(([id, label]) => choice(`group ${id}`, label)), ...units.map(([id, label]) => choice(id, label))]);
  });
  const box = make("fieldset", { class: "askbox" }, make("legend", { class: "loa-strong" }, say("asks", { s: name })), known,
    candidates.length ? null : make("p", { class: "loa-meta" }, words.candidates_none), search, results,
    make("p", { class: "loa-meta" }, `${words.asks_once} ${words.asks_new}`),
    make("p", { class: "loa-error", role: "alert" }),
    make("div", { class: "acts" }, button(words.answer, { act: () => answer(name, box) }), button(words.asks_nobody, { look: "loa-btn--bare", act: () => takeOut(name) })));
  return box;
}

// No unit is meant: the name goes out of every fact that holds it, and nothing is remembered of it.
function takeOut(name) {
  const without = (data) => Object.fromEntries(["lead", "with", "from"].filter((key) => data[key]?.includes(name)).map((key) => [key, data[key].filter((one) => one !== name)]));
  const holding = store.state.facts.filter((fact) => unknownIn(fact).includes(name));
  act(...holding.map((fact) => ({ do: "correct", id: fact.id, version: fact.version, data: without(fact.data) })));
}

function answer(name, box) {
  const chosen = box.querySelector("input[type=radio]:checked");
  box.querySelector("[role=alert]").textContent = chosen ? "" : words.asks_which;
  if (!chosen) return;
  const [id, group] = chosen.value.split(" ").reverse();
  act(group ? { do: "name_group", name, group: Number(id) } : { do: "name_unit", name, units: [Number(id)] });
}
