// The lanes of the timeline: one for every thread, one for every core.

/** What a lane shows from which step on; neighbours that look the same are one. */
class Lane {
    constructor(name, kind) {
        this.name = name;
        this.kind = kind;
        this.course = null;
    }

    /** From a step on it looks so. */
    add(step, look) {
        if (this.course === null) {
            this.course = new Course(look);
        } else if (this.course.values[this.course.values.length - 1] !== look) {
            this.course.add(step, look);
        }
    }

    /** As {@link Course.pieces}. */
    pieces(from, to, length, action) {
        this.course.pieces(from, to, length, action);
    }
}

/** The lane of a thread looks as its state is called. */
function threadLane(trace, thread) {
    const {name, daemon} = trace.threads[thread];
    const lane = new Lane(name, "thread");
    const {since, values} = trace.standings[thread];
    since.forEach((step, i) => lane.add(step, stateOf(values[i], daemon, trace.timed)));
    return lane;
}

/** The lane of a core is the number of the thread on it, or -1. */
function coreLane(trace, core) {
    const lane = new Lane("core " + core, "core");
    const changes = new Map([[0, -1]]);
    trace.standings.forEach(({since, values}, thread) => since.forEach((step, i) => {
        if (values[i].core === core) {
            changes.set(step, thread);
        } else if (i > 0 && values[i - 1].core === core && !changes.has(step)) {
            changes.set(step, -1);
        }
    }));
    [...changes.keys()].sort((a, b) => a - b).forEach(step => lane.add(step, changes.get(step)));
    return lane;
}

/**
 * From which step on which threads hold a GIL that another one holds, too, which must never be.
 *
 * @returns {Course} of sets of threads
 */
function clashesOf(trace) {
    const steps = new Set([0]);
    trace.standings.forEach(({since}) => since.forEach(step => steps.add(step)));
    const clashes = new Course([]);
    for (const step of [...steps].sort((a, b) => a - b)) {
        const holders = trace.threads.map((_, thread) => thread)
                .filter(thread => trace.standing(thread, step).phase === PHASE.HOLDS);
        const clashing = holders.filter(thread => holders.some(other => other !== thread
                && trace.threads[other].interpreter === trace.threads[thread].interpreter));
        if (clashing.join() !== clashes.values[clashes.values.length - 1].join()) {
            clashes.add(step, clashing);
        }
    }
    return clashes;
}

/** All lanes of a run, from top to bottom. */
function lanesOf(trace) {
    const lanes = trace.shownThreads().map(thread => threadLane(trace, thread));
    for (let core = 0; core < trace.cores; core++) {
        lanes.push(coreLane(trace, core));
    }
    return lanes;
}
