package org.gilcheck.reports.viewers;

import org.gilcheck.model.language.GilPhase;
import org.gilcheck.properties.runs.Trace;
import org.gilcheck.properties.runs.Trace.Place;
import org.gilcheck.properties.runs.Trace.Standing;
import org.jspecify.annotations.Nullable;

/**
 * What a thread does, by the names of the Ruby gem gvl-tracing where it has one, so that whoever knows its pictures can read
 * ours.
 *
 * @param name of the gem
 * @param detail what it is more exactly; null for nothing
 */
record GvlState(String name, @Nullable String detail) {

    /**
     * What a thread does after so many steps.
     *
     * @param hasWanted whether it has wanted the GIL until then
     */
    static GvlState of(Trace trace, int thread, int afterSteps, boolean hasWanted) {
        Standing standing = trace.standings(afterSteps).get(thread);
        return switch (standing.phase()) {
            case WANTS -> new GvlState("wants_gvl", standing.blocked() ? "blocked" : "awake");
            case HOLDS -> new GvlState("running", trace.cores() > 0 && standing.core() < 0 ? "without a core" : null);
            case RELEASING -> new GvlState("waiting", "releasing");
            case OUTSIDE -> outside(trace, thread, standing, hasWanted);
        };
    }

    private static GvlState outside(Trace trace, int thread, Standing standing, boolean hasWanted) {
        boolean hasEnded = standing.place().equals(Place.NOWHERE)
                && !trace.start().get(thread).place().equals(Place.NOWHERE);
        if (hasEnded) {
            return new GvlState("died", null);
        }
        if (standing.place().text().startsWith("sleep")) {
            return new GvlState("sleeping", null);
        }
        return new GvlState(hasWanted ? "waiting" : "started", null);
    }

    /** By standing: whether a thread has wanted or had the GIL until then. */
    static boolean[] hasWanted(Trace trace, int thread) {
        boolean[] wanted = new boolean[trace.steps().size() + 1];
        for (int after = 0; after < wanted.length; after++) {
            boolean before = after > 0 && wanted[after - 1];
            wanted[after] = before || trace.standings(after).get(thread).phase() != GilPhase.OUTSIDE;
        }
        return wanted;
    }
}
