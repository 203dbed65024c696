// Shows how far a job is, until it has ended.
const EVERY = 1000; // milliseconds

async function look() {
  const job = document.getElementById("job");
  if (["done", "failed"].includes(job.dataset.state)) return;
  try {
    const answer = await fetch(job.dataset.json);
    if (!answer.ok) { location.reload(); return; }
    const told = await answer.json();
    const now = [told.state, told.number, told.aside, told.ahead].join();
    if (now !== look.seen) {
      look.seen = now;
      const page = new DOMParser().parseFromString(await (await fetch(location.href, { headers: { Accept: "text/html" } })).text(), "text/html");
      const fresh = page.getElementById("job");
      const [notice, other] = [job, fresh].map((one) => one.querySelector(".notice"));
      notice.className = other.className;
      notice.replaceChildren(...other.childNodes);
      for (const old of [...job.children].slice(1)) old.remove();
      job.append(...[...fresh.children].slice(1));
      job.dataset.state = fresh.dataset.state;
    }
  } catch { /* the server is away; it is asked again */ }
  setTimeout(look, EVERY);
}

setTimeout(look, EVERY / 2);
