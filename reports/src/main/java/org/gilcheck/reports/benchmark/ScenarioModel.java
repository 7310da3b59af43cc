package org.gilcheck.reports.benchmark;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.gilcheck.model.TransitionSystem;
import org.gilcheck.model.scenario.Scenario;
import org.gilcheck.properties.jobs.Job;
import org.gilcheck.properties.promela.Claim;
import org.gilcheck.properties.promela.PromelaExport;

/**
 * A policy's scenario under the untimed clock.
 *
 * @param unreduced whether gilcheck's own reductions are off
 * @param classPath where the policy is found, if it is a class; else empty
 */
public record ScenarioModel(Job job, boolean unreduced, String classPath) implements Model {

    @Override
    public String name() {
        return job.row() + ", " + job.threads() + (unreduced ? ", unreduced" : "");
    }

    @Override
    public List<String> arguments() {
        List<String> words = new ArrayList<>(List.of(job.policy().given(), "--threads", job.threads()));
        words.addAll(List.of("--os", job.os().name(), "--fairness", job.locks().text()));
        for (String name : job.scale().names()) {
            words.addAll(List.of("--scale", name + "=" + job.scale().value(name)));
        }
        if (unreduced) {
            words.add("--unreduced");
        }
        if (!classPath.isEmpty()) {
            words.addAll(List.of("--classpath", classPath));
        }
        return words;
    }

    @Override
    public TransitionSystem system() {
        return scenario();
    }

    private Scenario scenario() {
        return unreduced ? job.scenario().reducedBy(List.of()) : job.scenario();
    }

    @Override
    public String promela() {
        return PromelaExport.of(scenario(), EnumSet.noneOf(Claim.class));
    }
}
