// The kinds of facts above the right side: where one is, and whether there are more than there is room for.

import { byId, make, words } from "./dom.js";

const place = byId("jump");
const on = byId("jump-on");

export function drawJump(links) {
  const current = place.querySelector("[aria-current]")?.hash || `#group-${links[0]?.[0]}`;
  place.replaceChildren(...links.map(([kind, label, n]) => make("a", { href: `#group-${kind}`, "aria-current": current === `#group-${kind}` ? "true" : null, onclick: (event) => {
    event.preventDefault();
    markJump(kind);
    byId(`group-${kind}`).scrollIntoView({ block: "start" });
  } }, label, " ", make("span", { class: "n" }, String(n)))));
  tellMore();
}

export function markJump(kind) {
  for (const link of place.children) link.toggleAttribute("aria-current", link.hash === `#group-${kind}`);
  place.querySelector("[aria-current]")?.setAttribute("aria-current", "true");
}

// The arrow goes on to the kinds that do not fit, and back from the last of them.
const atEnd = () => place.scrollLeft + place.clientWidth >= place.scrollWidth - 2;

function tellMore() {
  on.hidden = place.scrollWidth <= place.clientWidth + 2;
  on.classList.toggle("jump__on--back", atEnd());
  on.setAttribute("aria-label", atEnd() ? words.jump_back : words.jump_on);
}

on.addEventListener("click", () => place.scrollTo({ left: atEnd() ? 0 : place.scrollLeft + place.clientWidth * 0.8 }));
place.addEventListener("scroll", tellMore, { passive: true });
new ResizeObserver(tellMore).observe(place);
