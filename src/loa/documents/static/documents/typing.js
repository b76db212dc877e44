// The images of the pages beside the words that are typed: one after another, until there is no further page.

const pane = document.getElementById("typing-pages");
const MOST = 300;

async function show(number) {
  const image = new Image();
  image.src = pane.dataset.page.replace("/0.png", `/${number}.png`);
  image.alt = `${pane.dataset.label} ${number}`;
  try {
    await image.decode();
  } catch {
    return;
  }
  document.getElementById("typing-none").hidden = true;
  pane.append(image);
  if (number < MOST) await show(number + 1);
}
show(1);
