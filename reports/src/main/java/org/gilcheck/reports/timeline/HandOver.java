package org.gilcheck.reports.timeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * A thread gets the GIL.
 *
 * @param from who had it before; -1 if nobody
 * @param dropStep the step in which that thread dropped it; 0 if nobody had it
 * @param to who gets it
 * @param step in which, counted from 1
 * @param brief whether it is dropped again in the same step
 */
record HandOver(int from, int dropStep, int to, int step, boolean brief) {
    private static final int NOBODY = -1;

    /** All of a trace, by their steps. */
    static NavigableMap<Integer, HandOver> all(Scene scene) {
        NavigableMap<Integer, HandOver> found = new TreeMap<>();
        for (int interpreter = 0; interpreter < scene.interpreters(); interpreter++) {
            of(scene, interpreter).forEach(handOver -> found.put(handOver.step(), handOver));
        }
        return found;
    }

    private static List<HandOver> of(Scene scene, int interpreter) {
        List<HandOver> found = new ArrayList<>();
        int[] threads = scene.threads().stream()
                .mapToInt(Integer::intValue)
                .filter(thread -> scene.interpreter(thread) == interpreter)
                .toArray();
        int last = Arrays.stream(threads)
                .filter(thread -> scene.holds(0, thread))
                .findFirst()
                .orElse(NOBODY);
        int dropStep = 0;
        for (int step = 1; step <= scene.length(); step++) {
            for (int thread : threads) {
                boolean held = scene.holds(step - 1, thread);
                boolean holds = scene.holds(step, thread);
                boolean isBrief = !held && !holds && hasGrant(scene, step, thread);
                if (isBrief || (holds && !held)) {
                    found.add(new HandOver(last, dropStep, thread, step, isBrief));
                    last = thread;
                }
                if (isBrief || (held && !holds)) {
                    dropStep = step;
                }
            }
        }
        return found;
    }

    private static boolean hasGrant(Scene scene, int step, int thread) {
        return scene.step(step).thread() == thread && scene.step(step).events().contains("grant");
    }

    /** True if the last to have had the GIL takes it again, though another has wanted it since. */
    boolean isTakenBack(Scene scene) {
        return from == to
                && scene.threads().stream()
                        .anyMatch(other -> other != to
                                && scene.interpreter(other) == scene.interpreter(to)
                                && ThreadState.wants(scene.standing(dropStep, other))
                                && ThreadState.wants(scene.standing(step, other)));
    }
}
