// What is drawn in which colour: the same as in all other pictures of gilcheck.

/** How threads stand towards their GIL, in the order of the program's own list. */
const PHASE = {OUTSIDE: 0, WANTS: 1, HOLDS: 2, RELEASING: 3};

/**
 * The states of a thread that are told apart: what they mean, their colour in the style sheet and how high their bars are.
 * The more a thread has to do with the GIL, the higher.
 */
const STATES = {
    "holds": {text: "holds the GIL", colour: "holds", height: 24},
    "holds-without-core": {text: "holds the GIL, without a core", colour: "holds-without-core", height: 24},
    "awake": {text: "awake and wants the GIL", colour: "awake", height: 24},
    "waiting": {text: "wants the GIL, asleep", colour: "waiting", height: 16},
    "releasing": {text: "letting the GIL go", colour: "releasing", height: 16},
    "releasing-asleep": {text: "has let the GIL go, asleep", colour: "releasing", height: 7},
    "daemon": {text: "daemon at work", colour: "daemon", height: 16},
    "idle": {text: "busy without the GIL", colour: "idle", height: 10},
    "blocked": {text: "blocked outside, as in I/O", colour: "idle", height: 3},
    "ended": {text: "has ended", colour: "idle", height: 0},
};

/**
 * The name of a thread's state.
 *
 * @param {Standing} standing
 * @param {boolean} daemon whether it is one of the runtime's own
 * @param {boolean} hasCores whether it is known which thread is on which core
 */
function stateOf(standing, daemon, hasCores) {
    const offCore = hasCores && standing.core < 0;
    switch (standing.phase) {
        case PHASE.HOLDS:
            return offCore ? "holds-without-core" : "holds";
        case PHASE.RELEASING:
            return standing.blocked ? "releasing-asleep" : "releasing";
        case PHASE.WANTS:
            return standing.blocked ? "waiting" : "awake";
        default:
            if (standing.hasEnded) {
                return "ended";
            }
            return standing.blocked || offCore ? "blocked" : daemon ? "daemon" : "idle";
    }
}

/** The colours of the style sheet, for what is drawn point by point. They are others in the dark and on paper. */
class Colours {
    constructor() {
        this.style = getComputedStyle(document.documentElement);
        this.known = new Map();
        this.hatch = null;
    }

    /** A colour by its name in the style sheet. */
    get(name) {
        if (!this.known.has(name)) {
            this.known.set(name, this.style.getPropertyValue("--" + name).trim());
        }
        return this.known.get(name);
    }

    /** The font of the page, in a size in pixels. */
    font(size) {
        return size + "px " + this.get("sans");
    }

    /** How a thread's state is filled; sleeping is hatched, so that it is told apart without colours, too. */
    fill(context, state) {
        return state === "waiting" ? this.#hatching(context) : this.get(STATES[state].colour);
    }

    #hatching(context) {
        if (this.hatch === null) {
            const tile = document.createElement("canvas");
            tile.width = 6;
            tile.height = 6;
            const pen = tile.getContext("2d");
            pen.fillStyle = this.get("waiting");
            pen.fillRect(0, 0, 6, 6);
            pen.strokeStyle = this.get("waiting-hatch");
            pen.lineWidth = 1;
            for (const shift of [-6, 0, 6]) {
                pen.beginPath();
                pen.moveTo(shift, 6);
                pen.lineTo(shift + 6, 0);
                pen.stroke();
            }
            this.hatch = context.createPattern(tile, "repeat");
        }
        return this.hatch;
    }
}
