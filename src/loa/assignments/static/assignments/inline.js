// Sends an act without leaving the list and shows what has come of it. Without script the same forms send the page.
const root = () => document.getElementById("day");

function say(words) {
  const box = document.querySelector(".loa-messages");
  const note = document.createElement("div");
  note.className = "loa-note loa-note--late";
  note.setAttribute("role", "alert");
  note.textContent = words;
  box.replaceChildren(note);
  box.scrollIntoView({ block: "nearest" });
}

function show(text, focusId) {
  const page = new DOMParser().parseFromString(text, "text/html");
  const fresh = page.getElementById("day");
  if (!fresh) {
    location.reload();
    return;
  }
  root().replaceWith(document.adoptNode(fresh));
  const messages = page.querySelector(".loa-messages");
  if (messages) document.querySelector(".loa-messages").replaceChildren(...messages.children);
  const target = document.getElementById(focusId)?.querySelector("a, button, summary") ?? document.getElementById("main");
  target.focus({ preventScroll: true });
}

async function send(form, button) {
  const data = new FormData(form, button);
  const article = form.closest("article")?.id ?? "day";
  form.setAttribute("aria-busy", "true");
  for (const one of form.querySelectorAll("button")) one.disabled = true;
  try {
    const answer = await fetch(form.action, { method: "POST", body: data });
    if (!answer.ok) throw new Error(String(answer.status));
    show(await answer.text(), article);
  } catch {
    // The key in the form makes sending again safe: what did arrive is not done twice.
    for (const one of form.querySelectorAll("button")) one.disabled = false;
    say(root().dataset.failed);
  } finally {
    form.removeAttribute("aria-busy");
  }
}

document.addEventListener("submit", (event) => {
  const form = event.target.closest("form[data-inline]");
  if (!form) return;
  event.preventDefault();
  send(form, event.submitter);
});

document.addEventListener("change", (event) => {
  const label = event.target.closest(".task-proof");
  if (!label || event.target.type !== "file") return;
  const words = label.querySelector("span");
  const name = event.target.files[0]?.name;
  words.textContent = name ?? words.dataset.empty;
  label.classList.toggle("is-chosen", Boolean(name));
});
