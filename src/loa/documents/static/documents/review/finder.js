// A field that finds units and groups in the directory and puts them into a list of names, one a line.

import { make, renew, say, words } from "./dom.js";
import { findUnits } from "./store.js";

export function finderFor(area, label) {
  const found = make("div", { class: "finder__found", role: "group", "aria-label": label });
  const says = make("span", { class: "loa-sr", role: "status" });
  const search = make("input", { class: "loa-input loa-input--small", type: "search", "aria-label": `${label}: ${words.search_unit}`, placeholder: words.search_unit, autocomplete: "off" });
  let last = 0;
  const take = (name) => {
    const lines = area.value.split("\n").map((line) => line.trim()).filter(Boolean);
    area.value = [...lines.filter((line) => line !== name), name].join("\n");
    area.rows = Math.max(1, lines.length + 1);
    forget();
    search.focus();
  };
  const forget = () => {
    search.value = says.textContent = "";
    found.replaceChildren();
  };
  search.addEventListener("input", async () => {
    const turn = ++last;
    const none = { units: [], groups: [] };
    const { units, groups } = search.value.trim() ? await findUnits(search.value).catch(() => none) : none;
    if (turn !== last) return;
    const names = [...groups.map(([, label, name]) => [name, label]), ...[...new Set(units.map(([, name]) => name))].map((name) => [name, name])];
    renew(found, names.map(([name, label]) => make("button", { type: "button", class: "loa-btn loa-btn--small", onclick: () => take(name) }, label)));
    says.textContent = !search.value.trim() ? "" : names.length ? say("n_found", { n: names.length }) : words.candidates_none;
  });
  const box = make("div", { class: "finder" }, search, found, says);
  box.addEventListener("keydown", (event) => keyPressed(event, { search, found, forget }));
  return box;
}

// Enter takes the first that was found, the arrows go down to the others and back, Esc forgets what was typed.
function keyPressed(event, { search, found, forget }) {
  const buttons = [...found.children];
  const at = buttons.indexOf(document.activeElement);
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (event.key === "Enter" && at < 0 && !event.ctrlKey && !event.metaKey) buttons[0]?.click();
  else if (by && buttons.length) (buttons[at + by] || (at + by < 0 ? search : buttons.at(-1))).focus();
  else if (event.key === "Escape" && search.value) forget();
  else return;
  event.preventDefault();
  event.stopPropagation();
}
