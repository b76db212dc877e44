// Shows how far the packing is, and the packed case when it is done. Without script the page offers to look again.
const box = document.querySelector("[data-state-url]");
const bar = box?.querySelector("progress");
const note = box?.querySelector("[data-note]");

async function look() {
  try {
    const answer = await fetch(box.dataset.stateUrl, { headers: { Accept: "application/json" } });
    const { state, percent, lease, note: file } = await answer.json();
    if (state === "packed" || lease === "failed") {
      location.reload();
      return;
    }
    bar.value = percent;
    note.textContent = file;
  } catch {
    // The network is away: the next look tells.
  }
  setTimeout(look, 1000);
}

if (box) setTimeout(look, 700);
