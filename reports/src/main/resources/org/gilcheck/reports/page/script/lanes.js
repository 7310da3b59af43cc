// The lanes of the timeline: one for every thread, one for the GIL, one for those that want it, one for every core.

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
    since.forEach((step, i) => lane.add(step, stateOf(values[i], daemon, trace.cores > 0)));
    return lane;
}

/** The lane of a core is the list of the threads on it: one or none. */
function coreLane(trace, core) {
    return laneOf(trace, "core " + core, "core", standing => standing.core === core);
}

/** The lane of an interpreter's GIL is the list of the threads that hold it: more than one if something is wrong. */
function ownerLane(trace, interpreter, name) {
    return laneOf(trace, name, "owner", (standing, thread) =>
        standing.phase === PHASE.HOLDS && trace.threads[thread].interpreter === interpreter);
}

/** The lane of those that want an interpreter's GIL. */
function queueLane(trace, interpreter, name) {
    return laneOf(trace, name, "queue", (standing, thread) =>
        standing.phase === PHASE.WANTS && trace.threads[thread].interpreter === interpreter);
}

/** A lane with the lists of the threads of which something is true. */
function laneOf(trace, name, kind, isTrue) {
    const steps = new Set([0]);
    trace.standings.forEach(({since}) => since.forEach(step => steps.add(step)));
    const lane = new Lane(name, kind);
    const lists = new Map();
    for (const step of [...steps].sort((a, b) => a - b)) {
        const list = trace.threads.map((_, thread) => thread)
                .filter(thread => isTrue(trace.standing(thread, step), thread));
        const key = list.join();
        if (!lists.has(key)) {
            lists.set(key, list);
        }
        lane.add(step, lists.get(key));
    }
    return lane;
}

/** All lanes of a run, from top to bottom. */
function lanesOf(trace) {
    const lanes = trace.shownThreads.map(thread => threadLane(trace, thread));
    const interpreters = [...new Set(trace.threads.filter(({daemon}) => !daemon).map(({interpreter}) => interpreter))];
    for (const interpreter of interpreters) {
        const suffix = interpreters.length === 1 ? "" : " " + interpreter;
        lanes.push(ownerLane(trace, interpreter, "GIL" + suffix));
        lanes.push(queueLane(trace, interpreter, "want it" + suffix));
    }
    for (let core = 0; core < trace.cores; core++) {
        lanes.push(coreLane(trace, core));
    }
    return lanes;
}
