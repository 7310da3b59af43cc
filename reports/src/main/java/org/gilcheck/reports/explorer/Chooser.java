package org.gilcheck.reports.explorer;

import java.util.List;
import java.util.SplittableRandom;
import org.gilcheck.model.scenario.Label;
import org.gilcheck.model.scenario.Scenario;
import org.gilcheck.properties.sampling.Step;
import org.jspecify.annotations.Nullable;

/** Who chooses among the enabled steps while a scenario runs by itself. */
interface Chooser {

    /**
     * One of the steps; null if it wants none of them.
     *
     * @param steps at least one
     */
    @Nullable
    Step choose(List<Step> steps);

    /**
     * The one that a query describes.
     *
     * @throws Refusal if it describes none
     */
    static Chooser of(Query query, Scenario scenario) {
        String kind = query.text("kind");
        return switch (kind) {
            case "", "first" -> steps -> steps.get(0);
            case "random" -> random(query.number("seed", Long.MIN_VALUE, Long.MAX_VALUE, 0));
            case "prefer" -> prefer(thread(query, scenario));
            case "only" -> only(thread(query, scenario));
            default ->
                throw Refusal.badRequest("The scheduler's \"kind\" must be one of first, random, prefer and only.");
        };
    }

    private static int thread(Query query, Scenario scenario) {
        return query.count("thread", 0, scenario.threadCount() - 1, 0);
    }

    private static Chooser random(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return steps -> steps.get(random.nextInt(steps.size()));
    }

    private static Chooser prefer(int thread) {
        return steps -> {
            Step own = firstOf(thread, steps);
            return own == null ? steps.get(0) : own;
        };
    }

    /** Time passes for everybody, and only when nobody else can do anything. */
    private static Chooser only(int thread) {
        return steps -> {
            Step own = firstOf(thread, steps);
            return own == null ? firstOf(Label.NOBODY, steps) : own;
        };
    }

    private static @Nullable Step firstOf(int thread, List<Step> steps) {
        for (Step step : steps) {
            if (step.thread() == thread) {
                return step;
            }
        }
        return null;
    }
}
