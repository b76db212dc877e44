// Goes through the wall by keys, shows a photo large, and sends each decision without leaving the page.
const wall = document.getElementById("wall");
const large = document.getElementById("wall-large");
let at = 0;
let held = false; // while the large picture is open, and until the focus that the browser gives back has gone by

const cards = () => [...wall.querySelectorAll(".wall-card")];
const photo = (card) => card.querySelector(".wall-card__photo");

function choose(index, { focus = true } = {}) {
  const all = cards();
  photo(all[at]).tabIndex = -1;
  at = Math.max(0, Math.min(index, all.length - 1));
  photo(all[at]).tabIndex = 0;
  if (focus) photo(all[at]).focus();
  if (large.open) enlarge(all[at]);
}

function across() {
  const all = cards();
  const top = all[0].offsetTop;
  const count = all.findIndex((card) => card.offsetTop > top);
  return count === -1 ? all.length : count;
}

function enlarge(card) {
  const link = photo(card);
  if (!link.matches("[data-large]")) return location.assign(link.href);
  document.getElementById("wall-large-unit").textContent = card.querySelector(".wall-card__unit").textContent.trim();
  const image = document.getElementById("wall-large-photo");
  image.src = link.href;
  image.alt = link.querySelector("img")?.alt ?? "";
  const others = [...card.querySelectorAll(".wall-card__others a")].map((other) => Object.assign(new Image(), { src: other.href, alt: other.querySelector("img").alt }));
  document.getElementById("wall-large-others").replaceChildren(...others);
  large.scrollTop = 0;
  document.getElementById("wall-large-time").textContent = card.querySelector(".loa-meta").textContent;
  document.getElementById("wall-large-words").textContent = card.querySelector(".wall-card__words")?.textContent ?? "";
  const doubts = [...card.querySelectorAll(".wall-doubt")].map((one) => one.cloneNode(true));
  document.getElementById("wall-large-doubts").replaceChildren(...doubts);
  held = true;
  if (!large.open) large.showModal();
}

function say(card, words, kind) {
  card.querySelector(".wall-card__said")?.remove();
  const said = document.createElement("p");
  said.className = `wall-card__said is-${kind}`;
  said.setAttribute("role", "status");
  said.textContent = words;
  card.append(said);
}

// One less waits: the line above says so, as it did when the page came.
function countDown() {
  const left = document.getElementById("wall-left");
  const n = Math.max(0, Number(left.dataset.left) - 1);
  left.dataset.left = n;
  const words = n === 0 ? left.dataset.none : n === 1 ? left.dataset.one : left.dataset.many;
  left.textContent = words.replace("%s", n.toLocaleString(document.documentElement.lang));
}

async function send(form, button) {
  const card = form.closest(".wall-card");
  if (card.dataset.sent) return;
  const data = new FormData(form);
  if (button.value === "return" && !data.get("words").trim() && !data.get("preset")) return say(card, wall.dataset.why, "wrong");
  card.dataset.sent = "yes";
  data.set("act", button.value);
  data.set("key", `${data.get("key")}-${card.id}`);
  if (button.value === "confirm") data.set("words", "");
  else if (!data.get("words").trim()) data.set("words", data.get("preset"));
  choose(cards().indexOf(card) + 1);
  try {
    const answer = await fetch(form.dataset.send, { method: "POST", body: data, redirect: "manual" });
    const found = await answer.json();
    if (found.status !== "done") throw new Error(found.words);
    say(card, button.value === "confirm" ? wall.dataset.confirmed : wall.dataset.returned, "done");
    card.classList.add("is-done");
    countDown();
    form.remove();
  } catch (error) {
    delete card.dataset.sent; // the key makes sending again safe
    say(card, error instanceof TypeError || error instanceof SyntaxError ? wall.dataset.failed : error.message, "wrong");
  }
}

function decide(value) {
  const card = cards()[at];
  const form = card.querySelector("form");
  if (!form) return;
  if (value === "confirm") return send(form, form.querySelector("[value=confirm]"));
  if (large.open) large.close();
  held = false;
  const more = form.querySelector("details");
  more.open = true;
  more.querySelector("input[type=radio]").focus();  // nothing is chosen before somebody chooses
  more.scrollIntoView({ block: "nearest" });
}

wall?.addEventListener("submit", (event) => {
  event.preventDefault();
  send(event.target, event.submitter);
});

wall?.addEventListener("click", (event) => {
  const link = event.target.closest(".wall-card__photo[data-large]");
  if (!link || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  choose(cards().indexOf(link.closest(".wall-card")), { focus: false });
  enlarge(cards()[at]);
});

wall?.addEventListener("focusin", (event) => {
  const index = cards().indexOf(event.target.closest(".wall-card"));
  if (!held && index !== -1 && index !== at) choose(index, { focus: false });
});

const MOVES = { ArrowLeft: () => -1, ArrowRight: () => 1, ArrowUp: () => -across(), ArrowDown: () => across() };

// Enter upon a reason returns with it: the browser itself would press the form's first button, which confirms.
wall?.addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || !event.target.matches("input[type=radio]")) return;
  event.preventDefault();
  send(event.target.form, event.target.form.querySelector("[value=return]"));
});

document.addEventListener("keydown", (event) => {
  if (!wall || event.ctrlKey || event.metaKey || event.altKey || event.target.closest("textarea, input, select")) return;
  if (event.key in MOVES) {
    event.preventDefault();
    choose(at + MOVES[event.key]());
  } else if (event.key === "Enter" && event.target.closest("[data-large]")) {
    event.preventDefault();
    enlarge(cards()[at]);
  } else if (event.key.toLowerCase() === "a") decide("confirm");
  else if (event.key.toLowerCase() === "x") {
    event.preventDefault();
    decide("return");
  }
});

large?.querySelector("[data-close]").addEventListener("click", () => large.close());
large?.addEventListener("close", () => {
  held = false;
  if (!wall.contains(document.activeElement) || document.activeElement.closest(".wall-card") !== cards()[at]) photo(cards()[at]).focus();
});

async function append(link, seen) {
  seen.disconnect();
  const answer = await fetch(link.href);
  if (!answer.ok) return;
  const next = new DOMParser().parseFromString(await answer.text(), "text/html");
  const known = new Set(cards().map((card) => card.id));
  for (const card of next.querySelectorAll(".wall-card")) {
    if (known.has(card.id)) continue;
    photo(card).tabIndex = -1;
    wall.append(document.adoptNode(card));
  }
  const more = next.getElementById("wall-more");
  if (more) {
    link.href = more.getAttribute("href");
    seen.observe(link);
  } else link.closest("nav").remove();
}

const more = document.getElementById("wall-more");
if (more) {
  const seen = new IntersectionObserver((entries) => {
    if (entries.some((entry) => entry.isIntersecting)) append(more, seen);
  }, { rootMargin: "600px" });
  seen.observe(more);
}
const keys = document.getElementById("wall-keys");
if (keys) keys.hidden = false;
