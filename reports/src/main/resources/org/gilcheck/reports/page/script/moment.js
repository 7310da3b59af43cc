// What is to be known of one moment of a run: the step, where all threads stand, what all variables are worth.

/** The panel beside the steps. */
class Moment {
    /** @param {HTMLElement} panel */
    constructor(panel) {
        this.step = panel.querySelector(".this-step");
        this.threads = panel.querySelector(".threads tbody");
        this.variables = panel.querySelector(".variables tbody");
    }

    /** Shows another run. */
    open(trace) {
        this.trace = trace;
        this.threadRows = trace.threads.map(({name}, thread) => {
            const row = element("tr", {"data-thread": String(thread)},
                    element("th", {scope: "row", title: name}, badge(thread), " ", shortName(name, thread)),
                    element("td", {class: "stands"}), element("td", {class: "place"}));
            return row;
        });
        this.threads.replaceChildren(...this.threadRows);
        this.variableRows = trace.variables.map((name, variable) => element("tr", {"data-variable": String(variable)},
                element("th", {scope: "row", title: name}, name), element("td", {class: "value"})));
        this.variables.replaceChildren(...this.variableRows);
        this.changed = [];
    }

    /** Shows the moment after a step. */
    show(step) {
        this.#showStep(step);
        this.threadRows.forEach((row, thread) => this.#showThread(row, thread, step));
        this.#showVariables(step);
    }

    #showStep(step) {
        const trace = this.trace;
        const actor = trace.actor(step);
        const who = actor < 0 ? [] : [badge(actor), " "];
        this.step.replaceChildren(
                element("p", {class: "deed"}, ...who, trace.text(step)),
                element("ul", {class: "remarks"},
                        ...trace.events(step).map(event =>
                                element("li", {class: "event event-" + kindOf(event)}, event)),
                        ...trace.changes(step).map(change => element("li", {class: "change"}, changeText(change))),
                        ...trace.moves(step).map(move => element("li", {class: "move"}, move))));
    }

    #showThread(row, thread, step) {
        const standing = this.trace.standing(thread, step);
        const state = this.trace.state(thread, step);
        row.classList.toggle("acting", thread === this.trace.actor(step));
        const [, stands, place] = row.cells;
        stands.className = "stands state-" + state;
        stands.textContent = STATES[state].text + (standing.os === "" ? "" : ", " + standing.os);
        place.textContent = (standing.routine === "" ? "" : standing.routine + ": ") + standing.text;
        place.title = place.textContent;
    }

    /** Only what is not what it was is written anew. */
    #showVariables(step) {
        this.changed.forEach(variable => {
            this.variableRows[variable].classList.remove("changed");
            this.variableRows[variable].cells[1].replaceChildren();
        });
        this.changed = [];
        this.variableRows.forEach((row, variable) => {
            const value = this.trace.value(variable, step);
            if (row.cells[1].textContent !== value) {
                row.cells[1].textContent = value;
            }
        });
        this.trace.changes(step).forEach(({variable, before, after}) => {
            this.changed.push(variable);
            const row = this.variableRows[variable];
            row.classList.add("changed");
            row.cells[1].replaceChildren(element("del", {}, before), " ", element("ins", {}, after));
        });
    }
}
