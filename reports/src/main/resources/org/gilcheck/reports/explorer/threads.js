// A column for each thread, and one for the operating system: where it stands, and the steps that can be taken.

import { el } from "./dom.js";

const WORDS = {
  holds: "holds the GIL",
  wants: "wants the GIL, awake",
  waits: "waits for the GIL",
  releasing: "has just let go",
  idle: "outside",
};

export class Threads {
  constructor(node, run) {
    this.node = node;
    this.run = run;
    this.previewed = null;
    run.addEventListener("change", () => this.show());
    run.addEventListener("preview", event => this.preview(event.detail));
  }

  /** The enabled steps in the order in which they are shown and numbered. */
  ordered() {
    const enabled = this.run.view ? this.run.view.enabled : [];
    const own = enabled.filter(choice => choice.isOwn).sort((a, b) => a.thread - b.thread);
    return [...own, ...enabled.filter(choice => !choice.isOwn)];
  }

  show() {
    const focused = document.activeElement && document.activeElement.dataset.step;
    const ordered = this.ordered();
    const view = this.run.view;
    const columns = this.run.about.threads.map((thread, number) =>
      this.column(thread, number, view.threads[number], ordered));
    const others = ordered.filter(choice => !choice.isOwn);
    columns.push(el("div", { class: "column world" },
      el("div", { class: "card" }, el("h3", {}, this.run.about.timed ? "OS and time" : "OS and time-outs")),
      this.buttons(others, ordered, "nothing at this moment")));
    this.node.replaceChildren(...columns);
    if (focused && ordered.length > 0) {
      const again = this.node.querySelector(`[data-step="${Math.min(Number(focused), ordered.length)}"]`);
      if (again) {
        again.focus();
      }
    }
  }

  column(thread, number, standing, ordered) {
    const own = ordered.filter(choice => choice.isOwn && choice.thread === number);
    return el("div", { class: "column", "data-thread": number },
      el("div", { class: "card " + standing.standing },
        el("h3", {}, thread.name, thread.daemon ? el("small", {}, ` T${number}, of the runtime`) : null),
        el("div", { class: "now" }, ...this.card(standing, thread)),
        el("div", { class: "after", hidden: true })),
      this.buttons(own, ordered, this.whyNothing(standing)));
  }

  whyNothing(standing) {
    if (standing.text === "") {
      return "has ended";
    }
    if (this.run.view.fault) {
      return "";
    }
    return standing.blocked ? "blocked" : this.run.about.timed ? "no step at this moment" : "no step";
  }

  card(standing, thread) {
    const place = standing.routine.replaceAll("/", " \u203a ");
    const where = [standing.os, standing.core >= 0 ? "core " + standing.core : ""].filter(text => text);
    return [
      el("p", { class: "phase" }, thread.daemon ? "no user of the GIL" : WORDS[standing.standing]),
      el("p", { class: "routine" }, place || "\u2013"),
      el("p", { class: "statement", title: standing.text }, standing.text || "end"),
      where.length > 0 || this.run.about.timed ? el("p", { class: "os" }, where.join(", on ") || "\u2013") : null,
    ];
  }

  buttons(choices, ordered, none) {
    if (choices.length === 0) {
      return el("p", { class: "none" }, none);
    }
    return el("ol", { class: "steps" }, ...choices.map(choice => el("li", {}, this.button(choice, ordered))));
  }

  button(choice, ordered) {
    const number = ordered.indexOf(choice) + 1;
    const isNext = this.run.choices[this.run.position] === choice.choice;
    const preview = () => this.run.preview(choice);
    const noPreview = () => this.run.preview(null);
    return el("button", {
      class: "step" + (isNext ? " next" : ""),
      "data-step": number,
      "data-choice": choice.choice,
      title: choice.text + (isNext ? " (the step that the run takes here)" : ""),
      onclick: () => this.run.take(choice.choice),
      onmouseenter: preview, onmouseleave: noPreview, onfocus: preview, onblur: noPreview,
    },
      number <= 9 ? el("kbd", {}, String(number)) : null,
      el("span", { class: "what" },
        !choice.isOwn && choice.thread >= 0 ? el("b", {}, "T" + choice.thread + " ") : null,
        choice.text),
      choice.outcomes > 1 ? el("small", {}, `${choice.outcome} of ${choice.outcomes} ways `) : null,
      ...choice.events.map(event => el("span", { class: "event " + event }, event)),
      ...this.effects(choice).map(text => el("span", { class: "effect" }, text)),
      this.onward(choice));
  }

  /** Where the step leads its thread. */
  onward(choice) {
    const after = choice.threads[choice.thread];
    const isElsewhere = after && after.text !== this.run.view.threads[choice.thread].text;
    return isElsewhere ? el("span", { class: "effect onward" }, "then: " + (after.text || "end")) : null;
  }

  effects(choice) {
    const effects = choice.changes.map(change => `${change.variable}: ${change.before} \u2192 ${change.after}`);
    for (const [thread, after] of Object.entries(choice.threads)) {
      const before = this.run.view.threads[thread];
      if (after.os !== before.os && !onlyTimePasses(before.os, after.os)) {
        effects.push(`T${thread} is ${after.os || "off"}`);
      } else if (Number(thread) !== choice.thread && after.text !== before.text) {
        effects.push(`T${thread} goes to: ${after.text || "end"}`);
      }
    }
    return effects;
  }

  preview(choice) {
    for (const column of this.node.querySelectorAll(".column[data-thread]")) {
      const after = column.querySelector(".after");
      const standing = choice && choice.threads[column.dataset.thread];
      after.hidden = !standing;
      after.replaceChildren(...(standing ? this.card(standing, this.run.about.threads[column.dataset.thread]) : []));
      after.className = "after " + (standing ? standing.standing : "");
      column.querySelector(".now").hidden = Boolean(standing);
    }
  }
}

/** "waking in 2" becomes "waking in 1": no news. */
function onlyTimePasses(before, after) {
  return before.replace(/\d+/g, "") === after.replace(/\d+/g, "");
}
