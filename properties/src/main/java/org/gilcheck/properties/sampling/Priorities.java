package org.gilcheck.properties.sampling;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Always lets the first of a list of threads act that can, and now and then moves the one that acts to the end of the list: the
 * probabilistic concurrency testing of Burckhardt, Kothari, Musuvathi and Nagarakatte (ASPLOS 2010), whose few changes find
 * mistakes that need few changes.
 */
final class Priorities implements Mood {
    private final SplittableRandom random;
    private final double change;
    private final List<Integer> order = new ArrayList<>();

    /**
     * Draws the first order.
     *
     * @param change how likely a change is at each step
     */
    Priorities(SplittableRandom random, int threads, double change) {
        this.random = random;
        this.change = change;
        for (int thread = 0; thread < threads; thread++) {
            order.add(random.nextInt(order.size() + 1), thread);
        }
    }

    @Override
    public Step choose(RunningScenario running, List<Step> steps) {
        for (int place = 0; place < order.size(); place++) {
            List<Step> own = own(order.get(place), steps);
            if (!own.isEmpty()) {
                if (random.nextDouble() < change) {
                    order.add(order.remove(place));
                }
                return own.get(random.nextInt(own.size()));
            }
        }
        return steps.get(random.nextInt(steps.size()));
    }

    private static List<Step> own(int thread, List<Step> steps) {
        List<Step> own = new ArrayList<>();
        for (Step step : steps) {
            if (step.thread() == thread) {
                own.add(step);
            }
        }
        return own;
    }
}
