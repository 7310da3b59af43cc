// The whole run below the timeline, where only a part of it is seen.

/** The whole run, very small: of all that falls on a dot, what matters most. It is drawn once. */
class Overview {
    static #LANE = 5;
    static #LINE = 4;

    /**
     * @param {Trace} trace
     * @param {Lane[]} lanes
     * @param {View} view what is seen above
     * @param {Colours} colours
     * @param {number} ratio dots of the screen to a pixel
     */
    constructor(trace, lanes, view, colours, ratio) {
        this.view = view;
        this.colours = colours;
        const threads = lanes.filter(({kind}) => kind === "thread");
        this.height = threads.length * Overview.#LANE;
        this.picture = document.createElement("canvas");
        this.picture.width = Math.max(1, Math.round(view.width * ratio));
        this.picture.height = Math.round(this.height * ratio);
        const pen = this.picture.getContext("2d");
        pen.scale(ratio, ratio);
        threads.forEach((lane, i) => this.#drawLane(pen, trace, lane, i * Overview.#LANE));
    }

    #drawLane(pen, trace, lane, y) {
        const {axis, whole} = this.view;
        // Those that matter most come last, and so on top.
        for (const wanted of Object.keys(STATES).filter(name => name !== "ended").reverse()) {
            pen.fillStyle = this.colours.get(STATES[wanted].colour);
            lane.pieces(0, trace.length, trace.length, (begin, end, look) => {
                if (look === wanted) {
                    const x = axis.from(begin) * whole;
                    pen.fillRect(x, y, Math.max(axis.from(end) * whole - x, 0.6), Overview.#LINE);
                }
            });
        }
    }

    /** Puts it onto the canvas, with a frame around what is seen above. */
    draw(pen, left, y) {
        pen.drawImage(this.picture, left, y, this.view.width, this.height);
        pen.strokeStyle = this.colours.get("grid");
        pen.strokeRect(left + 0.5, y - 0.5, this.view.width, this.height + 1);
        pen.strokeStyle = this.colours.get("cursor");
        pen.lineWidth = 2;
        pen.strokeRect(left + this.view.first * this.view.whole, y - 1,
                Math.max(4, this.view.span * this.view.whole), this.height + 2);
        pen.lineWidth = 1;
        pen.fillStyle = this.colours.get("muted");
        pen.font = this.colours.font(11);
        pen.textAlign = "left";
        pen.textBaseline = "middle";
        pen.fillText(fitted(pen, "all", left - 8), 2, y + this.height / 2);
    }
}
