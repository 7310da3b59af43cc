package org.gilcheck.properties.sampling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gilcheck.checker.Lasso;
import org.gilcheck.checker.Limits;
import org.gilcheck.checker.Progress;
import org.gilcheck.checker.Run;
import org.gilcheck.model.machine.Clock;
import org.gilcheck.model.machine.Costs;
import org.gilcheck.model.machine.Machine;
import org.gilcheck.model.machine.Scale;
import org.gilcheck.model.policies.Catalogue;
import org.gilcheck.model.scenario.Scenario;
import org.gilcheck.properties.Bound;
import org.gilcheck.properties.LockFairness;
import org.gilcheck.properties.Property;
import org.gilcheck.properties.PropertyCatalogue;
import org.gilcheck.properties.ScenarioCheck;
import org.gilcheck.properties.ThreadMix;
import org.gilcheck.properties.Verdict;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Random runs against the explorer, on the shipped policies. */
class SamplerTest {
    private static final long SMALL = 3_000;

    @ParameterizedTest
    @EnumSource(Clock.class)
    void whatIsFoundIsTrueAndLittleIsMissed(Clock clock) {
        compare("1 cpu, 1 io", clock, 60, Limits.defaults().withStates(SMALL));
    }

    @Tag("long")
    @ParameterizedTest
    @EnumSource(Clock.class)
    void whatIsFoundIsTrueOfOtherThreadsToo(Clock clock) {
        compare("2 cpu", clock, 1000, Limits.defaults());
        compare("3 cpu", clock, 1000, Limits.defaults());
    }

    private static void compare(String threads, Clock clock, int walks, Limits limits) {
        List<String> missed = new ArrayList<>();
        int violations = 0;
        for (Catalogue.Entry entry : Catalogue.entries()) {
            Scenario scenario = scenario(entry, threads, clock);
            List<Property> properties = asked(scenario, false);
            for (Verdict verdict : check(scenario, properties, limits)) {
                if (isUnknown(verdict)) {
                    continue;
                }
                Lasso found = firstViolation(scenario, verdict.property(), walks);
                violations += verdict.isViolation() ? 1 : 0;
                if (found != null) {
                    assertThat(verdict.isViolation())
                            .as("%s of %s", verdict.property(), entry.name())
                            .isTrue();
                } else if (verdict.isViolation()) {
                    missed.add(entry.name() + " " + verdict.property());
                }
            }
        }
        assertThat(violations).isGreaterThan(20);
        assertThat(missed)
                .as("far from the start, or on long loops")
                .hasSizeLessThanOrEqualTo(4)
                .allMatch(each -> each.endsWith(" starvation"));
    }

    @ParameterizedTest
    @EnumSource(Clock.class)
    void noRunExceedsABound(Clock clock) {
        compareBounds(clock, 3, Limits.defaults().withStates(SMALL));
    }

    @Tag("long")
    @ParameterizedTest
    @EnumSource(Clock.class)
    void noRunOfManyExceedsABound(Clock clock) {
        compareBounds(clock, 60, Limits.defaults());
    }

    private static void compareBounds(Clock clock, int walks, Limits limits) {
        Map<String, int[]> reached = new TreeMap<>();
        for (Catalogue.Entry entry : Catalogue.entries()) {
            Scenario scenario = scenario(entry, "1 cpu, 1 io", clock);
            for (Verdict verdict : check(scenario, asked(scenario, true), limits)) {
                if (isUnknown(verdict)) {
                    continue;
                }
                Map<String, Bound> seen = worst(scenario, verdict.property(), walks);
                for (Bound exact : verdict.bounds()) {
                    Bound bound = seen.remove(exact.aspect());
                    int[] counts =
                            reached.computeIfAbsent(verdict.property() + " " + exact.aspect(), key -> new int[3]);
                    counts[0]++;
                    if (bound != null) {
                        assertThat(bound.isWorseThan(exact))
                                .as("%s of %s: %s seen, %s exact", verdict.property(), entry.name(), bound, exact)
                                .isFalse();
                        counts[1]++;
                        counts[2] += exact.isWorseThan(bound) ? 0 : 1;
                    }
                }
                assertThat(seen)
                        .as("%s of %s", verdict.property(), entry.name())
                        .isEmpty();
            }
        }
        assertThat(reached).hasSizeGreaterThanOrEqualTo(clock == Clock.TIMED ? 12 : 1);
        assertThat(reached.values()).allSatisfy(counts -> assertThat(counts[1]).isPositive());
        assertThat(reached.values().stream().mapToInt(counts -> counts[2]).sum())
                .as("exact bounds that a few walks reach")
                .isGreaterThan(10);
    }

    private static boolean isUnknown(Verdict verdict) {
        return verdict.scope() == Verdict.Scope.NOT_APPLICABLE
                || (!verdict.isViolation() && verdict.scope() == Verdict.Scope.BOUNDED);
    }

    private static Lasso firstViolation(Scenario scenario, Property property, int walks) {
        Sampler sampler = new Sampler(scenario, LockFairness.WEAK, property);
        for (int seed = 0; seed < walks; seed++) {
            Lasso violation = sampler.violation(sampler.walk(seed));
            if (violation != null) {
                return violation;
            }
        }
        return null;
    }

    private static Map<String, Bound> worst(Scenario scenario, Property property, int walks) {
        Sampler sampler = new Sampler(scenario, LockFairness.WEAK, property);
        Map<String, Bound> worst = new TreeMap<>();
        for (int seed = 0; seed < walks; seed++) {
            Run run = sampler.walk(seed);
            for (Bound bound : sampler.bounds(run)) {
                worst.merge(bound.aspect(), bound, (known, other) -> other.isWorseThan(known) ? other : known);
            }
        }
        return worst;
    }

    private static List<Property> asked(Scenario scenario, boolean isBound) {
        return PropertyCatalogue.all().stream()
                .filter(property -> property.isBound() == isBound)
                .filter(property -> ScenarioCheck.whyNot(scenario, property).isEmpty())
                .toList();
    }

    private static List<Verdict> check(Scenario scenario, List<Property> properties, Limits limits) {
        return new ScenarioCheck((Scenario) scenario.fork(), limits, Progress.SILENT).verdicts(properties);
    }

    private static Scenario scenario(Catalogue.Entry entry, String threads, Clock clock) {
        return new Scenario(
                entry.create(),
                ThreadMix.parse(threads),
                new Machine(2, entry.systems().get(0), Costs.defaults()),
                clock,
                Scale.defaults());
    }
}
