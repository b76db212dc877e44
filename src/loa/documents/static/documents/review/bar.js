// The ledger bar, the counter of what is left, and the button that starts the campaign or says why not.

import { byId, make, say, setup, words } from "./dom.js";
import { store } from "./store.js";

const ROLES = ["carried", "background", "set-aside", "not-carried", "to-confirm", "unclear"];

export function drawBar() {
  const { counts } = store.state;
  const shown = ROLES.filter((role) => counts[role]);
  byId("stack").replaceChildren(...shown.map((role) => {
    const part = make("i", { class: `fill-${role}` });
    part.style.flex = `${counts[role]} 0 auto`;
    return part;
  }));
  const legend = [make("span", {}, make("b", {}, String(counts.total)), ` ${words.passages.replace("%n", "").trim()}`)];
  for (const role of ROLES) {
    if (!counts[role] && role !== "carried" && (role !== "unclear" || counts["to-confirm"])) continue;
    const loud = role === "unclear" && counts[role] ? "loa-text-soon" : "";
    legend.push(make("span", { class: loud }, make("i", { class: `loa-swatch fill-${role}` }), make("b", { class: loud }, String(counts[role] || 0)), ` ${words.roles[role]}`));
  }
  byId("legend").replaceChildren(...legend);
  byId("stack").setAttribute("aria-label", `${say("passages", { n: counts.total })}: ${shown.map((role) => `${counts[role]} ${words.roles[role]}`).join(", ")}`);
  drawLeft(counts);
  drawStart();
}

function drawLeft(counts) {
  const left = byId("left");
  const unclear = counts.unclear || 0;
  const waiting = counts["to-confirm"] || 0;
  const key = unclear ? ["left", unclear] : waiting ? ["left_confirm", waiting] : store.state.undecided ? ["left_facts", store.state.undecided] : null;
  const looks = key && store.state.looks ? make("span", { class: "todo__looks" }, say("looks", { n: store.state.looks })) : "";
  left.replaceChildren(key ? say(key[0], { n: key[1] }) : words.all_done, " ", looks);
  left.classList.toggle("todo__big--done", !key);
  const asked = Object.values(store.state.names).some((name) => name.asks);
  for (const id of ["previous", "next"]) byId(id).disabled = !key && !asked;
}

// Above, and on a narrow screen below the counter.
function drawStart() {
  const ready = store.state.ready;
  for (const start of document.querySelectorAll("[data-start]")) {
    start.classList.toggle("loa-btn--go", ready);
    start.classList.toggle("loa-btn--off", !ready);
    if (ready) {
      start.setAttribute("href", setup.start);
      start.removeAttribute("aria-disabled");
    } else {
      start.removeAttribute("href");
      start.setAttribute("aria-disabled", "true");
    }
  }
  const why = ready || !store.state.missing.length ? "" : say("cannot_start", { s: store.state.missing.join(", ") });
  for (const place of document.querySelectorAll("[data-why]")) place.textContent = why;
}
