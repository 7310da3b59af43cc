package org.gilcheck.properties.simulation;

import java.util.ArrayList;
import java.util.List;

/** The published measurements that are simulated. Nothing is set for any one of them. */
public final class Experiments {
    private Experiments() {}

    /** All of them, family by family. */
    public static List<Experiment> all() {
        List<Experiment> all = new ArrayList<>();
        all.addAll(MessagingExperiments.all());
        all.addAll(CountdownExperiments.all());
        all.addAll(BattleExperiments.all());
        all.addAll(WayAroundExperiments.all());
        return all;
    }
}
