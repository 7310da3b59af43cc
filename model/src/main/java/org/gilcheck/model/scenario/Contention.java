package org.gilcheck.model.scenario;

/**
 * At which places the next move of a thread may interfere with what another does before it, whatever the state is otherwise:
 * all that is known is which mutexes a thread certainly owns at a place.
 */
final class Contention {
    private final Paths[] paths;
    private final Ahead[] aheads;
    private final int[][] owned;

    /** @param mutexes how many mutexes are barriers */
    Contention(Paths[] paths, Ahead[] aheads, int mutexes) {
        this.paths = paths;
        this.aheads = aheads;
        owned = new int[paths.length][];
        for (int thread = 0; thread < paths.length; thread++) {
            owned[thread] = certainlyOwned(paths[thread], (1 << mutexes) - 1);
        }
    }

    /** The mutexes, as barriers, that a thread owns however it has come to a place. */
    private static int[] certainlyOwned(Paths path, int all) {
        int[] owned = new int[path.places()];
        boolean[] begins = path.beginnings();
        for (int place = 0; place < owned.length; place++) {
            owned[place] = begins[place] ? 0 : all;
        }
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int place = 0; place < owned.length; place++) {
                changed |= passOn(path, place, owned);
            }
        }
        return owned;
    }

    private static boolean passOn(Paths path, int place, int[] owned) {
        boolean changed = false;
        int[] targets = path.targets(place);
        for (int i = 0; i < targets.length; i++) {
            int after = (owned[place] & ~path.frees(place)) | path.takes(place, i);
            int both = owned[targets[i]] & after;
            changed |= both != owned[targets[i]];
            owned[targets[i]] = both;
        }
        return changed;
    }

    /** For each place of a thread whether its next move may interfere with others. */
    boolean[] of(int thread) {
        boolean[] contended = new boolean[paths[thread].places()];
        for (int place = 0; place < contended.length; place++) {
            for (int other = 0; other < paths.length; other++) {
                contended[place] |= other != thread && isContended(thread, place, other);
            }
        }
        return contended;
    }

    private boolean isContended(int thread, int place, int other) {
        int closed = owned[thread][place];
        for (int at = 0; at < owned[other].length; at++) {
            boolean possible = (owned[other][at] & closed) == 0;
            if (possible
                    && Touches.interfere(
                            aheads[thread].nextRead(place),
                            aheads[thread].nextWritten(place),
                            aheads[other].read(at, closed),
                            aheads[other].written(at, closed))) {
                return true;
            }
        }
        return false;
    }
}
