// Puts the page together.

import { about } from "./server.js";
import { byId, options } from "./dom.js";
import { Run } from "./run.js";
import { Threads } from "./threads.js";
import { Trace } from "./trace.js";
import { Timeline } from "./timeline.js";
import { Variables } from "./variables.js";
import { Machines } from "./machines.js";
import { Until } from "./until.js";
import { Search } from "./search.js";
import { Share, runInAddress } from "./share.js";
import { listen } from "./keys.js";

function tell(text, isFailure) {
  const message = byId("message");
  message.textContent = text;
  message.className = isFailure ? "failure" : "";
}

function showPosition(run) {
  const time = run.about.timed ? `, time ${run.position === 0 ? 0 : run.rows[run.position - 1].time}` : "";
  byId("position").textContent = `step ${run.position} of ${run.length}${time}`;
  byId("back").disabled = byId("to-start").disabled = run.position === 0;
  byId("to-end").disabled = run.position === run.length;
  byId("forth").disabled = run.position === run.length && run.view.enabled.length === 0;
}

/** What nobody should overlook. */
function alarm(run) {
  const view = run.view;
  const reasons = [];
  if (view.fault) {
    reasons.push(`This step is faulty: it ${view.fault}.`);
  }
  const interpreters = new Set(run.about.threads.map(thread => thread.interpreter));
  for (const interpreter of interpreters) {
    const holders = run.about.threads.flatMap((thread, number) =>
      thread.interpreter === interpreter && view.threads[number].standing === "holds" ? ["T" + number] : []);
    if (holders.length > 1) {
      reasons.push(`${holders.join(" and ")} hold the GIL at the same time.`);
    }
  }
  if (run.hasLoop && run.position === run.length) {
    reasons.push(`Here the run is back where it was after step ${run.loopStart}: it can go on so for ever.`);
  } else if (view.enabled.length === 0) {
    reasons.push("Nothing can happen any more: the run ends here.");
  }
  byId("alarm").textContent = reasons.join(" ");
  byId("alarm").hidden = reasons.length === 0;
}

/** Where the operating system can choose at once, there are several states to begin with. */
function offerInitialStates(run) {
  const select = byId("initial");
  const count = run.about.initialStates;
  select.append(...options(Array.from({ length: count }, (_, number) => [number, `initial state ${number + 1} of ${count}`])));
  select.addEventListener("change", () => run.open(Number(select.value), ""));
  run.addEventListener("change", () => {
    select.value = String(run.initial);
    byId("initial-label").hidden = count < 2 || run.position > 0;
  });
}

async function openFirst(run) {
  const wanted = runInAddress();
  const given = run.about;
  await run.open(wanted ? wanted.initial : given.initial, wanted ? wanted.steps : given.steps,
    { property: wanted ? "" : given.property });
  if (!run.view) {
    const why = byId("message").textContent;
    await run.open(0, "");
    tell(why, true);
  }
}

async function begin() {
  const run = new Run(await about());
  run.addEventListener("message", event => tell(event.detail.text, event.detail.isFailure));
  run.addEventListener("change", () => {
    tell("");
    showPosition(run);
    alarm(run);
  });
  offerInitialStates(run);
  byId("daemon-key").hidden = !run.about.timed || !run.about.threads.some(thread => thread.daemon);
  const threads = new Threads(byId("threads"), run);
  new Timeline(document.querySelector("#timeline canvas"), run);
  new Trace(byId("trace"), run);
  new Variables(byId("variables"), run);
  const until = new Until(byId("until"), run);
  const machines = new Machines(byId("machines"), run, (routine, point) => until.choose(routine, point));
  const search = new Search(byId("search"), byId("found"), run);
  const share = new Share(run);
  await openFirst(run);
  listen(run, threads, until, search, share);
  window.addEventListener("hashchange", () => {
    const wanted = runInAddress();
    run.open(wanted ? wanted.initial : 0, wanted ? wanted.steps : "");
  });
  if (run.length === 0 && byId("message").textContent === "") {
    tell("Press the button of a step, or its number. Press ? for help.");
  }
  document.body.dataset.ready = "true";
  machines.prepare();
}

begin().catch(failure => tell(failure.message, true));
