package org.gilcheck.properties.jqwik;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.gilcheck.model.language.Duration;
import org.gilcheck.model.language.PolicyException;
import org.gilcheck.model.machine.Clock;
import org.gilcheck.model.machine.Costs;
import org.gilcheck.model.machine.Machine;
import org.gilcheck.model.machine.Os;
import org.gilcheck.model.machine.OsProfiles;
import org.gilcheck.model.machine.Scale;
import org.gilcheck.model.policies.CPython32;
import org.gilcheck.model.policies.Catalogue;
import org.gilcheck.model.scenario.Scenario;
import org.gilcheck.model.scenario.ThreadSpec;
import org.gilcheck.properties.ThreadMix;

/** Machines, threads and the like are as their Javadoc says, and shrink to the smallest of their kind. */
class GilArbitrariesTest {
    @Provide
    Arbitrary<String> threadMixes() {
        return GilArbitraries.threadMixes();
    }

    @Provide
    Arbitrary<List<ThreadSpec>> threads() {
        return GilArbitraries.threads();
    }

    @Property(tries = 300)
    void mixesAreOfOneToFourThreads(@ForAll("threadMixes") String mix) {
        List<ThreadSpec> threads = ThreadMix.parse(mix);
        assertThat(threads).hasSizeBetween(1, 4);
        Statistics.label("threads")
                .collect(threads.size())
                .coverage(coverage ->
                        List.of(1, 2, 3, 4).forEach(size -> coverage.check(size).percentage(share -> share > 5)));
        Statistics.label("interpreters")
                .collect(threads.stream().anyMatch(thread -> thread.interpreter() > 0))
                .coverage(coverage -> coverage.check(true).percentage(share -> share > 5));
        Statistics.label("priorities")
                .collect(threads.stream().anyMatch(thread -> thread.priority() > 0))
                .coverage(coverage -> coverage.check(true).percentage(share -> share > 5));
        Statistics.label("queues")
                .collect(mix.contains("put") || mix.contains("send"))
                .coverage(coverage -> coverage.check(true).percentage(share -> share > 5));
    }

    @Property(tries = 80)
    void threadsFitTogetherInAScenario(@ForAll("threads") List<ThreadSpec> threads) {
        ScenarioPlan plan = new ScenarioPlan(
                CPython32::new,
                ThreadMix.canonical(threads),
                new Machine(1, OsProfiles.LINUX, Costs.defaults()),
                Clock.UNTIMED,
                Scale.defaults());
        assertThat(plan.create().programThreadCount()).isEqualTo(threads.size());
    }

    @Property(tries = 300)
    void jqwikFindsThemByType(
            @ForAll Machine machine,
            @ForAll Os os,
            @ForAll Clock clock,
            @ForAll Duration duration,
            @ForAll Scale scale,
            @ForAll Catalogue.Entry policy) {
        assertThat(machine.cores()).isBetween(1, 4);
        assertThat(duration.name()).isEqualTo("some time");
        Statistics.label("os")
                .collect(OsProfiles.all().contains(os))
                .coverage(coverage -> List.of(true, false)
                        .forEach(shipped -> coverage.check(shipped).percentage(share -> share > 20)));
        Statistics.label("scale")
                .collect(scale.names().isEmpty())
                .coverage(coverage -> List.of(true, false)
                        .forEach(usual -> coverage.check(usual).percentage(share -> share > 20)));
        Statistics.label("clock")
                .collect(clock)
                .coverage(coverage -> List.of(Clock.values())
                        .forEach(each -> coverage.check(each).percentage(share -> share > 20)));
        assertThat(policy.create().name()).isEqualTo(policy.name());
    }

    @Property(tries = 80)
    void scenariosCanBeMade(@ForAll ScenarioPlan plan) {
        Statistics.label("modelled")
                .collect(isModelled(plan))
                .coverage(coverage -> coverage.check(true).percentage(share -> share > 95));
    }

    private static boolean isModelled(ScenarioPlan plan) {
        try {
            Scenario scenario = plan.create();
            return scenario.machine() == plan.machine();
        } catch (PolicyException notModelled) {
            return false;
        }
    }

    @Property(tries = 50)
    void aScenarioOfAGivenPolicyHasThatPolicy(@ForAll @From("ofCPython32") ScenarioPlan plan) {
        assertThat(plan.create().policy()).isInstanceOf(CPython32.class);
    }

    @Provide
    Arbitrary<ScenarioPlan> ofCPython32() {
        return GilArbitraries.scenariosOf(CPython32::new);
    }

    @Property(tries = 5)
    void everythingShrinksToTheSmallestOfItsKind(@ForAll long seed) {
        assertThat(Shrinking.smallest(GilArbitraries.threadMixes(), seed, mix -> mix.length() > 3))
                .satisfiesAnyOf(
                        mix -> assertThat(mix).isEqualTo("cpu, cpu"),
                        mix -> assertThat(mix).as("two that share a queue").isEqualTo("put, get"),
                        mix -> assertThat(mix.split(",")).hasSize(1));
        assertThat(Shrinking.smallest(GilArbitraries.threads(), seed, any -> true))
                .hasSize(1);
        assertThat(ScenarioPlan.text(Shrinking.smallest(GilArbitraries.machines(), seed, any -> true)))
                .isEqualTo("1 core @ linux");
        assertThat(Shrinking.smallest(GilArbitraries.machines(), seed, machine -> machine.cores() > 1)
                        .cores())
                .isEqualTo(2);
        assertThat(Shrinking.smallest(GilArbitraries.osProfiles(), seed, Os::spuriousWakeUps)
                        .name())
                .isIn("adversarial", "linux with spurious wake-ups true");
        assertThat(Shrinking.smallest(GilArbitraries.durations(), seed, any -> true))
                .hasToString("some time (1 us)");
        assertThat(Shrinking.smallest(GilArbitraries.scales(), seed, any -> true)
                        .names())
                .isEmpty();
        assertThat(Shrinking.smallest(GilArbitraries.clocks(), seed, any -> true))
                .isEqualTo(Clock.UNTIMED);
        assertThat(Shrinking.smallest(GilArbitraries.catalogue(), seed, any -> true)
                        .name())
                .isEqualTo(Catalogue.entries().get(0).name());
        ScenarioPlan plan = Shrinking.smallest(GilArbitraries.scenarios(), seed, any -> true);
        assertThat(plan.toString()).startsWith("cpu, untimed, 1 core @ linux\n");
    }

    @Property(tries = 5)
    void theSmallestMixWithTwoThreadsComputes(@ForAll long seed) {
        assertThat(Shrinking.smallest(
                        GilArbitraries.threadMixes(),
                        seed,
                        mix -> ThreadMix.parse(mix).size() > 1 && !mix.contains("put") && !mix.contains("send")))
                .isEqualTo("cpu, cpu");
    }
}
