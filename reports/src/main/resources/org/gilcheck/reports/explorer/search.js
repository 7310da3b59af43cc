// The form that asks for a property, and loads the run that shows what was found.

import { ask } from "./server.js";
import { count, el, options } from "./dom.js";

const PAUSE = 300;

export class Search {
  constructor(form, found, run) {
    this.form = form;
    this.found = found;
    this.run = run;
    this.number = 0;
    const properties = run.about.properties;
    this.property = el("select", { name: "property", "aria-label": "which property", onchange: () => this.explain() },
      ...options(properties.map(each => [each.id, each.number ? each.id + " (a number)" : each.id])));
    this.meaning = el("p", { class: "meaning" });
    this.states = el("input", { name: "states", type: "number", min: 1, max: 800000000, value: 1000000, required: true, "aria-label": "most states" });
    this.seconds = el("input", { name: "seconds", type: "number", min: 1, max: 3600, value: 20, required: true, "aria-label": "most seconds" });
    this.button = el("button", { class: "main", title: "(v)" }, "Search");
    form.replaceChildren(
      this.property, el("label", {}, "at most ", this.states, " states, "), el("label", {}, this.seconds, " seconds"), this.button,
      this.meaning);
    form.addEventListener("submit", event => {
      event.preventDefault();
      this.start();
    });
    this.explain();
  }

  explain() {
    const chosen = this.run.about.properties.find(each => each.id === this.property.value);
    this.meaning.textContent = chosen ? chosen.meaning : "";
  }

  /** Begins, or ends the search that is running. */
  async start() {
    if (!this.form.reportValidity()) {
      return;
    }
    try {
      if (this.number > 0) {
        await ask("stop", { search: this.number });
        return;
      }
      const begun = await ask("search", {
        property: this.property.value, states: Number(this.states.value), seconds: Number(this.seconds.value),
      });
      this.number = begun.search;
      this.button.textContent = "Stop";
      await this.wait(begun.search);
    } catch (failure) {
      this.tell(failure.message);
    } finally {
      if (this.button.textContent === "Stop") {
        this.button.textContent = "Search";
        this.number = 0;
      }
    }
  }

  async wait(number) {
    let answer = await ask("progress", { search: number });
    while (answer.state === "running") {
      this.tell(answer.sentence);
      await new Promise(done => setTimeout(done, PAUSE));
      answer = await ask("progress", { search: number });
    }
    this.tell(answer.sentence);
    this.found.className = answer.state;
    if (answer.runs.length > 0) {
      this.found.append(el("ul", {}, ...answer.runs.map(run => el("li", {}, this.loader(run)))));
      await this.load(answer.runs[0]);
    }
  }

  tell(text) {
    this.found.className = "";
    this.found.replaceChildren(el("p", {}, text));
  }

  loader(run) {
    return el("button", { type: "button", onclick: () => this.load(run) }, `${run.title}: ${count(run.length, "step")}`);
  }

  async load(run) {
    await this.run.open(run.initial, run.steps, { property: run.property, atStart: true });
    this.run.tell(`Loaded the run of ${count(run.length, "step")} (${run.title}): go through it with the arrow keys.`);
    document.activeElement.blur();
  }
}
