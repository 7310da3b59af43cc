// Where a step lies from left to right: every step is as wide as the others, or as wide as it takes time. In both cases the
// whole axis is as long as there are steps, with one more for the start.

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

/**
 * As wide as the time until the next step, and a little besides, so that steps of the same moment do not lie on top of each
 * other.
 */
class TimeAxis {
    /** How much of the width is shared out by time; the rest is the same for every step. */
    static #BY_TIME = 0.75;

    /** @param {Trace} trace of which steps take time */
    constructor(trace) {
        this.name = trace.unit;
        this.total = trace.length + 1;
        const end = trace.time(trace.length);
        const perUnit = end === 0 ? 0 : TimeAxis.#BY_TIME * this.total / end;
        const perStep = (this.total - perUnit * end) / this.total;
        this.places = [];
        for (let step = 0; step <= trace.length; step++) {
            this.places.push(perStep * step + perUnit * trace.time(step));
        }
        this.places.push(this.total);
    }

    from(step) {
        return this.places[step];
    }

    stepAt(place) {
        let low = 0;
        let high = this.places.length - 2;
        while (low < high) {
            const middle = (low + high + 1) >> 1;
            if (this.places[middle] <= place) {
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
     * @param {?View} before what was seen of the same run in a window of another size; null for nothing
     */
    constructor(axis, width, before) {
        this.axis = axis;
        this.width = width;
        this.first = 0;
        this.whole = width / axis.total;
        this.scale = Math.min(View.#WIDEST_STEP, Math.max(this.whole, View.#NARROWEST_STEP));
        if (before !== null) {
            this.first = before.first;
            this.scale = before.isPart ? before.scale : this.whole;
        }
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
        if (!this.isPart) {
            this.scale = this.whole;
            this.first = 0;
            return;
        }
        this.first = Math.max(0, Math.min(this.first, this.axis.total - this.span));
    }
}
