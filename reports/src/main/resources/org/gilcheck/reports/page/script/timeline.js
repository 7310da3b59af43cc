// The timeline: a lane for every thread and every core, as much of it as there is room for, and below it the whole run.

/** Draws a run on a canvas. Only what is seen is drawn, so that long runs are as quick as short ones. */
class Timeline {
    static #GAP = 4;

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
        this.bottom = Ruler.HEIGHT;
        for (const lane of this.lanes) {
            this.tops.push(this.bottom);
            this.bottom += LanePainter.heightOf(lane) + Timeline.#GAP;
        }
        this.overview = this.view.isPart
            ? new Overview(this.trace, this.lanes, this.view, this.colours, this.ratio) : null;
        this.height = this.bottom + (this.overview === null ? 0 : this.overview.height + 8);
        this.canvas.width = Math.round(this.width * this.ratio);
        this.canvas.height = Math.round(this.height * this.ratio);
        this.canvas.style.height = this.height + "px";
        this.layer = document.createElement("canvas");
        this.layer.width = this.canvas.width;
        this.layer.height = this.canvas.height;
        this.drawnPart = null;
    }

    #gutterWidth() {
        const context = this.canvas.getContext("2d");
        context.font = this.colours.font(13);
        const widest = Math.max(...this.lanes.map(lane => context.measureText(lane.name).width));
        return Math.min(Math.ceil(widest) + 14, Math.floor(this.width / 4));
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
        if (this.overview !== null) {
            this.overview.draw(pen, this.gutter, this.bottom + 4);
        }
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
        const painter = new LanePainter(this.trace, this.view, this.colours);
        this.lanes.forEach((lane, i) => painter.draw(pen, lane, this.tops[i], from, to));
        painter.drawSteps(pen, this.tops, from, to);
        const ruler = new Ruler(this.trace, this.view, this.colours, this.byTime);
        ruler.draw(pen, from, to);
        if (this.trace.hasLoop && to > this.trace.loop) {
            ruler.drawLoop(pen, this.bottom);
        }
        pen.restore();
        this.canvas.setAttribute("aria-label", "Timeline, step " + from + " to " + to + " of " + this.trace.length
            + (this.byTime ? ", as wide as they take time" : "") + "; the slider below walks along it");
    }

    #drawNames(pen) {
        pen.fillStyle = this.colours.get("ink");
        pen.font = this.colours.font(13);
        pen.textBaseline = "middle";
        pen.textAlign = "left";
        this.lanes.forEach((lane, i) => pen.fillText(
                fitted(pen, lane.name, this.gutter - 10), 2, this.tops[i] + LanePainter.heightOf(lane) / 2 + 1));
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

    #drawCursor(pen) {
        const axis = this.view.axis;
        const x = this.view.x(axis.from(this.step));
        const width = Math.max(2, this.view.x(axis.from(this.step + 1)) - x);
        pen.strokeStyle = this.colours.get("cursor");
        pen.lineWidth = 2;
        pen.strokeRect(x, Ruler.HEIGHT - 3, Math.max(width, 1), this.bottom - Ruler.HEIGHT + 2);
        pen.lineWidth = 1;
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
