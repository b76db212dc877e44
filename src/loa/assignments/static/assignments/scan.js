// Reads the square of a slip with the camera where the browser can; everywhere else the code is typed or scanned as keys.
const button = document.getElementById("scan");
const video = document.getElementById("scanner");
const field = document.getElementById("code");

async function read(detector) {
  for (;;) {
    const found = await detector.detect(video);
    if (found.length) return found[0].rawValue;
    await new Promise((go) => requestAnimationFrame(go));
  }
}

async function scan() {
  const detector = new BarcodeDetector({ formats: ["qr_code"] });
  const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment" } });
  video.srcObject = stream;
  video.hidden = false;
  await video.play();
  field.value = await read(detector);
  for (const track of stream.getTracks()) track.stop();
  field.form.requestSubmit();
}

if ("BarcodeDetector" in window && navigator.mediaDevices) {
  button.hidden = false;
  button.addEventListener("click", () => scan().catch(() => { video.hidden = true; field.focus(); }));
}
