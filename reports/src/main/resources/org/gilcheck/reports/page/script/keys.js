// The keyboard. Keys work while something in the viewer has the focus, so that elsewhere they scroll the page as ever.

/** What a key does, by its name in the page's list of actions. Help lists the same. */
const KEYS = {
    "ArrowRight": "forward",
    "ArrowDown": "forward",
    "j": "forward",
    "ArrowLeft": "back",
    "ArrowUp": "back",
    "k": "back",
    " ": "play",
    "Home": "start",
    "End": "end",
    "PageDown": "nextSwitch",
    "PageUp": "previousSwitch",
    "n": "nextEvent",
    "p": "previousEvent",
    "+": "wider",
    "=": "wider",
    "-": "narrower",
    "0": "fit",
    "l": "repeat",
    "t": "turnAxis",
    "]": "nextRun",
    "[": "previousRun",
    "?": "help",
};

/**
 * Makes keys do something.
 *
 * @param {HTMLElement} viewer in which they work
 * @param {Object<string, function>} actions by name
 */
function listenToKeys(viewer, actions) {
    viewer.addEventListener("keydown", event => {
        const action = KEYS[event.key];
        if (action === undefined || event.ctrlKey || event.altKey || event.metaKey || isMeantFor(event.target, event.key)) {
            return;
        }
        event.preventDefault();
        actions[action]();
    });
    document.addEventListener("keydown", event => {
        if (event.key === "?" && !viewer.contains(event.target)) {
            actions.help();
        }
    });
}

/** True if what has the focus needs a key for itself: buttons the space bar, choices all but the question mark. */
function isMeantFor(target, key) {
    if (target.closest("dialog") !== null) {
        return true;
    }
    if (target instanceof HTMLSelectElement) {
        return key !== "?";
    }
    const isPressed = target instanceof HTMLButtonElement || target instanceof HTMLAnchorElement
            || target instanceof HTMLInputElement && target.type === "checkbox";
    return isPressed && key === " ";
}
