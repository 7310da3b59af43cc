// The variables and locks: what the last step has changed, and what the step that is pointed at would change.

import { el } from "./dom.js";

export class Variables {
  constructor(node, run) {
    this.node = node;
    this.run = run;
    this.previewed = null;
    run.addEventListener("change", () => {
      this.previewed = null;
      this.show();
    });
    run.addEventListener("preview", event => {
      this.previewed = event.detail;
      this.show();
    });
  }

  show() {
    const last = this.run.position === 0 ? [] : this.run.rows[this.run.position - 1].changes;
    const next = this.previewed ? this.previewed.changes : [];
    const rows = this.run.about.variables.map((name, index) => {
      const was = last.find(change => change.variable === name);
      const will = next.find(change => change.variable === name);
      return el("tr", { class: (was ? "changed" : "") + (will ? " changing" : "") },
        el("th", { scope: "row" }, name),
        el("td", {},
          was ? el("span", { class: "before" }, was.before + " \u2192 ") : null,
          el("span", { class: "value" }, this.run.view.values[index]),
          will ? el("span", { class: "preview" }, " \u2192 " + will.after) : null));
    });
    this.node.replaceChildren(rows.length > 0
      ? el("table", {}, el("tbody", {}, ...rows))
      : el("p", { class: "none" }, "This policy has no variables."));
  }
}
