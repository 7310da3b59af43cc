// The policy's routines as pictures, with the statements lit at which threads stand.

import { el } from "./dom.js";
import { diagram } from "./server.js";

const SVG = "http://www.w3.org/2000/svg";

export class Machines {
  constructor(node, run, onPoint) {
    this.node = node;
    this.run = run;
    this.onPoint = onPoint;
    this.pictures = new Map();
    this.pinned = "";
    this.shown = run.about.machines[0] || "";
    this.tabs = el("div", { class: "tabs", role: "tablist" });
    this.stage = el("div", { class: "stage", tabindex: 0 });
    node.replaceChildren(this.tabs, this.stage);
    run.addEventListener("change", () => this.show());
  }

  threadsIn(name) {
    return this.run.view.threads
      .map((standing, thread) => ({ thread, point: standing.point, routine: standing.routine.split("/")[0] }))
      .filter(each => each.point >= 0 && each.routine === name);
  }

  /** The routine of whoever acted last, unless the reader has chosen another. */
  followed() {
    const last = this.run.position === 0 ? -1 : this.run.rows[this.run.position - 1].thread;
    const names = this.run.about.machines;
    return names.find(name => this.threadsIn(name).some(each => each.thread === last))
      || (this.threadsIn(this.shown).length > 0 ? this.shown : "")
      || names.find(name => this.threadsIn(name).length > 0)
      || this.shown;
  }

  async show() {
    this.shown = this.pinned || this.followed();
    this.tabs.replaceChildren(...this.run.about.machines.map(name => this.tab(name)),
      el("label", { class: "follow" },
        el("input", { type: "checkbox", checked: !this.pinned, onchange: event => this.pin(event.target.checked ? "" : this.shown) }),
        "follow"));
    const name = this.shown;
    const timer = setTimeout(() => name === this.shown && this.stage.replaceChildren(el("p", { class: "none" }, "Drawing\u2026")), 100);
    const picture = await this.picture(name);
    clearTimeout(timer);
    if (name === this.shown && picture) {
      if (this.stage.firstChild !== picture) {
        this.stage.replaceChildren(picture);
      }
      this.light(name, picture);
    }
  }

  /** Asks for all pictures before they are needed, one after the other: to draw one takes a moment. */
  async prepare() {
    for (const name of this.run.about.machines) {
      await this.picture(name);
    }
  }

  tab(name) {
    const inside = this.threadsIn(name).map(each => "T" + each.thread).join(" ");
    return el("button", { type: "button", role: "tab", "aria-selected": String(name === this.shown), onclick: () => this.pin(name) },
      name, inside ? el("b", {}, " " + inside) : null);
  }

  pin(name) {
    this.pinned = name;
    this.show();
  }

  async picture(name) {
    if (!this.pictures.has(name)) {
      this.pictures.set(name, diagram(name).then(text => this.parsed(name, text)).catch(() => null));
    }
    return this.pictures.get(name);
  }

  parsed(name, text) {
    const root = new DOMParser().parseFromString(text, "image/svg+xml").documentElement;
    if (root.namespaceURI !== SVG || root.nodeName !== "svg") {
      return null;
    }
    const picture = document.importNode(root, true);
    for (const state of picture.querySelectorAll(".state[data-point]")) {
      state.addEventListener("click", () => this.onPoint(name, Number(state.dataset.point)));
    }
    return picture;
  }

  light(name, picture) {
    picture.querySelectorAll(".lit").forEach(each => each.classList.remove("lit"));
    picture.querySelectorAll(".badge").forEach(each => each.remove());
    const inside = this.threadsIn(name);
    let last = null;
    for (const { thread, point } of inside) {
      const state = picture.querySelector(`.state[data-point="${point}"]`);
      if (state) {
        state.classList.add("lit");
        this.badge(state, thread, inside.filter(each => each.point === point && each.thread < thread).length);
        last = state;
      }
    }
    if (last) {
      this.reveal(last);
    }
  }

  badge(state, thread, place) {
    const box = (state.querySelector(".box") || state).getBBox();
    const badge = document.createElementNS(SVG, "g");
    badge.setAttribute("class", "badge");
    badge.setAttribute("transform", `translate(${box.x + box.width - 6 - 26 * place} ${box.y - 5})`);
    const disc = document.createElementNS(SVG, "rect");
    for (const [key, value] of Object.entries({ x: -12, y: -8, width: 24, height: 16, rx: 8 })) {
      disc.setAttribute(key, value);
    }
    const text = document.createElementNS(SVG, "text");
    text.setAttribute("text-anchor", "middle");
    text.setAttribute("y", 4);
    text.textContent = "T" + thread;
    badge.append(disc, text);
    state.append(badge);
  }

  reveal(state) {
    const outer = this.stage.getBoundingClientRect();
    const inner = state.getBoundingClientRect();
    if (inner.top < outer.top || inner.bottom > outer.bottom) {
      this.stage.scrollTop += inner.top - outer.top - outer.height / 3;
    }
    if (inner.left < outer.left || inner.right > outer.right) {
      this.stage.scrollLeft += inner.left - outer.left - 12;
    }
  }
}
