// Opens a unit of the tree in place; without this script its name leads to its page, which lists the same units.
document.addEventListener("click", async (event) => {
  const button = event.target.closest("button[data-branch]");
  if (!button) return;
  const item = button.closest("li");
  let below = item.querySelector(":scope > .dir-tree");
  const open = button.getAttribute("aria-expanded") !== "true";
  if (open && !below) {
    button.disabled = true;
    const ended = document.querySelector(".dir-root")?.dataset.ended ? "?ended=1" : "";
    try {
      const answer = await fetch(button.dataset.branch + ended, { headers: { "X-Requested-With": "fetch" } });
      if (!answer.ok) throw new Error(answer.statusText);
      item.insertAdjacentHTML("beforeend", await answer.text());
      below = item.querySelector(":scope > .dir-tree");
    } catch {
      window.location.assign(item.querySelector("a").href);
      return;
    } finally {
      button.disabled = false;
    }
  }
  if (below) below.hidden = !open;
  button.setAttribute("aria-expanded", String(open));
});
