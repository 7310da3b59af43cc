// How the lanes of the timeline are drawn.

/** Draws the pieces of lanes that are seen. */
class LanePainter {
    static #THREAD = 26;
    static #LIST = 16;
    static #QUEUE = 22;
    static #LEAST_FOR_MARKS = 7;
    static #LEAST_FOR_LETTERS = 10;

    /**
     * @param {Trace} trace
     * @param {View} view what is seen of it
     * @param {Colours} colours
     */
    constructor(trace, view, colours) {
        this.trace = trace;
        this.view = view;
        this.colours = colours;
    }

    /** How high a lane is, in pixels. */
    static heightOf(lane) {
        return {thread: LanePainter.#THREAD, queue: LanePainter.#QUEUE}[lane.kind] || LanePainter.#LIST;
    }

    /** Draws the pieces of a lane between two steps. */
    draw(pen, lane, top, from, to) {
        const height = LanePainter.heightOf(lane);
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
        const top = y + (LanePainter.#THREAD - height) / 2;
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
        const most = this.trace.shownThreads.length;
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
        pen.font = this.colours.font(11);
        const left = Math.max(x, 0);
        const seen = Math.min(x + width, this.view.width) - left;
        if (seen >= LanePainter.#LEAST_FOR_LETTERS && pen.measureText(text).width + 4 <= seen) {
            pen.fillStyle = this.colours.get(ink);
            pen.textAlign = "center";
            pen.textBaseline = "middle";
            pen.fillText(text, left + seen / 2, y + height / 2 + 1);
        }
    }

    /** Who acts in a step, and who woke up in vain. */
    drawSteps(pen, tops, from, to) {
        const axis = this.view.axis;
        if (this.view.width / Math.max(1, to - from) < LanePainter.#LEAST_FOR_MARKS) {
            return;
        }
        const threads = this.trace.shownThreads;
        for (let step = Math.max(1, from); step <= Math.min(to, this.trace.length); step++) {
            const lane = threads.indexOf(this.trace.actor(step));
            if (lane < 0) {
                continue;
            }
            const x = this.view.x(axis.from(step));
            const width = this.view.x(axis.from(step + 1)) - x;
            const y = tops[lane] + LanePainter.#THREAD;
            pen.fillStyle = this.colours.get("ink");
            pen.fillRect(x + 1, y - 3, width - 2, 3);
            if (this.trace.events(step).includes("wokeInVain")) {
                this.#drawCross(pen, x + width / 2, y - LanePainter.#THREAD / 2);
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
}
