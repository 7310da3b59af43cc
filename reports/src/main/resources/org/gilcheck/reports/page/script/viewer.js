// The viewer: one run at a time, seen from all sides at one of its steps.

/** Keeps all that shows a run at the same step. */
class Viewer {
    /**
     * @param {HTMLElement} root
     * @param {Object[]} exhibits what can be shown, as the page's data has it
     * @param {function(Object, number)} moved is told which exhibit is seen at which step
     */
    constructor(root, exhibits, moved) {
        this.root = root;
        this.exhibits = exhibits;
        this.moved = moved;
        this.traces = new Map();
        this.step = 0;
        const go = step => {
            this.player.stop();
            this.go(step);
        };
        this.timeline = new Timeline(root.querySelector("canvas.timeline"), go);
        this.table = new StepTable(root.querySelector(".steps .frame"), go);
        this.moment = new Moment(root.querySelector(".moment"));
        this.machines = new Machines(root.querySelector(".machines"));
        this.caption = new Caption(root.querySelector(".caption"), exhibits, index => this.open(index, 0));
        this.player = new Player(() => this.#advance(), plays => this.#showPlaying(plays));
        const actions = this.#actions(go);
        this.controls = new Controls(root.querySelector(".controls"), actions);
        listenToKeys(root, actions);
        window.addEventListener("beforeprint", () => this.#print(true));
        window.addEventListener("afterprint", () => this.#print(false));
        window.matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => this.timeline.resize());
    }

    #actions(go) {
        const jump = steps => direction => {
            const step = Landmarks.next(steps(), this.step, direction);
            if (step !== undefined) {
                go(step);
            }
        };
        const toSwitch = jump(() => this.landmarks.switches);
        const toEvent = jump(() => this.controls.chosenSteps());
        return {
            go,
            forward: () => go(this.step + 1),
            back: () => go(this.step - 1),
            start: () => go(0),
            end: () => go(this.trace.length),
            nextSwitch: () => toSwitch(1),
            previousSwitch: () => toSwitch(-1),
            nextEvent: () => toEvent(1),
            previousEvent: () => toEvent(-1),
            play: () => this.#play(),
            speed: perSecond => this.player.perSecond = perSecond,
            repeat: () => this.controls.repeat.checked = this.trace.hasLoop && !this.controls.repeat.checked,
            byTime: byTime => this.timeline.measureByTime(byTime),
            turnAxis: () => this.#turnAxis(),
            wider: () => this.timeline.zoom(1.5),
            narrower: () => this.timeline.zoom(1 / 1.5),
            fit: () => this.timeline.zoom(0),
            nextRun: () => this.#openBeside(1),
            previousRun: () => this.#openBeside(-1),
            help: () => byId("help").showModal(),
        };
    }

    /** Shows an exhibit at a step. Its run is only decoded now, and once. */
    open(index, step) {
        this.player.stop();
        const exhibit = this.exhibits[index];
        if (exhibit !== this.exhibit) {
            this.exhibit = exhibit;
            if (!this.traces.has(index)) {
                const trace = new Trace(jsonOf(exhibit.trace));
                this.traces.set(index, {trace, landmarks: new Landmarks(trace)});
            }
            ({trace: this.trace, landmarks: this.landmarks} = this.traces.get(index));
            this.caption.open(index, this.trace);
            this.timeline.open(this.trace);
            fillKey(this.root.querySelector(".key"), this.trace, this.timeline.lanes);
            this.table.open(this.trace, this.landmarks);
            this.moment.open(this.trace);
            this.machines.open(this.trace, exhibit.machine);
            this.controls.open(this.trace, this.landmarks);
        }
        this.go(step);
    }

    #openBeside(direction) {
        const index = this.exhibits.indexOf(this.exhibit) + direction;
        if (index >= 0 && index < this.exhibits.length) {
            this.open(index, 0);
        }
    }

    /** Shows all at a step; at the nearest there is. */
    go(step) {
        this.step = Math.max(0, Math.min(this.trace.length, step));
        this.timeline.show(this.step);
        this.table.show(this.step);
        this.moment.show(this.step);
        this.machines.show(this.step);
        this.controls.show(this.step);
        this.moved(this.exhibit, this.step);
    }

    #play() {
        if (!this.player.plays && this.step === this.trace.length && !this.#repeats()) {
            this.go(0);
        }
        this.player.toggle();
    }

    #repeats() {
        return this.trace.hasLoop && this.controls.repeat.checked;
    }

    /** One step further; from the end back to where the loop begins. */
    #advance() {
        if (this.step < this.trace.length) {
            this.go(this.step + 1);
        } else if (this.#repeats()) {
            this.go(this.trace.loop + 1);
        }
        return this.step < this.trace.length || this.#repeats();
    }

    /** While it plays nobody wants every step read aloud. */
    #showPlaying(plays) {
        this.controls.showPlaying(plays);
        this.moment.step.setAttribute("aria-live", plays ? "off" : "polite");
    }

    #turnAxis() {
        const {byTime} = this.controls;
        byTime.checked = this.trace.timed && !byTime.checked;
        this.timeline.measureByTime(byTime.checked);
    }

    #print(prints) {
        this.table.showAll(prints);
        this.timeline.resize();
        if (!prints) {
            this.go(this.step);
        }
    }
}
