// A run, decoded: who did what when, what every variable was worth and where every thread stood.

/** What has one value from some step on and another from a later one. Only the changes are kept. */
class Course {
    constructor(first) {
        this.since = [0];
        this.values = [first];
    }

    /** From this step on, which is no earlier than all before, it has another value. */
    add(step, value) {
        this.since.push(step);
        this.values.push(value);
    }

    /** Which of the changes is the last at a step. */
    indexAt(step) {
        let low = 0;
        let high = this.since.length - 1;
        while (low < high) {
            const middle = (low + high + 1) >> 1;
            if (this.since[middle] <= step) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /**
     * Calls a function for each value that lasts between two steps, in order, with the step at which it begins, the one at
     * which the next begins, and the value. What lies outside is not even looked at.
     */
    pieces(from, to, length, action) {
        for (let i = this.indexAt(from); i < this.since.length && this.since[i] <= to; i++) {
            action(this.since[i], i + 1 < this.since.length ? this.since[i + 1] : length + 1, this.values[i]);
        }
    }

    /** The value after so many steps. */
    at(step) {
        return this.values[this.indexAt(step)];
    }
}

/** Where a thread stands between two steps. */
class Standing {
    /**
     * @param {Array} fields as the page's data has them
     * @param {string[]} texts that they refer to
     */
    constructor(fields, texts) {
        const [phase, blocked, core, os, routine, point, text] = fields;
        this.phase = phase;
        this.blocked = blocked === 1;
        this.core = core;
        this.os = texts[os];
        this.routine = texts[routine];
        this.point = point;
        this.text = texts[text];
        this.hasEnded = false;
    }

    /** The routine that has a state machine; of no use if {@link point} is -1. */
    get outermostRoutine() {
        return this.routine.split("/", 1)[0];
    }
}

/** A run. Steps are counted from 1; what is asked of step 0 is the start. */
class Trace {
    /** @param {Object} data as the page has it */
    constructor(data) {
        this.threads = data.threads.map(
                ([name, daemon, interpreter]) => ({name, daemon: daemon === 1, interpreter}));
        this.unit = data.unit;
        this.cores = data.cores;
        this.loop = data.loop;
        this.ending = data.ending;
        this.length = data.thread.length;
        this.texts = data.texts;
        this.actors = data.thread;
        this.stepTexts = data.text;
        this.eventsOf = data.events;
        this.changesOf = data.changes;
        const acting = new Set(data.thread);
        /** The program's threads, and those of the runtime's own that act. */
        this.shownThreads = this.threads.map((_, thread) => thread).filter(
            thread => !this.threads[thread].daemon || acting.has(thread));
        this.times = [0];
        for (const passed of data.time) {
            this.times.push(this.times[this.times.length - 1] + passed);
        }
        this.variables = data.variables.map(([name]) => data.texts[name]);
        this.values = data.variables.map(([, value]) => new Course(data.texts[value]));
        const standings = data.standings.map(fields => new Standing(fields, data.texts));
        // Where places are known, a thread that has none has come to its end.
        const knowsPlaces = standings.some(standing => standing.routine !== "");
        standings.forEach(standing => standing.hasEnded =
            knowsPlaces && standing.routine === "" && standing.phase === PHASE.OUTSIDE);
        this.standings = data.start.map(standing => new Course(standings[standing]));
        for (let step = 1; step <= this.length; step++) {
            inGroups(data.changes[step - 1], 3, ([variable, , after]) =>
                this.values[variable].add(step, data.texts[after]));
            inGroups(data.moves[step - 1], 2, ([thread, standing]) =>
                this.standings[thread].add(step, standings[standing]));
        }
    }

    /** True if steps take time. */
    get timed() {
        return this.unit !== "";
    }

    /** The state of a thread after a step, by its name in {@link STATES}. */
    state(thread, step) {
        return stateOf(this.standing(thread, step), this.threads[thread].daemon, this.cores > 0);
    }

    /** True if the last steps are taken for ever. */
    get hasLoop() {
        return this.loop < this.length;
    }

    /** When it is after a step. */
    time(step) {
        return this.times[step];
    }

    /** Who acts in a step; -1 for nobody. */
    actor(step) {
        return step === 0 ? -1 : this.actors[step - 1];
    }

    /** What a step does. */
    text(step) {
        return step === 0 ? "the start" : this.texts[this.stepTexts[step - 1]];
    }

    /** What a step means for the GIL and the program. */
    events(step) {
        return step === 0 ? [] : this.eventsOf[step - 1].map(event => this.texts[event]);
    }

    /** True if an event happens in some step. */
    has(event) {
        const number = this.texts.indexOf(event);
        return this.eventsOf.some(events => events.includes(number));
    }

    /** Which variables a step changes, with the values before and after it. */
    changes(step) {
        const all = [];
        if (step > 0) {
            inGroups(this.changesOf[step - 1], 3, ([variable, before, after]) => all.push({
                variable,
                name: this.variables[variable],
                before: this.texts[before],
                after: this.texts[after],
            }));
        }
        return all;
    }

    /** What a variable is worth after a step. */
    value(variable, step) {
        return this.values[variable].at(step);
    }

    /** Where a thread stands after a step. */
    standing(thread, step) {
        return this.standings[thread].at(step);
    }

    /** Who got a core or lost it in a step, in words. */
    moves(step) {
        const all = [];
        for (let thread = 0; step > 0 && thread < this.threads.length; thread++) {
            const from = this.standing(thread, step - 1).core;
            const to = this.standing(thread, step).core;
            if (from !== to) {
                all.push(to < 0 ? "T" + thread + " leaves core " + from : "T" + thread + " gets core " + to);
            }
        }
        return all;
    }
}

/** Calls a function with the elements of a list, some at a time. */
function inGroups(list, size, action) {
    for (let i = 0; i < list.length; i += size) {
        action(list.slice(i, i + size));
    }
}
