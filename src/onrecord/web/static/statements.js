// The search: a slider over the days of the record, and keys to go through what was found.
import { onKey } from "./base.js";

const DAY = 86_400_000;
const iso = (moment) => new Date(moment).toISOString().slice(0, 10);

/** Two thumbs over the days from the first to the last of the record; letting go of one searches. */
function slide(box) {
  const [first, last] = [Date.parse(box.dataset.first), Date.parse(box.dataset.last)];
  const days = Math.round((last - first) / DAY);
  const fields = ["since", "until"].map((name) => document.getElementById(name));
  const bar = box.appendChild(document.createElement("i"));
  const thumbs = fields.map((field, end) => {
    const thumb = Object.assign(document.createElement("input"), { type: "range", min: 0, max: days, step: 1 });
    thumb.setAttribute("aria-label", field.labels[0].textContent);
    thumb.value = field.value ? Math.round((Date.parse(field.value) - first) / DAY) : end * days;
    thumb.addEventListener("input", () => {
      const other = thumbs[1 - end];
      if (end ? +thumb.value < +other.value : +thumb.value > +other.value) thumb.value = other.value;
      field.value = +thumb.value === end * days ? "" : iso(first + thumb.value * DAY);
      show();
    });
    thumb.addEventListener("change", () => field.form.requestSubmit());
    return box.appendChild(thumb);
  });
  const show = () => {
    const [from, to] = thumbs.map((thumb) => thumb.value / (days || 1));
    bar.style.left = `${100 * from}%`;
    bar.style.right = `${100 * (1 - to)}%`;
    thumbs.forEach((thumb) => thumb.setAttribute("aria-valuetext",
      new Date(first + thumb.value * DAY).toLocaleDateString(document.documentElement.lang, { dateStyle: "long", timeZone: "UTC" })));
  };
  show();
  box.hidden = false;
}

for (const box of document.querySelectorAll(".slider")) slide(box);
for (const choice of document.querySelectorAll("#filters select, #filters input[type=checkbox]"))
  choice.addEventListener("change", () => choice.form.requestSubmit());

const hits = [...document.querySelectorAll(".hit")];
let at = -1;
const go = (to) => {
  hits[at]?.removeAttribute("aria-current");
  at = Math.max(0, Math.min(hits.length - 1, to));
  hits[at]?.setAttribute("aria-current", "true");
  hits[at]?.querySelector(".place a").focus({ preventScroll: true });
  hits[at]?.scrollIntoView({ block: "center" });
};
onKey("j", () => go(at + 1));
onKey("k", () => go(at - 1));
