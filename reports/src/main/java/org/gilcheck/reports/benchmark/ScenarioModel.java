package org.gilcheck.reports.benchmark;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.gilcheck.model.TransitionSystem;
import org.gilcheck.model.scenario.Scenario;
import org.gilcheck.properties.jobs.Job;
import org.gilcheck.properties.promela.Claim;
import org.gilcheck.properties.promela.PromelaExport;
import org.gilcheck.properties.spin.SpinEngine;

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
        List<String> words = words();
        if (unreduced) {
            words.add("--unreduced");
        }
        return words;
    }

    @Override
    public List<String> checkArguments() {
        List<String> words = words();
        words.addAll(List.of("--clock", "untimed"));
        if (unreduced) {
            words.addAll(List.of("--reduce", "none"));
        }
        return words;
    }

    private List<String> words() {
        List<String> words = new ArrayList<>(List.of(job.policy().given(), "--threads", job.threads()));
        words.addAll(List.of("--os", job.os().name(), "--fairness", job.locks().text()));
        for (String name : job.scale().names()) {
            words.addAll(List.of("--scale", name + "=" + job.scale().value(name)));
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
    public Set<Claim> decidable(Set<Claim> claims) {
        Set<Claim> decidable = EnumSet.noneOf(Claim.class);
        decidable.addAll(claims);
        if (!SpinEngine.seesDeadlocks(scenario())) {
            decidable.remove(Claim.DEADLOCK);
        }
        return decidable;
    }

    @Override
    public String promela(Set<Claim> claims) {
        return PromelaExport.of(scenario(), claims);
    }
}
