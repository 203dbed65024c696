// The board of contradictions: keys go through the pairs and rule on the one in question.
import { onKey, send, tell } from "./base.js";

const board = document.getElementById("board");
const pairs = () => [...board.querySelectorAll(".pair")];
const done = []; // what this page ruled, the last at the end: {number, id}
let at = Math.max(-1, pairs().findIndex((pair) => `#${pair.id}` === location.hash));
let busy = false;

function go(to) {
  const every = pairs();
  every[at]?.removeAttribute("aria-current");
  at = Math.max(0, Math.min(every.length - 1, to));
  const pair = every[at];
  if (!pair) return;
  pair.setAttribute("aria-current", "true");
  pair.focus({ preventScroll: true });
  pair.scrollIntoView({ block: "nearest" });
}

/** A pair as the server has it now, in the place of the one shown. */
async function renew(id) {
  const pair = document.getElementById(id);
  const answer = await fetch(`/link/${id}`, { headers: { Accept: "text/html" } });
  const made = answer.ok && new DOMParser().parseFromString(await answer.text(), "text/html").getElementById(id);
  if (!pair || !made) return location.reload();
  made.querySelector("[name=back]").value = pair.querySelector("[name=back]").value;
  pair.replaceWith(document.adoptNode(made));
}

/** A pair that was dismissed stays as a line, with a button that brings it back. */
function dismissed(pair) {
  const again = Object.assign(document.createElement("button"), { className: "quiet", textContent: board.dataset.undo });
  again.addEventListener("click", () => undo(pair.id));
  pair.classList.add("gone");
  pair.querySelector(".type").textContent = board.dataset.dismissed;
  pair.querySelector("h2").append(" ", again);
}

async function once(act) {
  if (busy) return;
  busy = true;
  try {
    await act();
  } catch (error) {
    tell(error.message);
  } finally {
    busy = false;
  }
}

function rule(pair, verdict) {
  return once(async () => {
    if (!board.dataset.named) {
      tell(board.dataset.unnamed);
      document.getElementById("reviewer")?.focus();
      return;
    }
    const form = pair.querySelector("form.rule");
    if (pair.classList.contains("gone") || !form.querySelector(`[value=${verdict}]`)) return;
    const values = { verdict, seen: +form.elements.seen.value };
    if (verdict === "retype") values.type = form.elements.type.value;
    const answer = await send(form.getAttribute("action"), values).catch(async (error) => {
      if (error.status === 409) await renew(pair.id); // as somebody else left it
      throw error;
    });
    const word = board.dataset[{ confirm: "confirmed", dismiss: "dismissed", retype: "retyped" }[verdict]];
    done.push({ number: answer.judgement, id: pair.id });
    const place = pairs().indexOf(pair);
    if (answer.link) await renew(pair.id);
    else dismissed(pair);
    tell(word);
    go(answer.link ? place : place + 1);
  });
}

/** Take back the last ruling, or the last one on the pair of an id. */
const undo = (id) => once(async () => {
  const last = done.findLast((one) => !id || one.id === id), number = last?.number ?? board.dataset.last;
  if (!number) return tell(board.dataset.nothing);
  await send(`/judgement/${number}/undo`, {});
  if (!last) return location.reload();
  done.splice(done.indexOf(last), 1);
  await renew(last.id);
  tell(board.dataset.undone);
  go(pairs().findIndex((pair) => pair.id === last.id));
});

board.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.matches("form.rule")) {
    event.preventDefault();
    rule(form.closest(".pair"), event.submitter.value);
  } else if (form.matches("form.undo")) {
    event.preventDefault();
    undo();
  }
});
board.addEventListener("focusin", (event) => {
  const pair = event.target.closest(".pair"), every = pairs();
  if (!pair || every[at] === pair) return;
  every[at]?.removeAttribute("aria-current");
  at = every.indexOf(pair);
  pair.setAttribute("aria-current", "true");
});
onKey("j", () => go(at + 1));
onKey("k", () => go(at - 1));
for (const [key, verdict] of [["a", "confirm"], ["x", "dismiss"]])
  onKey(key, () => { if (pairs()[at]) rule(pairs()[at], verdict); });
onKey("Backspace", () => undo());

// A permalink to a pair that stands on another page of the list.
const sought = location.hash.slice(1);
if (/^[0-9a-f]{12}$/.test(sought) && !document.getElementById(sought)) location.replace(`/link/${sought}`);
