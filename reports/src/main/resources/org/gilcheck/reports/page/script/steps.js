// The steps as a table with a column for every thread.

/** A table of which only the rows that are seen exist; the others are two gaps, above and below. */
class StepTable {
    static #ROW = 24;
    static #SPARE = 12;

    /**
     * @param {HTMLElement} frame that scrolls
     * @param {function(number)} choose is told the step that the reader clicks on
     */
    constructor(frame, choose) {
        this.frame = frame;
        this.table = frame.querySelector("table");
        this.body = this.table.tBodies[0];
        this.step = 0;
        frame.addEventListener("scroll", () => this.#fill(), {passive: true});
        new ResizeObserver(() => this.#fill()).observe(frame);
        this.body.addEventListener("click", event => {
            const row = event.target.closest("tr[data-step]");
            if (row !== null && String(window.getSelection()) === "") {
                choose(Number(row.dataset.step));
            }
        });
    }

    /** Shows another run. */
    open(trace, landmarks) {
        this.trace = trace;
        this.landmarks = landmarks;
        this.threads = trace.shownThreads;
        const head = element("tr", {}, element("th", {scope: "col", class: "number"}, "step"));
        if (trace.timed) {
            head.append(element("th", {scope: "col", class: "number"}, "time"));
        }
        this.threads.forEach(thread => head.append(element(
                "th", {scope: "col", class: "thread", title: trace.threads[thread].name},
                badge(thread), " ", shortName(trace.threads[thread].name, thread))));
        head.append(element("th", {scope: "col", class: "remarks"}, "what happens, what changes"));
        this.table.tHead.replaceChildren(head);
        this.table.setAttribute("aria-rowcount", String(trace.length + 2));
        this.#shareWidth();
        this.first = -1;
        this.step = 0;
        this.frame.scrollTop = 0;
        this.#fill();
    }

    /** Gives every column as much room as its longest text wants, within reason; what is cut off is told in full beside. */
    #shareWidth() {
        const trace = this.trace;
        const wanted = new Map(this.threads.map(thread => [thread, trace.threads[thread].name.length + 2]));
        for (let step = 1; step <= trace.length; step++) {
            const actor = trace.actor(step);
            if (wanted.has(actor)) {
                wanted.set(actor, Math.max(wanted.get(actor), trace.text(step).length));
            }
        }
        const widths = [...wanted.values()].map(letters => 10 + 7.3 * Math.max(8, Math.min(letters, 30)));
        const digits = number => 20 + 8.5 * Math.max(4, String(number).length);
        const numbers = trace.timed ? [digits(trace.length), digits(trace.time(trace.length))] : [digits(trace.length)];
        const remarks = 220;
        const all = [...numbers, ...widths, remarks];
        this.table.style.minWidth = Math.min(98 + 110 * this.threads.length + 160, all.reduce((sum, width) => sum + width)) + "px";
        const flexible = widths.reduce((sum, width) => sum + width, remarks);
        this.table.querySelector("colgroup").replaceChildren(...all.map((width, i) => {
            const column = element("col");
            column.style.width = i < numbers.length ? width + "px" : 100 * width / flexible + "%";
            return column;
        }));
    }

    /** Marks a step and has it seen. */
    show(step) {
        this.step = step;
        const top = step * StepTable.#ROW;
        const room = this.frame.clientHeight - this.table.tHead.offsetHeight;
        if (top < this.frame.scrollTop + StepTable.#ROW
                || top > this.frame.scrollTop + room - 2 * StepTable.#ROW) {
            this.frame.scrollTop = Math.max(0, top - room / 2);
        }
        this.#fill();
        this.body.querySelectorAll("tr.current").forEach(row => StepTable.#mark(row, false));
        this.body.querySelectorAll("tr[data-step='" + step + "']").forEach(row => StepTable.#mark(row, true));
    }

    static #mark(row, isCurrent) {
        row.classList.toggle("current", isCurrent);
        if (isCurrent) {
            row.setAttribute("aria-current", "step");
        } else {
            row.removeAttribute("aria-current");
        }
    }

    /** Makes the rows that are seen, unless they are there. */
    #fill() {
        if (!this.trace || this.whole) {
            return;
        }
        const seen = Math.ceil(this.frame.clientHeight / StepTable.#ROW);
        const top = Math.floor(this.frame.scrollTop / StepTable.#ROW);
        const isEnough = this.first >= 0 && this.first <= Math.max(0, top - 2)
                && this.last >= Math.min(this.trace.length, top + seen + 2);
        if (!isEnough) {
            this.#make(Math.max(0, top - StepTable.#SPARE),
                    Math.min(this.trace.length, top + seen + StepTable.#SPARE));
        }
    }

    #make(first, last) {
        this.first = first;
        this.last = last;
        const rows = [this.#gap(first)];
        for (let step = first; step <= last; step++) {
            rows.push(this.#row(step));
        }
        rows.push(this.#gap(this.trace.length - last));
        this.body.replaceChildren(...rows);
    }

    #gap(rows) {
        const gap = element("tr", {class: "gap", "aria-hidden": "true"});
        gap.style.height = rows * StepTable.#ROW + "px";
        return gap;
    }

    #row(step) {
        const trace = this.trace;
        const actor = trace.actor(step);
        const row = element("tr", {"data-step": String(step), "aria-rowindex": String(step + 2)});
        row.append(element("th", {scope: "row", class: "number"}, step === 0 ? "" : String(step)));
        if (trace.timed) {
            row.append(element("td", {class: "number"}, String(trace.time(step))));
        }
        for (const thread of this.threads) {
            const state = trace.state(thread, step);
            const text = thread === actor ? trace.text(step) : "";
            row.append(element("td", {class: "thread state-" + state, title: text}, text));
        }
        const remarks = this.#remarks(step, actor);
        row.append(element("td", {class: "remarks", title: remarks.map(([, text]) => text).join(", ")},
                ...remarks.map(([kind, text]) => element("span", {class: kind}, text))));
        row.classList.toggle("switch", this.landmarks.isSwitch.has(step));
        row.classList.toggle("loop", step > trace.loop);
        row.classList.toggle("loop-start", trace.hasLoop && step === trace.loop + 1);
        StepTable.#mark(row, step === this.step);
        return row;
    }

    /** Each with its kind: what nobody does, events, changes, who gets a core. */
    #remarks(step, actor) {
        const remarks = [];
        if (actor < 0 || !this.threads.includes(actor)) {
            remarks.push(["nobody", this.trace.text(step)]);
        }
        this.trace.events(step).forEach(event => remarks.push(["event event-" + kindOf(event), event]));
        this.trace.changes(step).forEach(change => remarks.push(["change", changeText(change)]));
        this.trace.moves(step).forEach(move => remarks.push(["move", move]));
        return remarks;
    }

    /** Makes all rows for print, where nobody can scroll; afterwards only those that are seen again. */
    showAll(all) {
        if (this.trace) {
            this.whole = all;
            this.first = -1;
            if (all) {
                this.#make(0, this.trace.length);
            } else {
                this.#fill();
            }
        }
    }
}

/** The name of a thread without the number, which stands before it. */
function shortName(name, thread) {
    const number = "T" + thread + " ";
    return name.startsWith(number) ? name.slice(number.length) : name;
}

/** An event's name as a part of a class of the style sheet. */
function kindOf(event) {
    return event.replace(/[^A-Za-z]/g, "");
}

/** What a change is on one line. */
function changeText(change) {
    return change.name + ": " + change.before + " \u2192 " + change.after;
}
