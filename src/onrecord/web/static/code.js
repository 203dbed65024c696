// Coding with keys: the question that is marked is answered by y, n, u; words selected are added by m.
const FIELDS = "input:not([type=radio]), textarea, select, a, button";
const form = document.getElementById("code");
const questions = form ? [...form.querySelectorAll(".question")] : [];
let now = 0;

function mark(number, scroll = true) {
  now = Math.max(0, Math.min(number, questions.length - 1));
  questions.forEach((one, n) => one.classList.toggle("now", n === now));
  for (const piece of document.querySelectorAll(".pointed")) piece.classList.remove("pointed");
  const question = questions[now];
  if (!question) return;
  if (scroll) question.scrollIntoView({ block: "nearest" });
  const pieces = document.querySelectorAll(`.s${question.dataset.number}`);
  for (const piece of pieces) piece.classList.add("pointed");
  if (scroll) pieces[0]?.scrollIntoView({ block: "center" });
}

function onKey(key, act) {
  document.addEventListener("keydown", (event) => {
    if (event.key !== key || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest?.(FIELDS) || document.querySelector("dialog[open]")) return;
    event.preventDefault();
    act();
  });
}

/** What is no statement has no source, content or act to be right. */
function dim() {
  const none = form.querySelector('[name="statement"]:checked');
  for (const one of questions.slice(1)) if (one.dataset.question) one.disabled = none !== null && none.value !== "yes";
}

function answer(told) {
  const input = questions[now]?.querySelector(`[data-answer="${told}"]`);
  if (!input || input.closest("fieldset").disabled) return;
  input[input.localName === "option" ? "selected" : "checked"] = true;
  input.dispatchEvent(new Event("change", { bubbles: true }));
}

/** The place of an end of a selection in the text, in code points. */
function offset(node, place) {
  const piece = (node.nodeType === Node.TEXT_NODE ? node.parentElement : node).closest("[data-start]");
  return piece ? Number(piece.dataset.start) + [...node.textContent.slice(0, place)].length : null;
}

function missed() {
  const chosen = getSelection();
  const text = document.getElementById("text");
  if (!text || chosen.isCollapsed || !text.contains(chosen.anchorNode) || !text.contains(chosen.focusNode)) return;
  const range = chosen.getRangeAt(0);
  const [start, end] = [offset(range.startContainer, range.startOffset), offset(range.endContainer, range.endOffset)];
  if (start === null || end === null || start >= end) return;
  add(`${start}-${end}`, chosen.toString());
  chosen.removeAllRanges();
}

function add(place, words) {
  const list = document.getElementById("missed-words");
  const item = document.createElement("li");
  const input = Object.assign(document.createElement("input"), { type: "hidden", name: "span", value: place });
  item.append(input, Object.assign(document.createElement("span"), { textContent: words }));
  list.append(item);
  removable(item);
  count(1);
}

function removable(item) {
  const button = Object.assign(document.createElement("button"), { type: "button", className: "quiet", textContent: "×" });
  button.setAttribute("aria-label", document.getElementById("missed-words").dataset.take);
  button.addEventListener("click", () => { item.remove(); count(-1); });
  item.append(button);
}

function count(by) {
  const field = document.getElementById("missed");
  field.value = Math.max(0, Number(field.value) + by);
}

if (form) {
  for (const item of document.querySelectorAll("#missed-words li")) removable(item);
  form.addEventListener("change", (event) => {
    dim();
    const question = event.target.closest(".question");
    if (!question) return;
    const next = questions.findIndex((one, n) => n > questions.indexOf(question) && !one.disabled);
    mark(next < 0 ? questions.indexOf(question) : next);
  });
  for (const [key, told] of [["y", "yes"], ["n", "no"], ["u", "unsure"]]) onKey(key, () => answer(told));
  onKey("j", () => mark(now + 1));
  onKey("k", () => mark(now - 1));
  onKey("m", missed);
  onKey("Enter", () => form.requestSubmit());
  onKey("Backspace", () => document.getElementById("back")?.click());
  dim();
  const open = questions.findIndex((one) => !one.disabled && !one.querySelector("[data-answer]:checked"));
  mark(open < 0 ? 0 : open, false);
}
