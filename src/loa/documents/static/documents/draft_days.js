// The days of a row of a draft: kept as the server has them, shown and typed as Vietnam writes them.
export const DAYS = ["due", "start", "end"];

export function shownDay(kept) {
  return (kept || "").replace(/^(\d{4})-(\d\d)-(\d\d)$/, "$3/$2/$1");
}

// The day of a field as the server keeps it. While one is typing, the last whole day holds; what is none when the
// field is left is sent as it is, and refused in words.
export function dayIn(field) {
  const whole = field.value.trim().match(/^(\d{1,2})\/(\d{1,2})\/(\d{4})$/);
  if (whole) return (field.dataset.whole = `${whole[3]}-${whole[2].padStart(2, "0")}-${whole[1].padStart(2, "0")}`);
  return field.value && document.activeElement === field ? field.dataset.whole || "" : field.value.trim();
}
