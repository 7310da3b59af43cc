// The timeline: a lane for every thread and every core, as much of it as there is room for, and below it the whole run.

/** Draws a run on a canvas. Only what is seen is drawn, so that long runs are as quick as short ones. */
class Timeline {
    static #RULER = 20;
    static #THREAD = 26;
    static #LIST = 16;
    static #QUEUE = 22;
    static #GAP = 4;
    static #OVERVIEW = 4;
    static #LEAST_FOR_MARKS = 7;
    static #LEAST_FOR_LETTERS = 10;

    /**
     * @param {HTMLCanvasElement} canvas
     * @param {function(number)} choose is told the step that the reader points at
     */
    constructor(canvas, choose) {
        this.canvas = canvas;
        this.choose = choose;
        this.byTime = false;
        this.step = 0;
        canvas.addEventListener("pointerdown", event => this.#grab(event));
        canvas.addEventListener("pointermove", event => this.#drag(event));
        canvas.addEventListener("wheel", event => this.#wheel(event), {passive: false});
        new ResizeObserver(() => {
            // Its height is the timeline's own affair.
            if (this.#room() !== this.width) {
                this.resize();
            }
        }).observe(canvas.parentElement);
    }

    /** Shows another run. */
    open(trace) {
        this.trace = trace;
        this.lanes = lanesOf(trace);
        this.byTime = trace.timed;
        this.step = 0;
        this.view = null;
        this.resize();
    }

    /** Steps as wide as each other, or as the time they take. */
    measureByTime(byTime) {
        this.byTime = byTime && this.trace.timed;
        this.view = null;
        this.resize();
    }

    /** Makes the canvas as large as the page lets it be, with all the dots that the screen has. */
    resize() {
        if (!this.trace) {
            return;
        }
        this.colours = new Colours();
        this.ratio = window.devicePixelRatio || 1;
        this.width = this.#room();
        this.gutter = this.#gutterWidth();
        const axis = this.byTime ? new TimeAxis(this.trace) : new StepAxis(this.trace);
        this.view = new View(axis, this.width - this.gutter - 1, this.view);
        this.#layOut();
        this.show(this.step);
    }

    #room() {
        return Math.max(200, this.canvas.parentElement.clientWidth);
    }

    /** Gives every lane its place, and the whole run one below them where not all of it is seen. */
    #layOut() {
        this.tops = [];
        this.bottom = Timeline.#RULER;
        for (const lane of this.lanes) {
            this.tops.push(this.bottom);
            this.bottom += this.#heightOf(lane) + Timeline.#GAP;
        }
        this.overview = this.view.isPart ? this.#drawOverview() : null;
        this.height = this.bottom + (this.overview === null ? 0 : this.#overviewHeight() + 8);
        this.canvas.width = Math.round(this.width * this.ratio);
        this.canvas.height = Math.round(this.height * this.ratio);
        this.canvas.style.height = this.height + "px";
        this.layer = document.createElement("canvas");
        this.layer.width = this.canvas.width;
        this.layer.height = this.canvas.height;
        this.drawnPart = null;
    }

    #heightOf(lane) {
        return {thread: Timeline.#THREAD, queue: Timeline.#QUEUE}[lane.kind] || Timeline.#LIST;
    }

    #gutterWidth() {
        const context = this.canvas.getContext("2d");
        context.font = this.#font(13);
        const widest = Math.max(...this.lanes.map(lane => context.measureText(lane.name).width));
        return Math.min(Math.ceil(widest) + 14, Math.floor(this.width / 4));
    }

    #font(size) {
        return size + "px " + this.colours.get("sans");
    }

    /** Draws the run at a step, which is always seen. */
    show(step) {
        this.step = step;
        const axis = this.view.axis;
        this.view.reveal(axis.from(step), axis.from(step + 1));
        this.draw();
    }

    /** Makes steps wider or narrower; a factor of 0 shows all. */
    zoom(factor) {
        if (factor === 0) {
            this.view.fit();
        } else {
            this.view.zoom(factor, this.view.axis.from(this.step));
        }
        if (this.view.isPart !== (this.overview !== null)) {
            this.#layOut();
        }
        this.draw();
    }

    /** Draws what is seen. As long as that is the same part of the run, only the mark of the step is drawn anew. */
    draw() {
        const pen = this.canvas.getContext("2d");
        pen.setTransform(1, 0, 0, 1, 0, 0);
        pen.clearRect(0, 0, this.canvas.width, this.canvas.height);
        const part = this.view.first + " " + this.view.scale;
        if (this.drawnPart !== part) {
            this.drawnPart = part;
            this.#drawPart();
        }
        pen.drawImage(this.layer, 0, 0);
        pen.scale(this.ratio, this.ratio);
        pen.save();
        pen.beginPath();
        pen.rect(this.gutter, 0, this.width - this.gutter, this.bottom);
        pen.clip();
        pen.translate(this.gutter, 0);
        this.#drawCursor(pen);
        pen.restore();
        this.#placeOverview(pen);
    }

