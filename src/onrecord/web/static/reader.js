// The reader: a card for each statement beside its words, keys to go through them, and what a reader judges.
import { onKey, send, tell } from "./base.js";
import { begin, editing, hide } from "./editor.js";

const article = document.getElementById("article");
let cards = [], marks = new Map(), chosen = null;

/** Note the cards, and for each the marks of its words. */
function gather() {
  cards = [...article.querySelectorAll(".card")];
  marks = new Map(cards.map((card) => [card.id, []]));
  for (const mark of article.querySelectorAll("[data-s]"))
    for (const id of mark.dataset.s.split(" ")) marks.get(id)?.push(mark);
  for (const button of article.querySelectorAll("[data-edit]")) button.hidden = false;
}

const paint = (card, name, on) => { for (const mark of marks.get(card?.id) ?? []) mark.classList.toggle(name, on); };

/** Choose a card: it and its words stand out, and the address is that of the statement. */
function choose(card, { focus = true, scroll = true, behavior = "auto" } = {}) {
  if (card !== chosen) {
    chosen?.classList.remove("chosen");
    paint(chosen, "chosen", false);
    chosen = card;
    card?.classList.add("chosen");
    paint(card, "chosen", true);
    history.replaceState(null, "", card ? `#${card.id}` : location.pathname + location.search);
  }
  if (!card) return;
  if (focus && !card.contains(document.activeElement)) card.focus({ preventScroll: true });
  if (scroll) show(card, behavior);
}

/** Scroll so that the card is seen, and its words with it where both fit. */
function show(card, behavior) {
  const row = card.closest(".row"), tall = row.offsetHeight > 0.8 * innerHeight;
  (tall ? card : row).scrollIntoView({ block: "center", behavior });
}

const go = (step) => {
  const at = cards.indexOf(chosen);
  choose(cards[Math.max(0, Math.min(cards.length - 1, at < 0 && step < 0 ? 0 : at + step))] ?? null);
};
const aimed = () => document.getElementById(location.hash.slice(1));
const byAddress = (behavior) => {
  const card = aimed();
  if (card?.matches(".card")) choose(card, { behavior });
  else if (!card && location.hash && article.dataset.parts) location.replace(`/statement/${location.hash.slice(1)}`); // in another part
};

/** Load the article anew, so that what was judged shows, and choose the statement of an id. */
async function refresh(id, scroll = false) {
  const answer = await fetch(location.pathname + location.search, { headers: { Accept: "text/html" } });
  const made = new DOMParser().parseFromString(await answer.text(), "text/html");
  article.replaceChildren(...made.getElementById("article").children);
  document.querySelector(".bar p").replaceWith(made.querySelector(".bar p"));
  chosen = null;
  gather();
  choose(cards.find((card) => card.dataset.id === id || card.id === id) ?? null, { scroll });
}

/** The name under which to judge, asked for where it is not known; null where it is not given. */
async function name() {
  const field = document.getElementById("reviewer"), ask = document.getElementById("ask");
  if (!field.value.trim()) {
    ask.showModal();
    await new Promise((done) => ask.addEventListener("close", done, { once: true }));
    if (ask.returnValue === "ok") field.value = ask.querySelector("input").value.trim();
  }
  return field.value.trim() || null;
}

/** Send what was judged of a card and show how it stands then; throws an Error with what stood against it. */
async function judge(card, values) {
  const who = await name();
  if (!who) return;
  const form = card.querySelector("form.judge");
  try {
    await send(form.getAttribute("action"), { seen: +form.elements.seen.value, who, ...values });
  } catch (error) {
    if (error.status === 409) await refresh(card.id);
    throw error;
  }
  hide();
  await refresh(card.id);
  tell(article.dataset.kept);
}

/** Accept or reject a card. */
const decide = (card, verdict) => judge(card, { verdict }).catch((error) => tell(error.message));

/** Take the last judgement on a card back. */
async function undo(card) {
  const form = [...card.querySelectorAll("form.undo:not(.redo)")].at(-1);
  return form ? reply(card, form) : tell(article.dataset.nothing);
}

/** Send a form that takes a judgement back, or makes one stand again. */
async function reply(card, form) {
  const who = await name();
  if (!who) return;
  try {
    await send(form.getAttribute("action"), { who });
    await refresh(card.id);
    tell(article.dataset[form.matches(".redo") ? "kept" : "undone"]);
  } catch (error) {
    tell(error.message);
  }
}

/** Add a statement that was missed. */
async function add(values) {
  const who = await name();
  if (!who) return;
  const { statement } = await send(`${article.dataset.document}/statements`, { ...values, who });
  hide();
  await refresh(statement, true);
  tell(article.dataset.kept);
}

article.addEventListener("click", async (event) => {
  const card = event.target.closest(".card"), mark = event.target.closest("[data-s]");
  const copy = event.target.closest(".copy");
  if (copy && navigator.clipboard) {
    event.preventDefault();
    await navigator.clipboard.writeText(copy.href);
    tell(article.dataset.copied);
  } else if (event.target.closest("[data-edit]")) begin(card);
  else if (card) choose(card, { focus: false, scroll: false });
  else if (mark && getSelection().isCollapsed) {
    // The innermost statement first; one more click leads to the one around it.
    const ids = mark.dataset.s.split(" ").reverse();
    choose(document.getElementById(ids[(ids.indexOf(chosen?.id) + 1) % ids.length]));
  }
});
article.addEventListener("submit", (event) => {
  event.preventDefault();
  const card = event.target.closest(".card");
  if (event.target.matches(".undo")) reply(card, event.target);
  else decide(card, event.submitter.value);
});
article.addEventListener("focusin", (event) => {
  const card = event.target.closest(".card");
  if (card) choose(card, { focus: false, scroll: false });
});
let lit = null;
article.addEventListener("pointerover", (event) => {
  const at = event.target.closest(".card") ?? document.getElementById(event.target.closest("[data-s]")?.dataset.s.split(" ").at(-1));
  if (at === lit) return;
  paint(lit, "lit", false);
  paint((lit = at), "lit", true);
});

onKey("j", () => go(1));
onKey("k", () => go(-1));
onKey("Escape", () => { if (!hide()) { document.activeElement?.blur(); choose(null); } });
addEventListener("hashchange", () => byAddress());
document.documentElement.classList.add("scripted");
gather();
byAddress("instant");

if (document.getElementById("edit")) {
  for (const [key, verdict] of [["a", "accept"], ["x", "reject"]])
    onKey(key, () => (chosen ? decide(chosen, verdict) : tell(article.dataset.none)));
  onKey("Backspace", () => chosen && undo(chosen));
  onKey("e", () => (chosen ? begin(chosen) : tell(article.dataset.none)));
  onKey("n", () => begin());
  document.getElementById("miss").addEventListener("click", (event) => { event.preventDefault(); begin(); });
  const named = document.getElementById("reviewer").form;
  named.addEventListener("submit", (event) => event.preventDefault());
  named.addEventListener("change", () => {
    const own = named.elements.name.value.trim();
    if (own) send("/reviewer", { name: own }).catch((error) => tell(error.message));
  });
  editing.keep = (values) => (editing.card ? judge(editing.card, { verdict: "correct", ...values }) : add(values));
}
