package org.gilcheck.reports.timeline;

import java.util.ArrayList;
import java.util.List;
import org.gilcheck.properties.runs.Trace;

/** What a thread gets out of a run, in a few words beside its bar: in a round of the loop, if there is one, else in all. */
final class Summary {
    private final Scene scene;
    private final int thread;
    private final int from;
    private final int to;

    private Summary(Scene scene, int thread, int from, int to) {
        this.scene = scene;
        this.thread = thread;
        this.from = from;
        this.to = to;
    }

    /**
     * Two lines at most; none for a daemon.
     *
     * @param roundLength how many steps a round of the loop has
     */
    static List<String> of(Scene scene, int thread, int roundLength) {
        Trace trace = scene.trace();
        if (trace.threads().get(thread).daemon()) {
            return List.of();
        }
        int from = trace.hasLoop() ? trace.loopStart() : 0;
        int to = trace.hasLoop() ? from + roundLength : scene.length();
        return new Summary(scene, thread, from, to).lines();
    }

    private List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(share());
        long vain = 0;
        for (int step = from + 1; step <= to; step++) {
            if (scene.step(step).thread() == thread && scene.marks(step).contains(Mark.WOKEN_IN_VAIN)) {
                vain++;
            }
        }
        if (vain > 0) {
            lines.add("woken in vain: " + vain);
        }
        return lines;
    }

    private String share() {
        Trace trace = scene.trace();
        int grants = (int) scene.handOvers().stream()
                .filter(grant -> grant.to() == thread && grant.step() > from && grant.step() <= to)
                .count();
        long held = 0;
        boolean holds = false;
        for (int standing = from; standing < to; standing++) {
            if (scene.holds(standing, thread)) {
                held += trace.time(standing + 1) - trace.time(standing);
                holds = true;
            }
        }
        long all = trace.time(to) - trace.time(from);
        if (!holds && grants == 0) {
            return "never has the GIL";
        }
        if (all == 0) {
            return "gets the GIL " + grants + (grants == 1 ? " time" : " times");
        }
        return "has the GIL " + (held * 100 + all / 2) / all + " %";
    }
}
