// Plays a run like a film.

/** Takes step after step in a rhythm until the end, or round the loop until it is told to stop. */
class Player {
    /**
     * @param {function(): boolean} advance takes the next step; false if there is none
     * @param {function(boolean)} changed is told whether it plays
     */
    constructor(advance, changed) {
        this.advance = advance;
        this.changed = changed;
        this.perSecond = 4;
        this.timer = null;
    }

    get plays() {
        return this.timer !== null;
    }

    /** Begins to play, or stops. */
    toggle() {
        if (this.plays) {
            this.stop();
        } else {
            this.#tick();
            this.changed(this.plays);
        }
    }

    stop() {
        if (this.plays) {
            clearTimeout(this.timer);
            this.timer = null;
            this.changed(false);
        }
    }

    #tick() {
        this.timer = setTimeout(() => this.#tick(), 1000 / this.perSecond);
        if (!this.advance()) {
            this.stop();
        }
    }
}
