// The form that lets the scenario run by itself until something happens.

import { ask } from "./server.js";
import { el, options } from "./dom.js";

const KINDS = [
  ["choice", "the next choice"],
  ["event", "something happens"],
  ["variable", "a variable becomes"],
  ["place", "a thread gets to"],
  ["steps", "so many steps are taken"],
];

export class Until {
  constructor(form, run) {
    this.form = form;
    this.run = run;
    const about = run.about;
    const threads = about.threads.map((thread, number) => [number, thread.name]);
    this.kind = el("select", { name: "kind", "aria-label": "until", onchange: () => this.show() }, ...options(KINDS));
    this.thread = el("select", { name: "thread", "aria-label": "which thread" }, ...options([[-1, "any thread"], ...threads]));
    this.event = el("select", { name: "event", "aria-label": "which event" }, ...options(about.events.map(name => [name, name])));
    this.event.value = "grant";
    this.variable = el("select", { name: "variable", "aria-label": "which variable", onchange: () => this.offer() },
      ...options(about.variables.map(name => [name, name])));
    this.values = el("datalist", { id: "until-values" });
    this.value = el("input", { name: "value", list: "until-values", "aria-label": "which value", placeholder: "value", autocomplete: "off" });
    this.routine = el("select", { name: "routine", "aria-label": "which routine" }, ...options(about.machines.map(name => [name, name])));
    this.point = el("input", { name: "point", type: "number", min: 0, "aria-label": "which statement of the routine",
      placeholder: "any statement", title: "The number of a statement in the state machine below; press a statement there to choose it." });
    this.scheduler = el("select", { name: "scheduler", "aria-label": "who chooses the steps", onchange: () => this.show() }, ...options([
      ["first", "always the first step"],
      ["random", "steps at random"],
      ...threads.map(([number, name]) => ["prefer " + number, name + " first"]),
      ...threads.map(([number, name]) => ["only " + number, "only " + name]),
    ]));
    this.seed = el("input", { name: "seed", type: "number", value: 1, step: 1, "aria-label": "seed", title: "The same seed makes the same choices." });
    this.limit = el("input", { name: "limit", type: "number", min: 1, max: 10000, value: 1000, required: true, "aria-label": "most steps" });
    this.seedLabel = el("label", {}, "seed ", this.seed);
    form.replaceChildren(
      this.kind, this.thread, this.event, this.variable, this.value, this.values, this.routine, this.point,
      this.scheduler, this.seedLabel, el("label", {}, "at most ", this.limit, " steps"),
      el("button", { class: "main", title: "(r)" }, "Run"));
    form.addEventListener("submit", event => {
      event.preventDefault();
      this.start();
    });
    run.addEventListener("change", () => this.offer());
    this.show();
  }

  /** Only what the kind asks for. */
  show() {
    const kind = this.kind.value;
    this.thread.hidden = kind !== "event" && kind !== "place";
    this.event.hidden = kind !== "event";
    this.variable.hidden = this.value.hidden = kind !== "variable";
    this.routine.hidden = this.point.hidden = kind !== "place";
    this.scheduler.hidden = kind === "choice";
    this.seedLabel.hidden = kind === "choice" || this.scheduler.value !== "random";
  }

  /** The values that the variable has had on this run. */
  offer() {
    const name = this.variable.value;
    const values = new Set();
    for (const row of this.run.rows) {
      for (const change of row.changes) {
        if (change.variable === name) {
          values.add(change.before).add(change.after);
        }
      }
    }
    if (this.run.view) {
      values.add(this.run.view.values[this.run.about.variables.indexOf(name)]);
    }
    this.values.replaceChildren(...[...values].slice(0, 40).map(value => el("option", { value })));
  }

  /** Chooses a statement of a state machine. */
  choose(routine, point) {
    this.kind.value = "place";
    this.routine.value = routine;
    this.point.value = point;
    this.show();
    this.run.tell(`Run until ${this.thread.selectedOptions[0].textContent} gets to statement ${point} of ${routine}: press Run, or r.`);
  }

  goal() {
    const thread = Number(this.thread.value);
    switch (this.kind.value) {
      case "event": return { kind: "event", thread, event: this.event.value };
      case "variable": return { kind: "variable", variable: this.variable.value, value: this.value.value };
      case "place": return { kind: "place", thread, routine: this.routine.value, point: this.point.value === "" ? -1 : Number(this.point.value) };
      default: return { kind: this.kind.value };
    }
  }

  chooser() {
    const [kind, thread] = this.scheduler.value.split(" ");
    return { kind, thread: thread === undefined ? null : Number(thread), seed: Math.trunc(Number(this.seed.value)) || 0 };
  }

  start() {
    if (!this.form.reportValidity()) {
      return Promise.resolve();
    }
    return this.run.soon(async () => {
      const steps = this.run.choices.slice(0, this.run.position).join("");
      const result = await ask("until", {
        initial: this.run.initial, steps, goal: this.goal(), scheduler: this.chooser(), limit: Number(this.limit.value),
      });
      if (result.taken > 0) {
        await this.run.goOn(result.steps);
      }
      this.run.tell(result.sentence, !result.reached);
    });
  }
}
