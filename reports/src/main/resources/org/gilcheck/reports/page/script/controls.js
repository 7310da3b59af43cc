// The buttons, the slider and the choices below the timeline.

/** What the reader can press, and what it says of where one is. */
class Controls {
    /**
     * @param {HTMLElement} bar
     * @param {Object<string, function>} actions by the names that the buttons have in the page
     */
    constructor(bar, actions) {
        this.bar = bar;
        this.slider = bar.querySelector("input[name=step]");
        this.where = bar.querySelector("output");
        this.kind = bar.querySelector("select[name=kind]");
        this.speed = bar.querySelector("select[name=speed]");
        this.repeat = bar.querySelector("input[name=repeat]");
        this.byTime = bar.querySelector("input[name=by-time]");
        this.play = bar.querySelector("button[data-action=play]");
        bar.querySelectorAll("button[data-action]").forEach(
                button => button.addEventListener("click", () => actions[button.dataset.action]()));
        this.slider.addEventListener("input", () => actions.go(Number(this.slider.value)));
        this.speed.addEventListener("change", () => actions.speed(Number(this.speed.value)));
        this.byTime.addEventListener("change", () => actions.byTime(this.byTime.checked));
    }

    /** Shows another run. */
    open(trace, landmarks) {
        this.trace = trace;
        this.landmarks = landmarks;
        this.slider.max = String(trace.length);
        this.repeat.checked = trace.hasLoop;
        this.repeat.closest("label").hidden = !trace.hasLoop;
        this.byTime.checked = trace.timed;
        this.byTime.closest("label").hidden = !trace.timed;
        const events = element("optgroup", {label: "events"});
        landmarks.events.forEach((steps, name) => events.append(Controls.#option("event", name, steps)));
        const changes = element("optgroup", {label: "changes of"});
        landmarks.changes.forEach((steps, name) => changes.append(Controls.#option("change", name, steps)));
        this.kind.replaceChildren(...[events, changes].filter(group => group.childElementCount > 0));
        const telling = ["wokeInVain", "grant"].find(name => landmarks.events.has(name));
        if (telling !== undefined) {
            this.kind.value = "event " + telling;
        }
    }

    static #option(kind, name, steps) {
        return element("option", {value: kind + " " + name}, name + " (" + steps.length + ")");
    }

    /** The steps that the chosen event happens in, or that change the chosen variable. */
    chosenSteps() {
        const [kind, ...name] = this.kind.value.split(" ");
        const steps = kind === "event" ? this.landmarks.events : this.landmarks.changes;
        return steps.get(name.join(" ")) || [];
    }

    /** Says where one is. */
    show(step) {
        const trace = this.trace;
        const when = trace.timed ? ", " + trace.time(step) + " " + trace.unit + (trace.time(step) === 1 ? "" : "s") : "";
        const what = (step === 0 ? "start" : "step " + step) + " of " + trace.length + when;
        this.slider.value = String(step);
        this.slider.setAttribute("aria-valuetext", what + ": " + trace.text(step));
        this.where.textContent = what;
    }

    /** The button says what it would do. */
    showPlaying(plays) {
        this.play.classList.toggle("playing", plays);
        this.play.setAttribute("aria-label", plays ? "Pause" : "Play");
        this.play.setAttribute("aria-pressed", String(plays));
    }
}
