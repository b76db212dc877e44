// Makes a photo smaller before it goes over a bad line, and keeps the time at which it was taken.
(function (scope) {
  "use strict";
  const LONGEST = 2048;
  const SMALL = 1024 * 1024; // bytes that are sent as they are
  const QUALITY = 0.85;
  const EXIF = 0x8769, ORIENTATION = 0x0112, TAKEN = 0x9003, OFFSET = 0x9011;

  function segment(view) {
    if (view.byteLength < 4 || view.getUint16(0) !== 0xffd8) return null;
    for (let at = 2; at + 10 < view.byteLength; at += 2 + view.getUint16(at + 2)) {
      const mark = view.getUint16(at);
      if (mark === 0xffe1 && view.getUint32(at + 4) === 0x45786966) return at + 10;
      if ((mark & 0xff00) !== 0xff00 || mark === 0xffda) return null;
    }
    return null;
  }

  function entries(view, base, at, little) {
    const found = new Map();
    const count = view.getUint16(base + at, little);
    for (let n = 0; n < count; n++) {
      const entry = base + at + 2 + n * 12;
      found.set(view.getUint16(entry, little), { count: view.getUint32(entry + 4, little), value: view.getUint32(entry + 8, little) });
    }
    return found;
  }

  // {taken: "2026:06:12 08:30:00", offset: "+07:00"} as the camera wrote it; null where it wrote none.
  function timeOf(buffer) {
    try {
      const view = new DataView(buffer);
      const base = segment(view);
      if (base === null) return null;
      const little = view.getUint16(base) === 0x4949;
      const first = entries(view, base, view.getUint32(base + 4, little), little);
      if (!first.has(EXIF)) return null;
      const more = entries(view, base, first.get(EXIF).value, little);
      const text = (tag) => {
        const one = more.get(tag);
        if (!one || one.count <= 4) return "";
        const bytes = new Uint8Array(buffer, base + one.value, one.count);
        return String.fromCharCode(...bytes).replace(/\0+$/, "");
      };
      const taken = text(TAKEN);
      return taken.length === 19 ? { taken, offset: text(OFFSET) } : null;
    } catch {
      return null;
    }
  }

  function exif({ taken, offset }) {
    const texts = [[TAKEN, taken]];
    if (/^[+-]\d\d:\d\d$/.test(offset)) texts.push([OFFSET, offset]);
    const start = 26 + 2 + texts.length * 12 + 4;
    const size = start + texts.reduce((sum, [, text]) => sum + text.length + 1, 0);
    const bytes = new Uint8Array(10 + size);
    const view = new DataView(bytes.buffer);
    view.setUint16(0, 0xffe1);
    view.setUint16(2, 8 + size);
    view.setUint32(4, 0x45786966);
    const at = (place) => 10 + place;
    view.setUint32(at(0), 0x4d4d002a);
    view.setUint32(at(4), 8);
    view.setUint16(at(8), 1);
    view.setUint16(at(10), EXIF);
    view.setUint16(at(12), 4);
    view.setUint32(at(14), 1);
    view.setUint32(at(18), 26);
    view.setUint16(at(26), texts.length);
    let place = start;
    texts.forEach(([tag, text], n) => {
      const entry = at(28 + n * 12);
      view.setUint16(entry, tag);
      view.setUint16(entry + 2, 2);
      view.setUint32(entry + 4, text.length + 1);
      view.setUint32(entry + 8, place);
      for (let i = 0; i < text.length; i++) bytes[at(place + i)] = text.charCodeAt(i);
      place += text.length + 1;
    });
    return bytes;
  }

  // All that the camera wrote, for one whose place is to be kept; the picture stands upright already.
  function allOf(buffer) {
    const base = segment(new DataView(buffer));
    if (base === null) return null;
    const copy = buffer.slice(base - 10, base - 8 + new DataView(buffer).getUint16(base - 8));
    const view = new DataView(copy);
    const little = view.getUint16(10) === 0x4949;
    const first = 10 + view.getUint32(14, little);
    for (let n = 0; n < view.getUint16(first, little); n++) {
      const entry = first + 2 + n * 12;
      if (view.getUint16(entry, little) === ORIENTATION) view.setUint16(entry + 8, 1, little);
    }
    return new Uint8Array(copy);
  }

  // {name, type, bytes}: at most 2048 points on its longer side, with its time, and with its place where the
  // officer asks for it; as it was where it cannot be opened.
  async function shrink(file, keepPlace = false) {
    const bytes = await file.arrayBuffer();
    const asItWas = { name: file.name, type: file.type, bytes };
    try {
      const image = await createImageBitmap(file, { imageOrientation: "from-image" });
      const scale = Math.min(1, LONGEST / Math.max(image.width, image.height));
      if (scale === 1 && bytes.byteLength <= SMALL) return asItWas;
      const canvas = document.createElement("canvas");
      canvas.width = Math.round(image.width * scale);
      canvas.height = Math.round(image.height * scale);
      canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
      image.close();
      const blob = await new Promise((done) => canvas.toBlob(done, "image/jpeg", QUALITY));
      const made = await blob.arrayBuffer();
      const time = timeOf(bytes);
      const told = keepPlace ? allOf(bytes) : time && exif(time);
      const parts = told ? [made.slice(0, 2), told, made.slice(2)] : [made];
      const name = file.name.replace(/\.[^.]*$/, "") + ".jpg";
      return { name, type: "image/jpeg", bytes: await new Blob(parts).arrayBuffer() };
    } catch {
      return asItWas;
    }
  }

  scope.loaPhoto = { shrink, timeOf };
})(self);
