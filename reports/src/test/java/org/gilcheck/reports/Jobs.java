package org.gilcheck.reports;

import org.gilcheck.model.machine.Clock;
import org.gilcheck.model.machine.Scale;
import org.gilcheck.model.policies.Catalogue;
import org.gilcheck.properties.PropertyCatalogue;
import org.gilcheck.properties.jobs.Job;
import org.gilcheck.properties.jobs.Locks;
import org.gilcheck.properties.jobs.PolicySource;

/** Scenarios of policies that come with gilcheck. */
final class Jobs {
    private Jobs() {}

    /** A policy on the first of its operating systems, with all properties asked. */
    static Job of(String policy, String threads, Clock clock, int cores) {
        PolicySource source = PolicySource.of(Catalogue.entry(policy));
        return new Job(
                source,
                source.systems().get(0),
                Locks.WEAK,
                threads,
                clock,
                cores,
                Scale.defaults(),
                PropertyCatalogue.all());
    }
}
