package org.gilcheck.reports.explorer;

import java.util.List;
import org.gilcheck.model.machine.Clock;
import org.gilcheck.model.machine.Scale;
import org.gilcheck.model.policies.Catalogue;
import org.gilcheck.properties.jobs.Job;
import org.gilcheck.properties.jobs.Locks;
import org.gilcheck.properties.jobs.PolicySource;

/** Scenarios to explore. */
final class Scenes {
    private Scenes() {}

    static Job job(String policy, String threads, Clock clock, int cores) {
        return job(PolicySource.of(Catalogue.entry(policy)), threads, clock, cores);
    }

    static Job job(PolicySource source, String threads, Clock clock, int cores) {
        return new Job(source, source.systems().get(0), Locks.WEAK, threads, clock, cores, Scale.defaults(), List.of());
    }
}
