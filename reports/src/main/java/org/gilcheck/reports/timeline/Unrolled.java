package org.gilcheck.reports.timeline;

import java.util.ArrayList;
import java.util.List;
import org.gilcheck.properties.runs.Trace;
import org.gilcheck.properties.runs.Trace.Step;

/** A trace with several rounds of its loop. The steps keep the numbers that they have in the first round. */
final class Unrolled {
    private Unrolled() {}

    static Trace of(Trace trace, int rounds) {
        if (!trace.hasLoop() || rounds == 1) {
            return trace;
        }
        List<Step> steps = new ArrayList<>(trace.steps());
        List<Step> loop = trace.steps().subList(trace.loopStart(), trace.steps().size());
        long duration = trace.time(trace.steps().size()) - trace.time(trace.loopStart());
        for (int round = 1; round < rounds; round++) {
            for (Step step : loop) {
                steps.add(new Step(
                        step.number(),
                        step.time() + round * duration,
                        step.thread(),
                        step.text(),
                        step.events(),
                        step.changes(),
                        step.standings()));
            }
        }
        return new Trace(
                trace.threads(),
                trace.timeUnit(),
                trace.cores(),
                trace.variables(),
                trace.start(),
                steps,
                trace.loopStart(),
                trace.reasons());
    }
}
