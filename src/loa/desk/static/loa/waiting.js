// Shows how far work in the background is, and the page anew when it is over. Without script the page offers to look again.
const box = document.querySelector("[data-state-url]");
const bar = box?.querySelector("progress");
const said = box?.querySelector("[data-note]");

async function look() {
  try {
    const answer = await fetch(box.dataset.stateUrl, { headers: { Accept: "application/json" } });
    const { over, percent, note } = await answer.json();
    if (over) {
      location.reload();
      return;
    }
    if (percent !== null) bar.value = percent;
    if (said) said.textContent = note;
  } catch {
    // The network is away: the next look tells.
  }
  setTimeout(look, 1000);
}

if (box) setTimeout(look, 700);
