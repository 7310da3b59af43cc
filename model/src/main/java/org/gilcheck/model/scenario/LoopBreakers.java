package org.gilcheck.model.scenario;

/**
 * Places such that every loop of a thread goes through one of them. Where a thread moves on from one, all threads' moves are
 * explored: so nobody is put off for ever while others go round in a loop (the static proviso of Kurshan, Levin, Minea,
 * Peled and Yenigün, TACAS 1998). Another thread may wake one that sleeps, and so go on in its place: no loop is broken
 * there.
 */
final class LoopBreakers {
    private final Paths paths;
    private final boolean[] chosen;

    /** @param contended places from which a thread can hardly move alone anyway: they come first */
    LoopBreakers(Paths paths, boolean[] contended) {
        this.paths = paths;
        chosen = new boolean[paths.places()];
        choose(contended);
        boolean[] all = new boolean[chosen.length];
        for (int place = 0; place < all.length; place++) {
            all[place] = true;
        }
        choose(all);
    }

    boolean[] chosen() {
        return chosen;
    }

    private void choose(boolean[] candidates) {
        for (int place = 0; place < chosen.length; place++) {
            chosen[place] |= candidates[place] && !paths.isAsleep(place) && isInLoop(place);
        }
    }

    /** True if a place leads back to itself without any of those that are chosen. */
    private boolean isInLoop(int place) {
        boolean[] seen = chosen.clone();
        int[] stack = new int[seen.length];
        int depth = 0;
        int at = place;
        while (!seen[place]) {
            for (int target : paths.targets(at)) {
                if (target == place) {
                    return true;
                }
                if (!seen[target]) {
                    seen[target] = true;
                    stack[depth++] = target;
                }
            }
            if (depth == 0) {
                return false;
            }
            at = stack[--depth];
        }
        return false;
    }
}
