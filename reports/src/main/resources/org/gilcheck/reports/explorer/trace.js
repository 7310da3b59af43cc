// The steps of the run as a table with a column for each thread. Only the rows that can be seen are made.

import { el } from "./dom.js";

const ROW = 26;
const SPARE = 8;

export class Trace {
  constructor(node, run) {
    this.node = node;
    this.run = run;
    this.body = el("tbody");
    this.table = el("table", {}, this.head(), this.body);
    this.scroller = el("div", { class: "scroller", tabindex: 0 }, this.table);
    this.node.replaceChildren(this.scroller);
    this.scroller.addEventListener("scroll", () => this.rows());
    new ResizeObserver(() => this.rows()).observe(this.scroller);
    run.addEventListener("change", () => this.show());
  }

  head() {
    const about = this.run.about;
    return el("thead", {}, el("tr", {},
      el("th", { class: "number" }, "step"),
      about.timed ? el("th", { class: "number" }, "time") : null,
      ...about.threads.map(thread => el("th", {}, thread.name)),
      el("th", { class: "changes" }, "what happens, what changes")));
  }

  show() {
    const at = this.run.position * ROW;
    const height = Math.max(ROW, this.scroller.clientHeight - 2 * ROW);
    if (at < this.scroller.scrollTop) {
      this.scroller.scrollTop = Math.max(0, at - ROW);
    } else if (at > this.scroller.scrollTop + height - ROW) {
      this.fill(0, this.run.length);
      this.scroller.scrollTop = at - height + 2 * ROW;
    }
    this.rows();
  }

  rows() {
    if (!this.run.view) {
      return;
    }
    const first = Math.max(0, Math.floor(this.scroller.scrollTop / ROW) - SPARE);
    const shown = Math.ceil(this.scroller.clientHeight / ROW) + 2 * SPARE;
    this.fill(first, Math.min(this.run.length, first + shown));
  }

  /** Row 0 is the start. */
  fill(first, last) {
    if (last - first > 400) {
      this.body.replaceChildren(spacer(this.run.length + 1));
      return;
    }
    const rows = [];
    for (let position = first; position <= last; position++) {
      rows.push(this.row(position));
    }
    this.body.replaceChildren(spacer(first), ...rows, spacer(this.run.length - last));
  }

  row(position) {
    const about = this.run.about;
    const step = position === 0 ? null : this.run.rows[position - 1];
    const standings = step ? step.standings : this.run.start;
    const classes = [
      position === this.run.position ? "current" : position > this.run.position ? "future" : "",
      position === this.run.loopStart + 1 ? "loop" : "",
      step && !isOwn(step.choice) ? "world" : "",
    ].join(" ");
    return el("tr", { class: classes, "data-position": position, "aria-current": position === this.run.position ? "step" : null,
      onclick: () => this.run.go(position) },
      el("td", { class: "number" }, String(position)),
      about.timed ? el("td", { class: "number" }, String(step ? step.time : 0)) : null,
      ...about.threads.map((thread, number) =>
        el("td", { class: "at " + standings[number].split("@")[0], title: step && step.thread === number ? step.text : null },
          step && step.thread === number ? step.text : "")),
      el("td", { class: "changes", title: step ? told(step) : null }, ...(step ? changes(step) : ["start"])));
  }
}

function spacer(rows) {
  const node = el("tr", { class: "spacer", "aria-hidden": "true" });
  node.style.height = Math.max(0, rows) * ROW + "px";
  return node;
}

/** A thread's own step is written as its number alone. */
function isOwn(choice) {
  return /^[0-9a-z](-|$)/.test(choice);
}

function told(step) {
  return [...(step.thread < 0 ? [step.text] : []), ...step.events,
    ...step.changes.map(change => `${change.variable}: ${change.before} \u2192 ${change.after}`)].join(", ");
}

function changes(step) {
  return [
    ...(step.thread < 0 ? [step.text] : []),
    ...step.events.map(event => el("span", { class: "event " + event }, event)),
    ...step.changes.map(change => el("span", { class: "change" },
      change.variable + ": " + change.before + " \u2192 ", el("b", {}, change.after))),
  ];
}
