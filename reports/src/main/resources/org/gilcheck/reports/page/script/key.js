// What the colours and signs of the timeline mean, as far as they occur in the run.

/**
 * Writes the list.
 *
 * @param {HTMLElement} list
 * @param {Trace} trace
 * @param {Lane[]} lanes of its timeline
 */
function fillKey(list, trace, lanes) {
    const states = new Set();
    let clashes = false;
    for (const {kind, course} of lanes) {
        if (kind === "thread") {
            course.values.forEach(state => states.add(state));
        } else if (kind === "owner") {
            clashes ||= course.values.some(holders => holders.length > 1);
        }
    }
    const entries = Object.keys(STATES)
            .filter(state => states.has(state) && STATES[state].height > 0)
            .map(state => ["state-" + state, "", STATES[state].text]);
    if (clashes) {
        entries.push(["state-fault", "", "more than one holds the GIL"]);
    }
    entries.push(["mark-acts", "", "acts"]);
    if (trace.has("wokeInVain")) {
        entries.push(["mark-vain", "\u2715", "woke up in vain"]);
    }
    list.replaceChildren(...entries.map(([sign, letter, text]) =>
        element("li", {}, element("i", {class: sign}, letter), text)));
}
