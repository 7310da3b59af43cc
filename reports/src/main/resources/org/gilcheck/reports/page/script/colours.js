// What is drawn in which colour: the same as in all other pictures of gilcheck.

/** How threads stand towards their GIL, in the order of the program's own list. */
const PHASE = {OUTSIDE: 0, WANTS: 1, HOLDS: 2, RELEASING: 3};

/** The states of a thread that are told apart, with what the legend says of them. */
const STATES = {
    "holds": "holds the GIL",
    "holds-without-core": "holds it, but has no core",
    "awake": "wants it and is awake",
    "waiting": "wants it and sleeps",
    "releasing": "lets it go",
    "daemon": "runtime's own thread at work",
    "idle": "does something else",
};

/**
 * The name of a thread's state.
 *
 * @param {Standing} standing
 * @param {boolean} daemon whether it is one of the runtime's own
 * @param {boolean} timed whether only threads on a core can run
 */
function stateOf(standing, daemon, timed) {
    switch (standing.phase) {
        case PHASE.HOLDS:
            return timed && standing.core < 0 ? "holds-without-core" : "holds";
        case PHASE.RELEASING:
            return "releasing";
        case PHASE.WANTS:
            return standing.blocked ? "waiting" : "awake";
        default:
            return daemon && !standing.blocked && (!timed || standing.core >= 0) ? "daemon" : "idle";
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

    /** How a thread's state is filled; sleeping is hatched, so that it is told apart without colours, too. */
    fill(context, state) {
        return state === "waiting" ? this.#hatching(context) : this.get(state);
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
