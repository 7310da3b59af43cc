// The numbers above the timeline.

/** Says which step is where, or when. */
class Ruler {
    static HEIGHT = 20;

    /**
     * @param {Trace} trace
     * @param {View} view what is seen of it
     * @param {Colours} colours
     * @param {boolean} byTime whether steps are as wide as they take time
     */
    constructor(trace, view, colours, byTime) {
        this.trace = trace;
        this.view = view;
        this.colours = colours;
        this.byTime = byTime;
    }

    /** Draws the numbers between two steps. */
    draw(pen, from, to) {
        const axis = this.view.axis;
        pen.font = this.colours.font(11);
        pen.textBaseline = "middle";
        pen.textAlign = "left";
        let free = -Infinity;
        for (const [step, text] of this.byTime ? this.#times(from, to) : this.#numbers(from, to)) {
            const x = Math.round(this.view.x(axis.from(step))) + 0.5;
            if (x >= free) {
                pen.strokeStyle = this.colours.get("grid");
                pen.beginPath();
                pen.moveTo(x, 4);
                pen.lineTo(x, Ruler.HEIGHT - 2);
                pen.stroke();
                pen.fillStyle = this.colours.get("muted");
                pen.fillText(text, x + 3, 9);
                free = x + pen.measureText(text).width + 10;
            }
        }
    }

    /** Draws where the loop begins. */
    drawLoop(pen, bottom) {
        const x = this.view.x(this.view.axis.from(this.trace.loop + 1));
        pen.strokeStyle = this.colours.get("accent");
        pen.setLineDash([4, 3]);
        pen.beginPath();
        pen.moveTo(x, 0);
        pen.lineTo(x, bottom);
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
}

/** 1, 2 or 5 times a power of ten, and no less than asked for. */
function niceDistance(least) {
    const power = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, least))));
    return [1, 2, 5, 10].map(factor => factor * power).find(distance => distance >= least) || 10 * power;
}
