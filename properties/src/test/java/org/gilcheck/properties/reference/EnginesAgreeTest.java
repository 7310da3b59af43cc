package org.gilcheck.properties.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import org.gilcheck.checker.Limits;
import org.gilcheck.model.machine.Clock;
import org.gilcheck.model.machine.Scale;
import org.gilcheck.model.policies.Catalogue;
import org.gilcheck.properties.LockFairness;
import org.gilcheck.properties.Property;
import org.gilcheck.properties.PropertyCatalogue;
import org.gilcheck.properties.engines.Crosscheck;
import org.gilcheck.properties.engines.Engine;
import org.gilcheck.properties.engines.Extreme;
import org.gilcheck.properties.engines.NativeEngine;
import org.gilcheck.properties.engines.ReferenceEngine;
import org.gilcheck.properties.engines.WalksEngine;
import org.gilcheck.properties.jobs.CheckPlan;
import org.gilcheck.properties.jobs.Job;
import org.gilcheck.properties.jobs.Locks;
import org.gilcheck.properties.jobs.PolicySource;
import org.gilcheck.properties.jobs.PolicyUnderTest;
import org.gilcheck.properties.reference.RandomScenarios.Sample;
import org.gilcheck.properties.thresholds.PropertyChoice;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** All engines agree on random policies, random walks included. */
class EnginesAgreeTest {
    private static final long MOST_STATES = 1_000;

    private final LongAdder compared = new LongAdder();

    @Test
    void onSomeRandomPolicies() {
        check(30, 8);
    }

    @Test
    @Tag("long")
    void onManyRandomPolicies() {
        check(200, 10);
    }

    /** Random policies have no interval and so no convoys. */
    @Test
    void onConvoysOfShippedPolicies() {
        Property convoy = PropertyChoice.of("convoy");
        CheckPlan plan = new CheckPlan(
                Catalogue.entries().stream().map(PolicySource::of).toList(),
                List.of(),
                List.of(Locks.WEAK),
                List.of("1 cpu, 1 io(2)"),
                List.of(1),
                List.of(Clock.TIMED),
                Scale.defaults(),
                List.of(convoy));
        List<Engine> engines = List.of(NativeEngine.usual(), new ReferenceEngine());
        Set<List<Extreme>> numbers = new HashSet<>();
        for (Job job : plan.jobs()) {
            Crosscheck check = Crosscheck.of(job, engines, Limits.defaults().withStates(MOST_STATES));
            assertThat(check.disagreements()).isEmpty();
            check.results()
                    .forEach(each -> numbers.add(each.answer().opinion(convoy).extremes()));
        }
        assertThat(numbers).as("no, one and more convoys").hasSizeGreaterThan(2);
    }

    private void check(long seeds, int runs) {
        List<Engine> engines = List.of(
                NativeEngine.usual(), NativeEngine.unreduced(), new ReferenceEngine(), new WalksEngine(0, runs));
        RandomScenarios.forEach(seeds, RandomScenarios::sample, sample -> compare(sample, engines));
        assertThat(compared.sum()).as("scenarios in which all answered").isGreaterThan(seeds / 3);
    }

    private void compare(Sample sample, List<Engine> engines) {
        Crosscheck check = Crosscheck.of(job(sample), engines, Limits.defaults().withStates(MOST_STATES));
        assertThat(check.disagreements()).isEmpty();
        boolean all = check.results().stream().allMatch(each -> each.answer().isGiven());
        compared.add(all ? 1 : 0);
    }

    private static Job job(Sample sample) {
        return new Job(
                PolicyUnderTest.source(() -> sample.policy().create()),
                sample.machine().os(),
                sample.locks() == LockFairness.STRONG ? Locks.STRONG : Locks.WEAK,
                sample.threads(),
                sample.clock(),
                sample.machine().cores(),
                Scale.defaults(),
                PropertyCatalogue.all());
    }
}
