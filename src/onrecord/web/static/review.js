// The review: a key judges the statement in question, and the next one comes without loading the page anew.
import { onKey, send, tell } from "./base.js";
import { rangesOf, spanOf } from "./offsets.js";

const MEASURES = ["content", "cue", "source"];
const own = () => document.getElementById("case");
const one = (choice) => own().querySelector(choice);
const done = []; // what this page did, the last at the end: {number, statement} or {skipped}
let busy = false;

/** Show what the server says to review next, or the statement of an id. */
async function next(message, statement) {
  const here = new URL(own().dataset.here, location.href);
  if (statement) here.searchParams.set("statement", statement);
  const answer = await fetch(here, { headers: { Accept: "text/html" } });
  const made = new DOMParser().parseFromString(await answer.text(), "text/html").getElementById("case");
  own().replaceWith(document.adoptNode(made));
  ready();
  const title = document.getElementById("case-title");
  title?.focus({ preventScroll: true });
  tell(title ? `${message} ${title.innerText}` : message);
}

/** Do one thing at a time; what goes wrong is said beside the statement. */
async function once(act) {
  if (busy) return;
  busy = true;
  try {
    await act();
  } catch (error) {
    const wrong = document.getElementById("wrong");
    if (wrong) [wrong.hidden, wrong.textContent] = [false, error.message];
    else tell(error.message);
  } finally {
    busy = false;
  }
}

/** Whether the session has a name to judge under; asked for where it has none. */
function named() {
  if (own().dataset.named) return true;
  tell(own().dataset.unnamed);
  document.getElementById("reviewer")?.focus();
  return false;
}

function judge(form, verdict) {
  return once(async () => {
    const values = verdict === "correct" ? Object.fromEntries(new FormData(form)) : {};
    for (const name of ["csrf", "back"]) delete values[name];
    const statement = one(".case").dataset.statement;
    const seen = +form.elements.seen.value;
    const answer = await send(form.getAttribute("action"), { ...values, verdict, seen }).catch(async (error) => {
      if (error.status === 409) await next(error.message, statement); // as somebody else left it
      throw error;
    });
    done.push({ number: answer.judgement, statement });
    await next(own().dataset[{ accept: "accepted", reject: "rejected", correct: "corrected" }[verdict]]);
  });
}

const skip = () => once(async () => {
  const statement = one(".case")?.dataset.statement;
  if (!statement) return;
  await send("/review/skip", { statement });
  done.push({ skipped: statement });
  await next(own().dataset.skip);
});

const undo = () => once(async () => {
  const last = done.at(-1);
  if (last?.skipped || (!last && !own().dataset.last && +own().dataset.skipped)) {
    const { statement } = await send("/review/skip", { again: true });
    done.pop();
    return next(own().dataset.undone, statement);
  }
  const number = last?.number ?? own().dataset.last;
  if (!number) return tell(own().dataset.nothing);
  const answer = await send(`/judgement/${number}/undo`, {});
  done.pop();
  return next(own().dataset.undone, last?.statement ?? answer.statement?.id);
});

/** The passage, its words chosen by the form standing out in place of those found. */
function mark() {
  const passage = one(".passage"), editing = one(".correct")?.open;
  passage?.classList.toggle("editing", Boolean(editing && globalThis.CSS?.highlights));
  for (const name of MEASURES) {
    const spans = editing ? spansOf(one(`#edit-${name}`).value) : [];
    globalThis.CSS?.highlights?.set(`edit-${name}`, new Highlight(...spans.flatMap((span) => rangesOf(span, [passage]))));
  }
}

const spansOf = (written) => (/^\d+-\d+(,\d+-\d+)*$/.test(written) ? written.split(",").map((span) => span.split("-").map(Number)) : []);

/** Take the words selected in the passage for the content, cue or source, or with `more` beside those there. */
function use(name, more) {
  const selection = getSelection(), passage = one(".passage");
  const span = selection.rangeCount && !selection.isCollapsed ? spanOf(selection.getRangeAt(0), [passage]) : null;
  if (!span) return tell(own().dataset.select);
  const field = one(`#edit-${name}`);
  const spans = more ? [...spansOf(field.value), span].sort(([a], [b]) => a - b) : [span];
  field.value = spans.map((one) => one.join("-")).join(",");
  one(`output[for=edit-${name}]`).textContent = spans.map((one) => rangesOf(one, [passage]).join("")).join(" […] ");
  mark();
}

/** What a new statement needs of this script. */
function ready() {
  for (const shown of own().querySelectorAll(".scripted")) shown.hidden = false;
  one(".correct")?.addEventListener("toggle", mark);
  mark();
}

document.addEventListener("submit", (event) => {
  const form = event.target;
  const act = form.matches("#case form.verdict") ? () => judge(form, event.submitter?.value ?? "accept")
    : form.matches("#case form.later") ? skip
    : form.matches("#case form.undo, #case form.again") ? undo : null;
  if (!act) return;
  event.preventDefault();
  act();
});
document.addEventListener("pointerdown", (event) => {
  if (event.target.closest("[data-set], [data-add]")) event.preventDefault(); // so that the selection stays
});
document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-set], [data-add]");
  if (button) use(button.dataset.set ?? button.dataset.add, "add" in button.dataset);
});
document.addEventListener("input", (event) => {
  if (event.target.matches(".edit .span input")) mark();
});

const decide = (verdict) => { if (one(".case") && named()) judge(one("form.verdict"), verdict); };
onKey("a", () => decide("accept"));
onKey("x", () => decide("reject"));
onKey("Backspace", undo);
onKey("e", () => {
  if (!one(".case") || !named()) return;
  const correct = one(".correct");
  correct.open = true;
  document.getElementById("edit-name").focus();
});
// Space presses a button or opens a part that has the focus; anywhere else it skips.
document.addEventListener("keydown", (event) => {
  if (event.key !== " " || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
  if (event.target.closest("input, textarea, select, button, summary, a") || document.querySelector("dialog[open]")) return;
  event.preventDefault();
  skip();
});
document.addEventListener("keydown", (event) => {
  const correct = one(".correct");
  if (event.key !== "Escape" || !correct?.open || !correct.contains(event.target)) return;
  correct.open = false;
  document.getElementById("case-title").focus();
});
ready();
