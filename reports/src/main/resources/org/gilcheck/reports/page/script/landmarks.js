// Steps that one may want to jump to: turns from thread to thread, events, changes of a variable.

/** Lists of steps by what happens in them, each in the order of the run. */
class Landmarks {
    /** @param {Trace} trace */
    constructor(trace) {
        this.switches = [];
        this.events = new Map();
        this.changes = new Map();
        let acting = -1;
        for (let step = 1; step <= trace.length; step++) {
            const actor = trace.actor(step);
            if (actor >= 0) {
                if (acting >= 0 && acting !== actor) {
                    this.switches.push(step);
                }
                acting = actor;
            }
            trace.events(step).forEach(event => Landmarks.#note(this.events, event, step));
            trace.changes(step).forEach(change => Landmarks.#note(this.changes, change.name, step));
        }
        this.isSwitch = new Set(this.switches);
    }

    static #note(steps, name, step) {
        if (!steps.has(name)) {
            steps.set(name, []);
        }
        steps.get(name).push(step);
    }

    /**
     * The next of some steps.
     *
     * @param {number[]} steps in ascending order
     * @param {number} from where one is
     * @param {number} direction 1 for the first after it, -1 for the last before it
     * @returns {number} the step; undefined if there is none
     */
    static next(steps, from, direction) {
        return direction > 0 ? steps.find(step => step > from) : steps.findLast(step => step < from);
    }
}
