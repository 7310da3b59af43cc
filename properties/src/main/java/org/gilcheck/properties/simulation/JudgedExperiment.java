package org.gilcheck.properties.simulation;

import java.util.ArrayList;
import java.util.List;
import org.gilcheck.properties.simulation.Experiment.Measured;

/**
 * A published measurement beside what the simulation says.
 *
 * @param found what it says
 */
public record JudgedExperiment(Experiment experiment, Measured found) {
    /** Published numbers that are closer than this say nothing of an order. */
    private static final double NOISE = 1.1;

    /** Simulates what was measured. */
    public static JudgedExperiment of(Experiment experiment, Laboratory laboratory) {
        return new JudgedExperiment(experiment, experiment.how().in(laboratory));
    }

    /** True if the simulated number is as published. */
    public boolean agrees() {
        return experiment.agrees(found);
    }

    /** True if that is so exactly if it is known to be. */
    public boolean isAsRecorded() {
        return agrees() == experiment.asRecorded();
    }

    /** What is simulated divided by what is published. */
    public double ratio() {
        return found.value().mean() / experiment.published();
    }

    /** The pairs of a family that are in another order than published, as {@code id before id}. */
    public static List<String> outOfOrder(List<JudgedExperiment> all) {
        List<String> pairs = new ArrayList<>();
        for (JudgedExperiment less : all) {
            for (JudgedExperiment more : all) {
                boolean comparable = less.experiment.family().equals(more.experiment.family())
                        && more.experiment.published() > NOISE * less.experiment.published();
                if (comparable
                        && less.found.value().mean() >= more.found.value().mean()) {
                    pairs.add(less.experiment.id() + " before " + more.experiment.id());
                }
            }
        }
        return pairs;
    }
}
