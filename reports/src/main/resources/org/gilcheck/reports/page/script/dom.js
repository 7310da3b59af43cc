// What the page is made of. Text from policies and traces only ever becomes text, never markup.

/**
 * Makes an element.
 *
 * @param {string} name of the element
 * @param {Object<string, string>} attributes by name
 * @param {...(Node|string)} children in their order
 * @returns {HTMLElement}
 */
function element(name, attributes = {}, ...children) {
    const made = document.createElement(name);
    for (const [attribute, value] of Object.entries(attributes)) {
        made.setAttribute(attribute, value);
    }
    made.append(...children);
    return made;
}

/** Makes an element of SVG, which has a namespace of its own. */
function svgElement(name, attributes = {}, ...children) {
    const made = document.createElementNS("http://www.w3.org/2000/svg", name);
    for (const [attribute, value] of Object.entries(attributes)) {
        made.setAttribute(attribute, value);
    }
    made.append(...children);
    return made;
}

/** The element with an id, which the page is known to have. */
function byId(id) {
    return document.getElementById(id);
}

/** What a script element of type application/json holds. It is only read when it is needed. */
function jsonOf(id) {
    return JSON.parse(byId(id).textContent);
}

/** Small and round, with the number of a thread. */
function badge(thread) {
    return element("span", {class: "badge thread-" + (thread % THREAD_COLOURS)}, "T" + thread);
}

/** How many colours there are for threads; more threads begin again with the first. */
const THREAD_COLOURS = 6;

/** True if the reader does not want things to move by themselves. */
function prefersStillness() {
    return window.matchMedia("(prefers-reduced-motion: reduce)").matches;
}
