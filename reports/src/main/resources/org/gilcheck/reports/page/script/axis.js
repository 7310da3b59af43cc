// Where a step lies from left to right: every step is as wide as the others, or as wide as it takes time.

/** One cell for the start and one for every step: the state after it. */
class StepAxis {
    /** @param {Trace} trace */
    constructor(trace) {
        this.name = "step";
        this.total = trace.length + 1;
    }

    /** Where the state after a step begins. */
    from(step) {
        return step;
    }

    /** The step whose state lies at a place. */
    stepAt(place) {
        return Math.max(0, Math.min(this.total - 1, Math.floor(place)));
    }
}

/** As wide as the time until the next step; steps of the same moment lie on top of each other. */
class TimeAxis {
    /** @param {Trace} trace of which steps take time */
    constructor(trace) {
        this.name = trace.unit;
        this.trace = trace;
        this.end = trace.time(trace.length);
        this.total = this.end + Math.max(1, this.end / 100);
    }

    from(step) {
        return step > this.trace.length ? this.total : this.trace.time(step);
    }

    stepAt(place) {
        let low = 0;
        let high = this.trace.length;
        while (low < high) {
            const middle = (low + high + 1) >> 1;
            if (this.trace.time(middle) <= place) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }
}

/** The part of an axis that is seen. */
class View {
    static #NARROWEST_STEP = 11;
    static #WIDEST_STEP = 90;

    /**
     * @param {StepAxis|TimeAxis} axis
     * @param {number} width in pixels
     * @param {number} steps how many there are
     */
    constructor(axis, width, steps) {
        this.axis = axis;
        this.width = width;
        this.first = 0;
        this.whole = width / axis.total;
        const narrowest = View.#NARROWEST_STEP * (steps + 1) / axis.total;
        this.scale = Math.min(View.#WIDEST_STEP * (steps + 1) / axis.total, Math.max(this.whole, narrowest));
        this.#clamp();
    }

    /** How many units of the axis are seen. */
    get span() {
        return this.width / this.scale;
    }

    /** False if all is seen at once. */
    get isPart() {
        return this.scale > this.whole * 1.001;
    }

    /** The pixel of a place of the axis. */
    x(place) {
        return (place - this.first) * this.scale;
    }

    /** The place of the axis at a pixel. */
    place(x) {
        return this.first + x / this.scale;
    }

    /** Moves as little as is needed to have a place well inside. */
    reveal(from, to) {
        const margin = Math.min(this.span / 4, 12 * (to - from || 1));
        if (from - margin < this.first) {
            this.first = from - margin;
        } else if (to + margin > this.first + this.span) {
            this.first = to + margin - this.span;
        }
        this.#clamp();
    }

    /** Puts a place into the middle. */
    centre(place) {
        this.first = place - this.span / 2;
        this.#clamp();
    }

    /** Makes things wider or narrower around a place, which stays where it is. */
    zoom(factor, around) {
        const x = this.x(around);
        this.scale = Math.max(Math.min(this.whole, this.scale), Math.min(this.scale * factor, this.width));
        this.first = around - x / this.scale;
        this.#clamp();
    }

    /** Shows all. */
    fit() {
        this.scale = this.whole;
        this.#clamp();
    }

    #clamp() {
        this.first = Math.max(0, Math.min(this.first, this.axis.total - this.span));
    }
}
