package org.gilcheck.properties.spin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gilcheck.checker.Limits;
import org.gilcheck.model.machine.Clock;
import org.gilcheck.model.machine.OsProfiles;
import org.gilcheck.model.machine.Scale;
import org.gilcheck.model.policies.Catalogue;
import org.gilcheck.properties.Property;
import org.gilcheck.properties.PropertyCatalogue;
import org.gilcheck.properties.engines.Crosscheck;
import org.gilcheck.properties.engines.EngineAnswer;
import org.gilcheck.properties.engines.EngineAnswer.Status;
import org.gilcheck.properties.engines.NativeEngine;
import org.gilcheck.properties.engines.Opinion.Kind;
import org.gilcheck.properties.jobs.Job;
import org.gilcheck.properties.jobs.Locks;
import org.gilcheck.properties.jobs.PolicySource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpinEngineTest {
    private static final List<Property> PROPERTIES = PropertyCatalogue.all().stream()
            .filter(property ->
                    List.of("mutual-exclusion", "lock-discipline", "deadlock").contains(property.id()))
            .toList();

    @ParameterizedTest
    @CsvSource({
        "broken-double-checked, mutual-exclusion, 4",
        "broken-unlocks-twice, lock-discipline, 10",
        "broken-locks-inverted, deadlock, 9",
    })
    void findsTheShortestViolationsAsTheExplorerDoes(String policy, String property, int steps) {
        Crosscheck both = Crosscheck.of(
                job(policy, Clock.UNTIMED),
                List.of(NativeEngine.usual(), new SpinEngine(Installed.spin())),
                Limits.defaults());
        EngineAnswer answer = both.results().get(1).answer();

        assertThat(both.disagreements()).isEmpty();
        assertThat(answer.status()).as(answer.note()).isEqualTo(Status.ANSWERED);
        assertThat(answer.states()).isGreaterThan(100);
        assertThat(answer.opinion(property(property)).kind()).isEqualTo(Kind.VIOLATED);
        assertThat(answer.opinion(property(property)).steps()).isEqualTo(steps);
    }

    @Test
    void saysNothingOfTheTimedClock() {
        EngineAnswer answer =
                new SpinEngine(Installed.spin()).check(job("cpython-3.2", Clock.TIMED), Limits.defaults());

        assertThat(answer.status()).isEqualTo(Status.SKIPPED);
        assertThat(answer.note()).isEqualTo("the timed clock cannot be exported");
    }

    @Test
    void keepsToTheLimitOfStates() {
        EngineAnswer answer = new SpinEngine(Installed.spin())
                .check(job("cpython-3.2", Clock.UNTIMED), Limits.defaults().withStates(512));

        assertThat(answer.status()).isEqualTo(Status.TOO_LARGE);
        assertThat(answer.note()).isEqualTo("limit of 512 states");
    }

    private static Property property(String id) {
        return PROPERTIES.stream()
                .filter(property -> property.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Job job(String policy, Clock clock) {
        Catalogue.Entry entry = Catalogue.entries().stream()
                .filter(each -> each.name().equals(policy))
                .findFirst()
                .orElseThrow();
        return new Job(
                PolicySource.of(entry), OsProfiles.LINUX, Locks.WEAK, "2 cpu", clock, 1, Scale.defaults(), PROPERTIES);
    }
}
