// The run that is looked at: its steps, and where on it one stands. The server knows nothing of it.

import { ask } from "./server.js";

const NO_LOOP = Infinity;

export class Run extends EventTarget {
  constructor(about) {
    super();
    this.about = about;
    this.initial = 0;
    this.choices = [];
    this.rows = [];
    this.start = [];
    this.initialValues = [];
    this.position = 0;
    this.loopStart = NO_LOOP;
    this.property = "";
    this.views = new Map();
    this.queue = Promise.resolve();
  }

  get length() {
    return this.choices.length;
  }

  /** The state in which one stands. */
  get view() {
    return this.views.get(this.position);
  }

  get hasLoop() {
    return this.loopStart < this.length;
  }

  /** The steps of the run up to where one stands, as in a replay token. */
  notation() {
    if (this.hasLoop && this.position === this.length) {
      return this.choices.slice(0, this.loopStart).join("") + "L" + this.choices.slice(this.loopStart).join("");
    }
    return this.choices.slice(0, this.position).join("");
  }

  /** Does one thing after the other, however fast keys are pressed. */
  soon(action) {
    const result = this.queue.then(action);
    this.queue = result.catch(() => {});
    return result.catch(failure => this.tell(failure.message, true));
  }

  tell(text, isFailure = false) {
    this.dispatchEvent(new CustomEvent("message", { detail: { text, isFailure } }));
  }

  changed() {
    this.dispatchEvent(new Event("change"));
  }

  /** Shows what a step would change; nothing for null. */
  preview(choice) {
    this.dispatchEvent(new CustomEvent("preview", { detail: choice }));
  }

  /** Another run. Stands at its end, or at its start. */
  open(initial, steps, { property = "", atStart = false } = {}) {
    return this.soon(async () => {
      const view = await ask("state", { initial, steps, from: 0 });
      this.initial = initial;
      this.choices = view.trace.map(row => row.choice);
      this.rows = view.trace;
      this.start = view.start;
      this.initialValues = view.initialValues;
      this.loopStart = view.loopStart < view.length ? view.loopStart : NO_LOOP;
      this.property = property;
      this.views = new Map([[view.length, view]]);
      await this.stand(atStart ? 0 : view.length);
    });
  }

  /** Goes on from where one stands with steps that somebody else has chosen. */
  append(steps) {
    return this.soon(() => this.goOn(steps));
  }

  async goOn(steps) {
    const from = this.position;
    const view = await ask("state", { initial: this.initial, steps, from });
    this.choices = [...this.choices.slice(0, from), ...view.trace.map(row => row.choice)];
    this.rows = [...this.rows.slice(0, from), ...view.trace];
    this.loopStart = NO_LOOP;
    this.property = "";
    for (const position of [...this.views.keys()]) {
      if (position > from) {
        this.views.delete(position);
      }
    }
    this.views.set(view.length, view);
    await this.stand(view.length);
  }

  take(choice) {
    return this.soon(() => this.step(choice));
  }

  async step(choice) {
    if (this.choices[this.position] === choice) {
      await this.stand(this.position + 1);
    } else {
      await this.goOn(this.choices.slice(0, this.position).join("") + choice);
    }
  }

  go(position) {
    return this.soon(() => this.stand(position));
  }

  back() {
    return this.soon(() => this.stand(this.position - 1));
  }

  /** A step forth on the run; at its end, the only step that can be taken if there is but one. */
  forth() {
    return this.soon(async () => {
      if (this.position < this.length) {
        await this.stand(this.position + 1);
      } else if (this.view.enabled.length === 1) {
        await this.step(this.view.enabled[0].choice);
      } else if (this.view.enabled.length > 1) {
        this.tell("There is a choice here: press the button of a step, or its number.");
      }
    });
  }

  toEnd() {
    return this.soon(() => this.stand(this.length));
  }

  async stand(wanted) {
    const position = Math.max(0, Math.min(this.length, wanted));
    if (!this.views.has(position)) {
      const steps = this.choices.slice(0, position).join("");
      this.views.set(position, await ask("state", { initial: this.initial, steps, from: position }));
    }
    this.position = position;
    this.changed();
  }
}
