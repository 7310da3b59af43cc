package org.gilcheck.reports.timeline;

import org.gilcheck.model.language.GilPhase;
import org.gilcheck.properties.runs.Trace;
import org.gilcheck.properties.runs.Trace.Standing;
import org.gilcheck.reports.traces.Palette;

/** What a thread's bar shows: where it stands towards its GIL, and whether it is awake. */
enum ThreadState {
    /** It runs, and has nothing to do with the GIL. */
    IDLE("idle, or busy without the GIL", Palette.IDLE, 10),
    /** It sleeps, and has nothing to do with the GIL. */
    BLOCKED("blocked outside, as in I/O", Palette.IDLE, 10),
    /** It holds the GIL. */
    HOLDS("holds the GIL", Palette.HOLDS, 24),
    /** It holds the GIL, but has no core. */
    HOLDS_WITHOUT_CORE("holds the GIL, without a core", Palette.HOLDS_WITHOUT_CORE, 24),
    /** It wants the GIL and does not sleep. */
    AWAKE("awake and wants the GIL", Palette.AWAKE, 24),
    /** It wants the GIL and sleeps. */
    WAITING("wants the GIL, asleep", Palette.WAITING, 16),
    /** It has dropped the GIL, but is not yet done with that. */
    RELEASING("letting the GIL go", Palette.RELEASING, 16),
    /** It has dropped the GIL, and sleeps before it is done with that. */
    RELEASING_ASLEEP("has let the GIL go, asleep", Palette.RELEASING, 7),
    /** A daemon that is awake. */
    DAEMON("daemon at work", Palette.DAEMON, 16),
    /** It has come to its end. */
    ENDED("ended", Palette.PAPER, 0);

    /** The height of the highest bar, in pixels. */
    static final double HIGHEST = 24;

    private final String text;
    private final String colour;
    private final double height;

    ThreadState(String text, String colour, double height) {
        this.text = text;
        this.colour = colour;
        this.height = height;
    }

    static ThreadState of(Trace trace, int thread, Standing standing) {
        return switch (standing.phase()) {
            case HOLDS -> trace.cores() > 0 && standing.core() < 0 ? HOLDS_WITHOUT_CORE : HOLDS;
            case WANTS -> standing.blocked() ? WAITING : AWAKE;
            case RELEASING -> standing.blocked() ? RELEASING_ASLEEP : RELEASING;
            case OUTSIDE -> outside(trace, thread, standing);
        };
    }

    private static ThreadState outside(Trace trace, int thread, Standing standing) {
        if (standing.blocked() || (trace.cores() > 0 && standing.core() < 0)) {
            return BLOCKED;
        }
        return trace.threads().get(thread).daemon() ? DAEMON : IDLE;
    }

    /** True if a thread has asked for the GIL and not got it. */
    static boolean wants(Standing standing) {
        return standing.phase() == GilPhase.WANTS;
    }

    /** What it means, in a few words. */
    String text() {
        return text;
    }

    /** Its colour in the palette; some have hatching besides. */
    String colour() {
        return colour;
    }

    /** How high its bar is, in pixels: the more a thread has to do with the GIL, the higher. */
    double height() {
        return height;
    }
}
