// Shows how far a start is, and opens the campaign when it is under way. Without script the page offers to look again.
const box = document.querySelector("[data-state-url]");
const bar = box?.querySelector("progress");

async function look() {
  try {
    const answer = await fetch(box.dataset.stateUrl, { headers: { Accept: "application/json" } });
    const { state, percent, lease } = await answer.json();
    if (state !== "starting" || lease === "failed") {
      location.reload();
      return;
    }
    if (percent !== null) bar.value = percent;
  } catch {
    // The network is away: the next look tells.
  }
  setTimeout(look, 1000);
}

if (box) setTimeout(look, 700);
