package org.gilcheck.properties.runs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Gives running threads cores to be drawn on. The model's cores are alike, so its states do not say who is on which; a
 * thread keeps its core while it runs, and takes the first free one when it starts.
 */
public final class CoreLanes {
    private final int[] coreOf;
    private final boolean[] taken;

    CoreLanes(int cores, int threads) {
        taken = new boolean[cores];
        coreOf = new int[threads];
        Arrays.fill(coreOf, -1);
    }

    void update(boolean[] running) {
        for (int thread = 0; thread < coreOf.length; thread++) {
            if (!running[thread] && coreOf[thread] >= 0) {
                taken[coreOf[thread]] = false;
                coreOf[thread] = -1;
            }
        }
        for (int thread = 0; thread < coreOf.length; thread++) {
            if (running[thread] && coreOf[thread] < 0) {
                coreOf[thread] = firstFree();
                taken[coreOf[thread]] = true;
            }
        }
    }

    private int firstFree() {
        for (int core = 0; core < taken.length; core++) {
            if (!taken[core]) {
                return core;
            }
        }
        throw new IllegalStateException("more threads run than there are cores");
    }

    /** The core of each thread; -1 for one that does not run. */
    List<Integer> cores() {
        List<Integer> cores = new ArrayList<>();
        for (int core : coreOf) {
            cores.add(core);
        }
        return cores;
    }
}
