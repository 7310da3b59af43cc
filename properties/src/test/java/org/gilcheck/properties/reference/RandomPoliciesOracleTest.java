package org.gilcheck.properties.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import org.gilcheck.checker.Limits;
import org.gilcheck.checker.Progress;
import org.gilcheck.properties.Property;
import org.gilcheck.properties.PropertyCatalogue;
import org.gilcheck.properties.ScenarioCheck;
import org.gilcheck.properties.Verdict;
import org.gilcheck.properties.Verdict.Scope;
import org.gilcheck.properties.reference.RandomScenarios.Sample;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * All properties but convoy, for which random policies have no interval, agree with the {@link Reference} in random policies' scenarios: the numbers of states and steps, the
 * verdicts, the lengths of the shortest counterexamples, the bounds and the ratios, and that it makes no sense to ask.
 */
class RandomPoliciesOracleTest {
    /** Few enough for a reference that takes its time. */
    private static final long MOST_STATES = 800;

    private static final Patience PATIENT = new Patience(Long.MAX_VALUE, Long.MAX_VALUE, Duration.ofDays(1));

    private final LongAdder compared = new LongAdder();
    private final LongAdder violated = new LongAdder();
    private final LongAdder bounded = new LongAdder();

    @Test
    void verdictsAndBoundsOfSomePoliciesAreThoseOfTheReference() {
        check(300);
    }

    @Test
    @Tag("long")
    void verdictsAndBoundsOfManyPoliciesAreThoseOfTheReference() {
        check(5_000);
    }

    private void check(long seeds) {
        RandomScenarios.forEach(seeds, RandomScenarios::sample, this::compare);
        assertThat(compared.sum()).as("compared verdicts").isGreaterThan(seeds * 6);
        assertThat(violated.sum()).as("violations among them").isGreaterThan(seeds);
        assertThat(bounded.sum()).as("numbers among them").isGreaterThan(seeds);
    }

    private void compare(Sample sample) {
        Reference reference = null;
        for (boolean needsPast : List.of(false, true)) {
            List<Property> properties = PropertyCatalogue.all().stream()
                    .filter(property -> ScenarioCheck.needsPast(property) == needsPast)
                    .toList();
            List<Verdict> verdicts = new ScenarioCheck(
                            sample.create(), sample.locks(), Limits.defaults().withStates(MOST_STATES), Progress.SILENT)
                    .verdicts(properties);
            if (verdicts.stream().anyMatch(Verdict::metLimit)) {
                return;
            }
            reference = reference == null ? new Reference(sample.create(), sample.locks(), PATIENT) : reference;
            boolean complete =
                    verdicts.stream().noneMatch(verdict -> verdict.reason().equals(Verdict.DOES_NOT_EXCLUDE));
            for (Verdict verdict : verdicts) {
                SaidByBoth.confirm(verdict, reference.answer(verdict.property().id()));
                count(verdict);
                if (complete && verdict.scope() != Scope.NOT_APPLICABLE) {
                    NaiveGraph graph = reference.graph(verdict.property().id());
                    assertThat(verdict.states()).as("states").isEqualTo(graph.size());
                    assertThat(verdict.edges())
                            .as("steps")
                            .isEqualTo(graph.edges().size());
                }
            }
        }
    }

    private void count(Verdict verdict) {
        compared.add(verdict.scope() == Scope.NOT_APPLICABLE ? 0 : 1);
        violated.add(verdict.isViolation() ? 1 : 0);
        bounded.add(verdict.bounds().isEmpty() ? 0 : 1);
    }
}
