// What every page shares: keys, help, what is told to whoever cannot see the change.

const EDITABLE = "input, textarea, select, [contenteditable]";

/** Call `act` when `key` is pressed outside of fields and dialogs, without Ctrl, Alt or Meta. */
export function onKey(key, act) {
  document.addEventListener("keydown", (event) => {
    if (event.key !== key || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest?.(EDITABLE) || document.querySelector("dialog[open]")) return;
    event.preventDefault();
    act(event);
  });
}

/** Say something in the corner, to eyes and to screen readers. */
export function tell(message) {
  const status = document.getElementById("status");
  status.textContent = message;
  clearTimeout(tell.timer);
  tell.timer = setTimeout(() => { status.textContent = ""; }, 5000);
}

/** Send a change with the token of the session; the answer as JSON. Throws an Error with what the server says. */
export async function send(path, values) {
  const answer = await fetch(path, {
    method: "POST",
    headers: { "X-CSRF-Token": document.body.dataset.csrf, "Content-Type": "application/json", Accept: "application/json" },
    body: JSON.stringify(values),
  });
  const told = await answer.json().catch(() => ({}));
  if (!answer.ok) throw Object.assign(new Error(told.error?.detail ?? answer.statusText), { status: answer.status });
  return told;
}

onKey("?", () => document.getElementById("help").showModal());
onKey("/", () => (document.getElementById("words") ?? document.getElementById("find"))?.focus());

// On a phone the filters wait behind their heading.
if (matchMedia("(max-width: 50rem)").matches)
  for (const filters of document.querySelectorAll("details.filters")) filters.open = false;

// Fields that are left empty do not go into the address.
for (const form of document.querySelectorAll('form:not([method="post"])')) {
  form.addEventListener("formdata", (event) => {
    for (const [name, value] of [...event.formData]) if (value === "") event.formData.delete(name);
  });
}
