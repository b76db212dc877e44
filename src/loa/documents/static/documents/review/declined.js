// What Loa does not carry: the proposal with its reason, the permitted half, and the two ways to decide.

import { button, flat, make, say, words } from "./dom.js";
import { act, store, textOf } from "./store.js";

const meets = (a, b) => a.some((x) => b.some((y) => x[0] < y[1] && y[0] < x[1]));
export const proposalsOf = (fact) => store.state.proposals.filter((one) => one.state !== "dismissed" && meets(one.spans, fact.spans));
export const looseProposals = () => store.state.proposals.filter((one) => one.state !== "dismissed" && !store.state.facts.some((fact) => fact.state !== "rejected" && meets(one.spans, fact.spans)));

export function declinedCard(proposal, fact = null) {
  const waits = proposal.state === "proposed";
  const quote = fact && !fact.carried?.length ? null : make("p", { class: "declined__words" }, proposal.spans.map(([a, b]) => flat(textOf(a, b))).join(" … "), " ", make("span", { class: "loa-tag" }, words.not_asked));
  const card = make("div", { class: "declined" },
    make("p", {}, make("b", {}, waits ? words.declined_proposed : words.declined_confirmed), " ", say("declined_why", { s: proposal.reason }), " ", words.declined_then),
    quote,
    fact?.carried?.length ? make("p", {}, say("declined_permitted", { s: fact.carried.join(" … ") })) : null);
  if (store.state.open) card.append(acts(proposal, waits));
  return card;
}

function acts(proposal, waits) {
  const reason = make("input", { class: "loa-input loa-input--small", "aria-label": words.reason, placeholder: words.reason, hidden: true });
  const send = button(words.carry, { act: () => act({ do: "carry_after_all", id: proposal.id, version: proposal.version, reason: reason.value }) });
  send.hidden = true;
  const open = button(words.otherwise, { look: "loa-btn--bare", act: () => {
    reason.hidden = send.hidden = false;
    open.hidden = true;
    reason.focus();
  } });
  const confirm = waits ? button(words.confirm, { act: () => act({ do: "confirm_not_carried", id: proposal.id, version: proposal.version }) }) : null;
  return make("div", { class: "acts" }, confirm, open, reason, send);
}