    /** All of the part of the run that is seen, but for the mark of the step. */
    #drawPart() {
        const pen = this.layer.getContext("2d");
        pen.setTransform(this.ratio, 0, 0, this.ratio, 0, 0);
        pen.clearRect(0, 0, this.width, this.height);
        this.#drawNames(pen);
        pen.save();
        pen.beginPath();
        pen.rect(this.gutter, 0, this.width - this.gutter, this.bottom);
        pen.clip();
        pen.translate(this.gutter, 0);
        const axis = this.view.axis;
        const from = axis.stepAt(this.view.first);
        const to = axis.stepAt(this.view.first + this.view.span);
        this.#drawLoop(pen, from, to);
        this.lanes.forEach((lane, i) => this.#drawLane(pen, lane, this.tops[i], from, to));
        this.#drawSteps(pen, from, to);
        this.#drawRuler(pen, from, to);
        pen.restore();
        this.canvas.setAttribute("aria-label", "Timeline, step " + from + " to " + to + " of " + this.trace.length
            + (this.byTime ? ", as wide as they take time" : "") + "; the slider below walks along it");
    }

    #drawNames(pen) {
        pen.fillStyle = this.colours.get("ink");
        pen.font = this.#font(13);
        pen.textBaseline = "middle";
        pen.textAlign = "left";
        this.lanes.forEach((lane, i) => pen.fillText(
                fitted(pen, lane.name, this.gutter - 10), 2, this.tops[i] + this.#heightOf(lane) / 2 + 1));
    }

    #drawLoop(pen, from, to) {
        if (!this.trace.hasLoop || to <= this.trace.loop) {
            return;
        }
        const axis = this.view.axis;
        const x = this.view.x(axis.from(Math.max(from, this.trace.loop + 1)));
        pen.fillStyle = this.colours.get("loop");
        pen.fillRect(x, 0, this.view.x(axis.from(to + 1)) - x, this.bottom - Timeline.#GAP / 2);
    }

    #drawLane(pen, lane, top, from, to) {
        const height = this.#heightOf(lane);
        const axis = this.view.axis;
        let painted = -1;
        lane.pieces(from, to, this.trace.length, (begin, end, look) => {
            const left = Math.max(-2, this.view.x(axis.from(begin)));
            const right = Math.min(this.view.width + 2, this.view.x(axis.from(end)));
            // Who wakes up in vain may do so within a moment: what the picture is about must not vanish.
            const width = Math.max(right - left, look === "awake" ? 2 : 0);
            if (width > 0 && left + width > painted) {
                this.#drawPiece(pen, lane, look, left, top, width, height);
                painted = left + width - 0.5;
            }
        });
    }

