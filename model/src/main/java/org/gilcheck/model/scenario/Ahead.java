package org.gilcheck.model.scenario;

import java.util.Arrays;
import java.util.BitSet;

/**
 * What a thread may touch by its moves from a place on, as long as some of its barriers stay closed. Found when it is first asked
 * for.
 */
final class Ahead {
    private final Paths paths;
    private final long anywhereRead;
    private final long anywhereWritten;
    private final int barrierSets;
    private final long[][] read;
    private final long[][] written;
    private final BitSet[] known;
    private final boolean[] seen;
    private final int[] stack;

    /**
     * Prepares it.
     *
     * @param barriers how many there are
     * @param anywhere what interrupts the thread wherever it is
     */
    Ahead(Paths paths, int barriers, Touches anywhere) {
        this.paths = paths;
        anywhereRead = anywhere.read();
        anywhereWritten = anywhere.written();
        barrierSets = 1 << barriers;
        read = new long[paths.places()][0];
        written = new long[paths.places()][0];
        known = new BitSet[paths.places()];
        for (int place = 0; place < known.length; place++) {
            known[place] = new BitSet(0);
        }
        seen = new boolean[paths.places()];
        stack = new int[paths.places()];
    }

    long read(int place, int closed) {
        require(place, closed);
        return read[place][closed];
    }

    long written(int place, int closed) {
        require(place, closed);
        return written[place][closed];
    }

    /** By the next move from a place, or that wakes the thread there. */
    long nextRead(int place) {
        return paths.read(place) | anywhereRead;
    }

    long nextWritten(int place) {
        return paths.written(place) | anywhereWritten;
    }

    private void require(int place, int closed) {
        if (known[place].get(closed)) {
            return;
        }
        if (read[place].length == 0) {
            read[place] = new long[barrierSets];
            written[place] = new long[barrierSets];
        }
        known[place].set(closed);
        walk(place, closed);
    }

    private void walk(int place, int closed) {
        long allRead = anywhereRead;
        long allWritten = anywhereWritten;
        Arrays.fill(seen, false);
        seen[place] = true;
        stack[0] = place;
        int depth = 1;
        while (depth > 0) {
            int at = stack[--depth];
            if ((paths.moveNeeds(at) & closed) != 0) {
                continue;
            }
            allRead |= paths.read(at);
            allWritten |= paths.written(at);
            int[] targets = paths.targets(at);
            int[] needs = paths.needs(at);
            for (int i = 0; i < targets.length; i++) {
                if ((needs[i] & closed) == 0 && !seen[targets[i]]) {
                    seen[targets[i]] = true;
                    stack[depth++] = targets[i];
                }
            }
        }
        read[place][closed] = allRead;
        written[place][closed] = allWritten;
    }
}
