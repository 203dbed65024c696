// The form that adds a statement or corrects one, whose words are selected in the article.
import { rangesOf, spanOf } from "./offsets.js";

const MEASURES = ["content", "cue", "source"];
const form = document.getElementById("edit"), pick = document.getElementById("pick");
const paragraphs = () => [...document.querySelectorAll("#article .text")];

/** What is edited: the card, none where a statement is added. `keep(values, say)` is set by the reader. */
export const editing = { card: null, keep: null };
let spans = {}, before = {}, selected = null, opener = null;

/** Open the form, filled with the statement of a card, or empty for one that was missed. */
export async function begin(card = null) {
  if (!form) return;
  clear();
  if (form.hidden) opener = document.activeElement;
  editing.card = card;
  const title = document.getElementById("edit-title");
  title.textContent = card ? title.dataset.correct.replace("%", card.querySelector(".n").textContent) : title.dataset.add;
  if (card) {
    const answer = await fetch(`${card.querySelector(".copy").getAttribute("href")}.json`);
    if (editing.card === card) fill(await answer.json());
  } else if (selected) use("content");
  form.hidden = false;
  title.focus({ preventScroll: true });
}

/** Close the form, forget what stood in it, and go back to where it was opened; whether it was open. */
export function hide() {
  if (!form || form.hidden) return false;
  clear();
  form.hidden = true;
  if (opener?.isConnected) opener.focus({ preventScroll: true });
  return true;
}

function clear() {
  form.reset();
  form.querySelector("[role=alert]").textContent = "";
  [spans, before, editing.card] = [{}, {}, null];
  mark();
}

function fill(row) {
  for (const name of MEASURES) put(name, row[name]);
  for (const field of form.querySelectorAll(".values [name]")) {
    const value = row[field.name];
    if (field.name === "said") field.value = value?.start ? (value.end === value.start ? value.start : `${value.start}..${value.end ?? value.start}`) : "";
    else if (value !== undefined) field.value = Array.isArray(value) ? value.join("; ") : (value ?? "");
  }
  before = written();
}

/** The words of these spans are the content, cue or source. */
function put(name, own) {
  spans[name] = own.length ? own : null;
  form.elements[name].value = own.map((span) => rangesOf(span, paragraphs()).join(" ")).join(" […] ");
  mark();
}

/** Take the words selected, in the place of those there or with them. */
function use(name, more = false) {
  if (selected) put(name, more ? [...(spans[name] ?? []), selected].sort(([a], [b]) => a - b) : [selected]);
}

/** Show in the article which words stand in the form. */
function mark() {
  for (const name of MEASURES) {
    const ranges = (spans[name] ?? []).flatMap((span) => rangesOf(span, paragraphs()));
    globalThis.CSS?.highlights?.set(`edit-${name}`, new Highlight(...ranges));
  }
}

/** What the form says, as the record takes it: words selected as offsets, others as they are written. */
function written() {
  const values = Object.fromEntries([...new FormData(form)].filter(([name]) => name !== "csrf"));
  for (const name of MEASURES) if (spans[name]) values[name] = spans[name].map((span) => span.join("-")).join(",");
  return values;
}

function follow() {
  const selection = getSelection();
  const inside = document.getElementById("article").contains(selection.anchorNode);
  const range = inside && !selection.isCollapsed ? selection.getRangeAt(0) : null;
  const span = range && spanOf(range, paragraphs());
  if (span || inside) selected = span;
  pick.hidden = !span;
  if (!span) return;
  const box = range.getBoundingClientRect();
  pick.style.top = `${scrollY + box.bottom + 6}px`;
  pick.style.left = `${scrollX + Math.max(8, Math.min(box.left, document.documentElement.clientWidth - pick.offsetWidth - 8))}px`;
}

if (form) {
  form.hidden = true;
  form.classList.add("floating");
  for (const own of form.querySelectorAll(".by-selection, [data-close]")) own.hidden = false;
  document.addEventListener("selectionchange", () => requestAnimationFrame(follow));
  for (const box of [form, pick]) {
    box.addEventListener("pointerdown", (event) => { if (event.target.closest("button")) event.preventDefault(); });
    box.addEventListener("click", async (event) => {
      const { set, more, close } = event.target.closest("button")?.dataset ?? {};
      if (close !== undefined) hide();
      if (!set && !more) return;
      if (form.hidden) await begin();
      use(set ?? more, !set);
    });
  }
  form.addEventListener("input", (event) => {
    if (MEASURES.includes(event.target.name)) { spans[event.target.name] = null; mark(); }
  });
  form.addEventListener("keydown", (event) => { if (event.key === "Escape" && hide()) event.stopPropagation(); });
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const own = Object.entries(written()).filter(([name, value]) => value !== (before[name] ?? ""));
    const alert = form.querySelector("[role=alert]");
    alert.textContent = "";
    try {
      await editing.keep(Object.fromEntries(own));
    } catch (error) {
      alert.textContent = error.message;
    }
  });
}
