package org.gilcheck.reports;

import java.util.ArrayList;
import java.util.List;
import org.gilcheck.model.machine.Clock;
import org.gilcheck.model.machine.Os;
import org.gilcheck.model.machine.Scale;
import org.gilcheck.properties.Property;

/** All combinations that a check goes through, in a fixed order. */
final class CheckPlan {
    private final List<Job> jobs = new ArrayList<>();
    private final List<Property> properties;

    /** @param systems the operating systems for all policies; empty for each policy's own */
    CheckPlan(
            List<PolicySource> sources,
            List<Os> systems,
            List<String> mixes,
            List<Integer> cores,
            List<Clock> clocks,
            Scale scale,
            List<Property> properties) {
        this.properties = properties;
        List<String> canonical = new ArrayList<>();
        for (String mix : mixes) {
            canonical.add(ThreadSyntax.canonical(ThreadSyntax.parse(mix)));
        }
        for (PolicySource source : sources) {
            for (Os os : systems.isEmpty() ? source.systems() : systems) {
                for (String mix : canonical) {
                    for (Clock clock : clocks) {
                        for (int count : clock == Clock.UNTIMED ? List.of(1) : cores) {
                            jobs.add(new Job(source, os, mix, clock, count, scale, properties));
                        }
                    }
                }
            }
        }
    }

    List<Job> jobs() {
        return jobs;
    }

    List<Property> properties() {
        return properties;
    }
}
