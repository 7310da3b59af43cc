package org.gilcheck.properties.spin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.gilcheck.checker.Exploration;
import org.gilcheck.checker.Explorer;
import org.gilcheck.checker.Limits;
import org.gilcheck.model.language.GilPolicy;
import org.gilcheck.model.language.HandOff;
import org.gilcheck.model.machine.Clock;
import org.gilcheck.model.machine.Costs;
import org.gilcheck.model.machine.Machine;
import org.gilcheck.model.machine.Os;
import org.gilcheck.model.machine.OsProfiles;
import org.gilcheck.model.machine.Scale;
import org.gilcheck.model.machine.WakeOrder;
import org.gilcheck.model.policies.Catalogue;
import org.gilcheck.model.scenario.Scenario;
import org.gilcheck.properties.ThreadMix;
import org.gilcheck.properties.jqwik.RandomPolicies;
import org.gilcheck.properties.jqwik.RandomPolicy;
import org.gilcheck.properties.promela.Claim;
import org.gilcheck.properties.promela.OddGil;
import org.gilcheck.properties.promela.PromelaExport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Spin finds as many states and steps in what is exported as the explorer does in the scenario. */
class SameStatesTest {
    private static final Duration LIMIT = Duration.ofMinutes(5);
    private static final long MOST_STATES = 30_000;
    private static final List<String> EVERYTHING = List.of("-m1000000", "-c0", "-n", "-w18");

    /** Compiling takes longer than exploring. */
    private static final List<String> DEPTH_FIRST = List.of("-O0", "-DNOREDUCE", "-DSAFETY");

    private static final List<String> BREADTH_FIRST = List.of("-O0", "-DNOREDUCE", "-DSAFETY", "-DBFS");

    /** Hand-off after a wait, any order of waking, spurious wake-ups, a signal that may be lost. */
    private static final Os RUTHLESS = Os.named("ruthless")
            .mutexHandOff(HandOff.AFTER_WAIT)
            .semaphoreHandOff(HandOff.DIRECT)
            .wakeOrder(WakeOrder.ANY)
            .spuriousWakeUps(true)
            .losesASignal(true)
            .build();

    private static final Os FORGETFUL = Os.named("forgetful").losesASignal(true).build();

    @ParameterizedTest
    @CsvSource({
        "cpython-3.2, linux, 2 cpu",
        "cpython-2-macos, macos-2011, '1 cpu, 1 io(2)'",
        "cpython-2-windows, windows, 3 cpu",
        "broken-unlocks-twice, linux, 2 cpu",
        "strict-fifo, adversarial, '1 signals, 1 event-loop(2)'",
    })
    void ofSomeShippedPolicies(String policy, String os, String threads) {
        compare(scenario(policy, os(os), threads), DEPTH_FIRST);
    }

    @Test
    void ofAPolicyWithOddNamesAndASwap() {
        compare(scenario(new OddGil(), OsProfiles.LINUX, "2 cpu"), DEPTH_FIRST);
    }

    @Test
    void breadthFirstAndWithoutReductions() {
        compare(scenario("ruby-1.9.2", OsProfiles.LINUX, "2 cpu").reducedBy(List.of()), BREADTH_FIRST);
    }

    @Test
    @Tag("long")
    void ofAllShippedPolicies() {
        List<Scenario> scenarios = new ArrayList<>();
        for (Catalogue.Entry entry : Catalogue.entries()) {
            for (Os os : entry.systems()) {
                scenarios.add(scenario(entry.name(), os, "2 cpu"));
                scenarios.add(scenario(entry.name(), os, "2 cpu").reducedBy(List.of()));
            }
            scenarios.add(scenario(entry.name(), RUTHLESS, "1 signals, 1 io(1)"));
        }
        assertThat(compareSmallOnes(scenarios)).isGreaterThan(80);
    }

    @Test
    @Tag("long")
    void ofThreeThreads() {
        List<Scenario> scenarios = Catalogue.entries().stream()
                .map(entry -> scenario(entry.name(), entry.systems().get(0), "3 cpu"))
                .toList();
        assertThat(compareSmallOnes(scenarios)).isGreaterThan(12);
    }

    @Test
    @Tag("long")
    void ofRandomPolicies() {
        List<String> mixes =
                List.of("2 cpu", "3 cpu", "cpu, io", "cpu priority 1, cpu", "cpu, cpu in 1", "signals, io");
        List<Os> systems = List.of(OsProfiles.LINUX, OsProfiles.WINDOWS, OsProfiles.MACOS_2011, RUTHLESS, FORGETFUL);
        List<Scenario> scenarios = IntStream.range(0, 40)
                .mapToObj(seed -> {
                    Random random = new Random(seed);
                    RandomPolicy policy = RandomPolicies.next(random);
                    Os os = systems.get(random.nextInt(systems.size()));
                    return scenario(policy.create(), os, mixes.get(random.nextInt(mixes.size())));
                })
                .toList();
        assertThat(compareSmallOnes(scenarios)).isGreaterThan(25);
    }

    private static long compareSmallOnes(List<Scenario> scenarios) {
        Installed.spin();
        Limits small = Limits.defaults().withStates(MOST_STATES);
        return scenarios.parallelStream()
                .filter(scenario -> Explorer.exhaust(scenario, List.of(), small).limit() == null)
                .peek(scenario -> compare(scenario, DEPTH_FIRST))
                .count();
    }

    private static void compare(Scenario scenario, List<String> options) {
        Spin spin = Installed.spin();
        Exploration all = Explorer.exhaust(scenario, List.of(), Limits.defaults());
        Set<Claim> claims = EnumSet.of(Claim.MUTUAL_EXCLUSION, Claim.LOCK_DISCIPLINE);
        String promela = PromelaExport.of(scenario, claims);
        try (Verifier verifier = spin.verifier(promela, options, LIMIT)) {
            PanReport report = verifier.run(EVERYTHING, LIMIT);
            assertThat(report.limit()).as(promela).isEmpty();
            assertThat(List.of(report.states(), report.steps()))
                    .as("states and steps that Spin finds in %s", promela)
                    .containsExactly(all.states(), all.edges());
        } catch (SpinFailure | InterruptedException failure) {
            throw new AssertionError(promela, failure);
        }
    }

    private static Os os(String name) {
        return OsProfiles.all().stream()
                .filter(os -> os.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Scenario scenario(String policy, Os os, String threads) {
        GilPolicy created = Catalogue.entries().stream()
                .filter(entry -> entry.name().equals(policy))
                .findFirst()
                .orElseThrow()
                .create();
        return scenario(created, os, threads);
    }

    private static Scenario scenario(GilPolicy policy, Os os, String threads) {
        return new Scenario(
                policy,
                ThreadMix.parse(threads),
                new Machine(1, os, Costs.defaults()),
                Clock.UNTIMED,
                Scale.defaults());
    }
}