    #drawPiece(pen, lane, look, x, y, width, height) {
        if (lane.kind === "thread") {
            this.#drawBar(pen, look, x, y, width);
        } else if (lane.kind === "queue") {
            this.#drawQueue(pen, look.length, x, y, width, height);
        } else if (look.length > 0) {
            const colour = look.length > 1 ? "fault" : "thread-" + (look[0] % THREAD_COLOURS);
            pen.fillStyle = this.colours.get(colour);
            pen.fillRect(x, y, width, height);
            const ink = look.length > 1 ? "paper-always" : "on-thread-" + (look[0] % THREAD_COLOURS);
            this.#label(pen, look.map(thread => "T" + thread).join("+"), ink, x, y, width, height);
        }
    }

    /** What a thread does: the more it has to do with the GIL, the higher. */
    #drawBar(pen, state, x, y, width) {
        const {height} = STATES[state];
        const top = y + (Timeline.#THREAD - height) / 2;
        pen.fillStyle = this.colours.fill(pen, state);
        pen.fillRect(x, top, width, height);
        if (STATES[state].colour === "idle" && width > 2 && height > 0) {
            pen.strokeStyle = this.colours.get("idle-line");
            pen.lineWidth = 1;
            pen.strokeRect(x + 0.5, top + 0.5, width - 1, height - 1);
        }
    }

    /** The more threads want the GIL, the higher. */
    #drawQueue(pen, count, x, y, width, height) {
        const most = this.trace.shownThreads().length;
        const high = height * count / most;
        pen.fillStyle = this.colours.get("waiting");
        pen.fillRect(x, y + height - high, width, high);
        if (count > 0) {
            pen.fillStyle = this.colours.get("waiting-hatch");
            pen.fillRect(x, y + height - high, width, 1.5);
            if (high > 10) {
                this.#label(pen, String(count), "ink-always", x, y + height - high, width, high);
            }
        }
    }

    /** A few letters in the middle of a piece, if there is room. */
    #label(pen, text, ink, x, y, width, height) {
        pen.font = this.#font(11);
        const left = Math.max(x, 0);
        const seen = Math.min(x + width, this.view.width) - left;
        if (seen >= Timeline.#LEAST_FOR_LETTERS && pen.measureText(text).width + 4 <= seen) {
            pen.fillStyle = this.colours.get(ink);
            pen.textAlign = "center";
            pen.textBaseline = "middle";
            pen.fillText(text, left + seen / 2, y + height / 2 + 1);
        }
    }

    /** Who acts in a step, and who woke up in vain. */
    #drawSteps(pen, from, to) {
        const axis = this.view.axis;
        if (this.view.width / Math.max(1, to - from) < Timeline.#LEAST_FOR_MARKS) {
            return;
        }
        const threads = this.trace.shownThreads();
        for (let step = Math.max(1, from); step <= Math.min(to, this.trace.length); step++) {
            const lane = threads.indexOf(this.trace.actor(step));
            if (lane < 0) {
                continue;
            }
            const x = this.view.x(axis.from(step));
            const width = this.view.x(axis.from(step + 1)) - x;
            const y = this.tops[lane] + Timeline.#THREAD;
            pen.fillStyle = this.colours.get("ink");
            pen.fillRect(x + 1, y - 3, width - 2, 3);
            if (this.trace.events(step).includes("wokeInVain")) {
                this.#drawCross(pen, x + width / 2, y - Timeline.#THREAD / 2);
            }
        }
    }

    /** A cross in a box. */
    #drawCross(pen, x, y) {
        pen.fillStyle = this.colours.get("awake");
        pen.fillRect(x - 6, y - 6, 12, 12);
        pen.strokeStyle = this.colours.get("paper-always");
        pen.lineWidth = 2;
        pen.strokeRect(x - 6, y - 6, 12, 12);
        pen.beginPath();
        pen.moveTo(x - 3, y - 3);
        pen.lineTo(x + 3, y + 3);
        pen.moveTo(x + 3, y - 3);
        pen.lineTo(x - 3, y + 3);
        pen.stroke();
        pen.lineWidth = 1;
    }

    #drawRuler(pen, from, to) {
        const axis = this.view.axis;
        pen.font = this.#font(11);
        pen.textBaseline = "middle";
        pen.textAlign = "left";
        let free = -Infinity;
        for (const [step, text] of this.byTime ? this.#times(from, to) : this.#numbers(from, to)) {
            const x = Math.round(this.view.x(axis.from(step))) + 0.5;
            if (x >= free) {
                pen.strokeStyle = this.colours.get("grid");
                pen.beginPath();
                pen.moveTo(x, 4);
                pen.lineTo(x, Timeline.#RULER - 2);
                pen.stroke();
                pen.fillStyle = this.colours.get("muted");
                pen.fillText(text, x + 3, 9);
                free = x + pen.measureText(text).width + 10;
            }
        }
        if (this.trace.hasLoop && to > this.trace.loop) {
            const x = this.view.x(axis.from(this.trace.loop + 1));
            pen.strokeStyle = this.colours.get("accent");
            pen.setLineDash([4, 3]);
            pen.beginPath();
            pen.moveTo(x, 0);
            pen.lineTo(x, this.bottom);
            pen.stroke();
            pen.setLineDash([]);
            const label = "\u21bb for ever";
            const width = pen.measureText(label).width;
            const left = Math.max(x, 0) + 2;
            pen.fillStyle = this.colours.get("accent");
            pen.fillRect(left, 1, width + 6, 15);
            pen.fillStyle = this.colours.get("on-accent");
            pen.fillText(label, left + 3, 9);
        }
    }

    /** Some of the steps with their numbers. */
    #numbers(from, to) {
        const every = niceDistance(60 / this.view.scale);
        const numbers = [];
        for (let step = Math.floor(from / every) * every; step <= to; step += every) {
            numbers.push([step, step === 0 ? "start" : String(step)]);
        }
        return numbers;
    }

    /** Steps after which it is later than before, with the time; not many more than there is room for. */
    #times(from, to) {
        const skipped = Math.max(1, Math.floor((to - from) / 400));
        const times = [];
        let last = -1;
        for (let step = from; step <= to; step += skipped) {
            const time = this.trace.time(step);
            if (time !== last) {
                times.push([step, step === 0 ? "0 " + this.trace.unit + "s" : String(time)]);
                last = time;
            }
        }
        return times;
    }

    #drawCursor(pen) {
        const axis = this.view.axis;
        const x = this.view.x(axis.from(this.step));
        const width = Math.max(2, this.view.x(axis.from(this.step + 1)) - x);
        pen.strokeStyle = this.colours.get("cursor");
        pen.lineWidth = 2;
        pen.strokeRect(x, Timeline.#RULER - 3, Math.max(width, 1), this.bottom - Timeline.#RULER + 2);
        pen.lineWidth = 1;
    }

    #overviewHeight() {
        return this.lanes.filter(lane => lane.kind === "thread").length * (Timeline.#OVERVIEW + 1);
    }

    /** The whole run, very small: of all that falls on a dot, what matters most. It is drawn once. */
    #drawOverview() {
        const picture = document.createElement("canvas");
        picture.width = Math.max(1, Math.round((this.width - this.gutter) * this.ratio));
        picture.height = Math.round(this.#overviewHeight() * this.ratio);
        const pen = picture.getContext("2d");
        pen.scale(this.ratio, this.ratio);
        const axis = this.view.axis;
        const scale = this.view.whole;
        this.lanes.filter(lane => lane.kind === "thread").forEach((lane, i) => {
            const y = i * (Timeline.#OVERVIEW + 1);
            // Those that matter most come last, and so on top.
            for (const wanted of Object.keys(STATES).filter(name => name !== "ended").reverse()) {
                pen.fillStyle = this.colours.get(STATES[wanted].colour);
                lane.pieces(0, this.trace.length, this.trace.length, (begin, end, look) => {
                    if (look === wanted) {
                        const x = axis.from(begin) * scale;
                        pen.fillRect(x, y, Math.max(axis.from(end) * scale - x, 0.6), Timeline.#OVERVIEW);
                    }
                });
            }
        });
        return picture;
    }

    #placeOverview(pen) {
        if (this.overview === null) {
            return;
        }
        const y = this.bottom + 4;
        const height = this.#overviewHeight();
        pen.drawImage(this.overview, this.gutter, y, this.width - this.gutter, height);
        pen.strokeStyle = this.colours.get("grid");
        pen.strokeRect(this.gutter + 0.5, y - 0.5, this.width - this.gutter - 1, height + 1);
        const x = this.gutter + this.view.first * this.view.whole;
        pen.strokeStyle = this.colours.get("cursor");
        pen.lineWidth = 2;
        pen.strokeRect(x, y - 1, Math.max(4, this.view.span * this.view.whole), height + 2);
        pen.lineWidth = 1;
        pen.fillStyle = this.colours.get("muted");
        pen.font = this.#font(11);
        pen.textAlign = "left";
        pen.textBaseline = "middle";
        pen.fillText(fitted(pen, "all", this.gutter - 8), 2, y + height / 2);
    }

    #grab(event) {
        if (event.button === 0) {
            this.inOverview = this.overview !== null && event.offsetY >= this.bottom;
            this.canvas.setPointerCapture(event.pointerId);
            this.#point(event);
        }
    }

    #drag(event) {
        if (event.buttons & 1 && this.canvas.hasPointerCapture(event.pointerId)) {
            this.#point(event);
        }
    }

    #point(event) {
        const x = event.offsetX - this.gutter;
        const place = this.inOverview ? x / this.view.whole : this.view.place(x);
        if (this.inOverview) {
            this.view.centre(place);
        }
        this.choose(this.view.axis.stepAt(place));
    }

    /** The wheel scrolls the page, and with the control key it zooms. */
    #wheel(event) {
        if (event.ctrlKey) {
            event.preventDefault();
            this.zoom(event.deltaY < 0 ? 1.25 : 0.8);
        }
    }
}

/** A text, cut off where it would be wider. */
function fitted(pen, text, width) {
    if (pen.measureText(text).width <= width) {
        return text;
    }
    let end = text.length;
    while (end > 0 && pen.measureText(text.slice(0, end) + "\u2026").width > width) {
        end--;
    }
    return text.slice(0, end) + "\u2026";
}

/** 1, 2 or 5 times a power of ten, and no less than asked for. */
function niceDistance(least) {
    const power = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, least))));
    return [1, 2, 5, 10].map(factor => factor * power).find(distance => distance >= least) || 10 * power;
}
