// The state machines of a policy's routines, with the states in which the threads stand.

/** One routine's diagram at a time; its states are lit, and carry the badges of the threads that stand there. */
class Machines {
    /** @param {HTMLElement} panel */
    constructor(panel) {
        this.panel = panel;
        this.tabs = panel.querySelector(".tabs");
        this.frame = panel.querySelector(".diagram");
        this.follow = panel.querySelector("input[name=follow]");
        this.drawn = new Map();
        this.follow.addEventListener("change", () => this.show(this.step));
    }

    /**
     * Shows the machine of another run.
     *
     * @param {Trace} trace
     * @param {?string} id of the element with the diagrams of its policy; null if there are none
     */
    open(trace, id) {
        this.trace = trace;
        this.step = 0;
        this.routine = null;
        this.panel.hidden = id === null;
        this.follow.checked = true;
        if (id === null) {
            return;
        }
        if (!this.drawn.has(id)) {
            this.drawn.set(id, jsonOf(id).map(([name, svg]) => new Diagram(name, svg)));
        }
        this.diagrams = this.drawn.get(id);
        this.tabs.replaceChildren(...this.diagrams.map(diagram => {
            const tab = element("button", {type: "button", "aria-pressed": "false"}, diagram.name);
            tab.addEventListener("click", () => {
                this.follow.checked = false;
                this.#turnTo(diagram);
                this.show(this.step);
            });
            return tab;
        }));
        this.#turnTo(this.diagrams[0] || null);
    }

    /** Lights the states after a step. */
    show(step) {
        this.step = step;
        if (this.panel.hidden || this.diagrams.length === 0) {
            return;
        }
        if (this.follow.checked) {
            this.#turnTo(this.#whereItHappens(step) || this.current);
        }
        const actor = this.trace.actor(step);
        const before = actor < 0 ? -1 : this.#pointIn(this.current, actor, step - 1);
        const points = this.trace.threads.map((_, thread) => this.#pointIn(this.current, thread, step));
        this.current.light(points, before);
        const seen = actor >= 0 && points[actor] >= 0 ? points[actor] : before;
        if (seen >= 0) {
            this.current.reveal(this.frame, seen);
        }
        this.#countThreads(step);
    }

    /** The diagram in which the acting thread stands after the step, or stood before it. */
    #whereItHappens(step) {
        const actor = this.trace.actor(step);
        if (step === 0) {
            return this.trace.threads.map((_, thread) => this.#diagramOf(thread, 0)).find(each => each !== null) || null;
        }
        return actor < 0 ? null : this.#diagramOf(actor, step) || this.#diagramOf(actor, step - 1);
    }

    #diagramOf(thread, step) {
        const standing = this.trace.standing(thread, step);
        return standing.point < 0
                ? null : this.diagrams.find(diagram => diagram.name === standing.outermostRoutine) || null;
    }

    #pointIn(diagram, thread, step) {
        const standing = this.trace.standing(thread, step);
        return standing.outermostRoutine === diagram.name ? standing.point : -1;
    }

    #turnTo(diagram) {
        if (diagram === null || diagram === this.current && this.frame.contains(diagram.svg)) {
            return;
        }
        this.current = diagram;
        this.frame.replaceChildren(diagram.svg);
        [...this.tabs.children].forEach((tab, i) =>
                tab.setAttribute("aria-pressed", String(this.diagrams[i] === diagram)));
    }

    /** On every tab the badges of the threads in that routine. */
    #countThreads(step) {
        [...this.tabs.children].forEach((tab, i) => {
            const there = this.trace.threads
                    .map((_, thread) => thread)
                    .filter(thread => this.#pointIn(this.diagrams[i], thread, step) >= 0);
            tab.replaceChildren(this.diagrams[i].name, ...there.map(badge));
        });
    }
}

/** The picture of one routine. */
class Diagram {
    /**
     * @param {string} name of the routine
     * @param {string} source the picture as a document of SVG
     */
    constructor(name, source) {
        this.name = name;
        const parsed = new DOMParser().parseFromString(source, "image/svg+xml").documentElement;
        this.svg = document.importNode(parsed, true);
        const width = Number(this.svg.getAttribute("width"));
        if (width > 0) {
            // Smaller where there is little room, but not too small to read.
            this.svg.style.maxWidth = "100%";
            this.svg.style.minWidth = Math.round(width * 0.8) + "px";
            this.svg.style.height = "auto";
        }
        this.states = new Map();
        this.svg.querySelectorAll("g.state[data-point]").forEach(
                state => this.states.set(Number(state.dataset.point), state));
        this.boxes = new Map();
        this.badges = [];
        this.lit = [];
    }

    /**
     * Lights the states in which threads stand.
     *
     * @param {number[]} points of every thread; -1 for one that is elsewhere
     * @param {number} before the point from which the last step was taken; -1 if it was not here
     */
    light(points, before) {
        this.lit.forEach(state => state.classList.remove("lit", "left"));
        this.lit = [];
        this.badges.forEach(one => one.remove());
        this.badges = [];
        this.#class(before, "left");
        const atPoint = new Map();
        points.forEach((point, thread) => {
            if (this.states.has(point)) {
                this.#class(point, "lit");
                atPoint.set(point, (atPoint.get(point) || 0) + 1);
                this.#addBadge(point, thread, atPoint.get(point) - 1);
            }
        });
    }

    #class(point, name) {
        const state = this.states.get(point);
        if (state !== undefined) {
            state.classList.add(name);
            this.lit.push(state);
        }
    }

    /** At the upper right corner of a state, beside those that are there already. */
    #addBadge(point, thread, nth) {
        const state = this.states.get(point);
        if (!this.boxes.has(point)) {
            this.boxes.set(point, state.getBBox());
        }
        const box = this.boxes.get(point);
        const x = box.x + box.width - 4 - 26 * nth;
        const made = svgElement(
                "g", {class: "badge thread-" + (thread % THREAD_COLOURS), "data-thread": String(thread)},
                svgElement("rect", {x: x - 12, y: box.y - 9, width: 24, height: 17, rx: 8}),
                svgElement("text", {x, y: box.y + 4, "text-anchor": "middle"}, "T" + thread));
        this.badges.push(made);
        state.append(made);
    }

    /** Scrolls the frame as little as is needed to see a state. */
    reveal(frame, point) {
        const state = this.states.get(point);
        if (state === undefined) {
            return;
        }
        const box = state.getBoundingClientRect();
        const seen = frame.getBoundingClientRect();
        const margin = 24;
        if (box.top - margin < seen.top || box.bottom + margin > seen.bottom) {
            frame.scrollTop += (box.top + box.bottom) / 2 - (seen.top + seen.bottom) / 2;
        }
        if (box.left - margin < seen.left || box.right + margin > seen.right) {
            frame.scrollLeft += (box.left + box.right) / 2 - (seen.left + seen.right) / 2;
        }
    }
}
