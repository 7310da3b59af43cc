// The timeline: a lane for every thread and every core, as much of it as there is room for, and below it the whole run.

/** Draws a run on a canvas. Only what is seen is drawn, so that long runs are as quick as short ones. */
class Timeline {
    static #RULER = 20;
    static #THREAD = 26;
    static #CORE = 17;
    static #GAP = 4;
    static #OVERVIEW = 4;
    static #LEAST_FOR_MARKS = 7;

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
        new ResizeObserver(() => this.resize()).observe(canvas.parentElement);
    }

    /** Shows another run. */
    open(trace) {
        this.trace = trace;
        this.lanes = lanesOf(trace);
        this.clashes = clashesOf(trace);
        this.byTime = false;
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
        this.width = Math.max(200, this.canvas.parentElement.clientWidth);
        this.gutter = this.#gutterWidth();
        const axis = this.byTime ? new TimeAxis(this.trace) : new StepAxis(this.trace);
        this.view = new View(axis, this.width - this.gutter - 1, this.trace.length);
        this.#layOut();
        this.show(this.step);
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
    }

    #heightOf(lane) {
        return lane.kind === "thread" ? Timeline.#THREAD : Timeline.#CORE;
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

    /** Draws what is seen. */
    draw() {
        const pen = this.canvas.getContext("2d");
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
        this.#drawClashes(pen, from, to);
        this.#drawSteps(pen, from, to);
        this.#drawRuler(pen, from, to);
        this.#drawCursor(pen);
        pen.restore();
        this.#placeOverview(pen);
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
        if (lane.kind === "core") {
            if (look >= 0) {
                pen.fillStyle = this.colours.get("thread-" + (look % THREAD_COLOURS));
                pen.fillRect(x, y, width, height);
                if (width > 20) {
                    pen.fillStyle = this.colours.get("on-thread-" + (look % THREAD_COLOURS));
                    pen.font = this.#font(11);
                    pen.textAlign = "center";
                    pen.textBaseline = "middle";
                    pen.fillText("T" + look, x + width / 2, y + height / 2 + 1);
                }
            }
            return;
        }
        pen.fillStyle = this.colours.fill(pen, look);
        pen.fillRect(x, y, width, height);
        if (look === "idle" && width > 2) {
            pen.strokeStyle = this.colours.get("idle-line");
            pen.lineWidth = 1;
            pen.strokeRect(x + 0.5, y + 0.5, width - 1, height - 1);
        }
    }

    /** Two threads that hold the same GIL are framed. */
    #drawClashes(pen, from, to) {
        const axis = this.view.axis;
        const threads = this.trace.shownThreads();
        pen.lineWidth = 4;
        pen.strokeStyle = this.colours.get("fault");
        this.clashes.pieces(from, to, this.trace.length, (begin, end, clashing) => {
            const x = this.view.x(axis.from(begin));
            const width = this.view.x(axis.from(end)) - x;
            clashing.map(thread => this.tops[threads.indexOf(thread)]).forEach(
                    top => pen.strokeRect(x + 2, top + 2, Math.max(1, width - 4), Timeline.#THREAD - 4));
        });
        pen.lineWidth = 1;
    }

    /** Who acts in a step, and who woke up in vain. */
    #drawSteps(pen, from, to) {
        const axis = this.view.axis;
        if (this.view.width / Math.max(1, to - from) < Timeline.#LEAST_FOR_MARKS || this.byTime) {
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
                cross(pen, x + width / 2, y - Timeline.#THREAD / 2 - 1, this.colours.get("paper-always"));
            }
        }
    }

    #drawRuler(pen, from, to) {
        const axis = this.view.axis;
        const every = niceDistance(70 / this.view.scale);
        pen.font = this.#font(11);
        pen.textBaseline = "middle";
        pen.textAlign = "left";
        const first = Math.floor(axis.from(from) / every) * every;
        for (let place = first; place <= axis.from(to + 1) && place < axis.total; place += every) {
            const x = Math.round(this.view.x(place)) + 0.5;
            pen.strokeStyle = this.colours.get("grid");
            pen.beginPath();
            pen.moveTo(x, 5);
            pen.lineTo(x, Timeline.#RULER);
            pen.stroke();
            pen.fillStyle = this.colours.get("muted");
            pen.fillText(place === 0 ? (this.byTime ? "0 " + axis.name + "s" : "start") : String(place), x + 3, 9);
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

    #drawCursor(pen) {
        const axis = this.view.axis;
        const x = this.view.x(axis.from(this.step));
        const width = this.byTime ? 0 : Math.max(2, this.view.x(axis.from(this.step + 1)) - x);
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
            for (const wanted of ["idle", "waiting", "releasing", "daemon", "holds-without-core", "holds", "awake"]) {
                pen.fillStyle = wanted === "waiting" ? this.colours.get("waiting") : this.colours.get(wanted);
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
        pen.fillText(fitted(pen, "whole run", this.gutter - 8), 2, y + height / 2);
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

/** A small cross. */
function cross(pen, x, y, colour) {
    pen.strokeStyle = colour;
    pen.lineWidth = 2;
    pen.beginPath();
    pen.moveTo(x - 3, y - 3);
    pen.lineTo(x + 3, y + 3);
    pen.moveTo(x + 3, y - 3);
    pen.lineTo(x - 3, y + 3);
    pen.stroke();
    pen.lineWidth = 1;
}
