package org.gilcheck.properties.jqwik;

import java.util.List;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.gilcheck.model.language.Duration;
import org.gilcheck.model.language.GilPolicy;
import org.gilcheck.model.language.TimeUnit;
import org.gilcheck.model.machine.Clock;
import org.gilcheck.model.machine.Costs;
import org.gilcheck.model.machine.Machine;
import org.gilcheck.model.machine.Os;
import org.gilcheck.model.machine.OsProfiles;
import org.gilcheck.model.machine.Scale;
import org.gilcheck.model.policies.Catalogue;
import org.gilcheck.model.scenario.ThreadSpec;
import org.gilcheck.properties.ThreadMix;

/**
 * What a property of a GIL can be tried with. Every arbitrary shrinks to the smallest thing of its kind: one thread that
 * computes, one core of Linux, the untimed clock, the fewest statements.
 *
 * <p>With the properties on the class path jqwik finds those of {@link Machine}, {@link Os}, {@link Clock},
 * {@link Duration}, {@link Scale}, {@link RandomPolicy}, {@link Catalogue.Entry} and {@link ScenarioPlan} by itself for a
 * parameter that is marked with {@code @ForAll}.
 */
public final class GilArbitraries {
    private static final int MOST_CORES = 4;
    private static final int HIGHEST_COST = 2;
    private static final int MOST_UNITS = 8;

    private GilArbitraries() {}

    /**
     * Machines of one core to four with any of {@link #osProfiles}; three of four with the usual costs, the others with 0 to 2
     * units for a lock, a signal and a context switch, and 1 or 2 for a spin. Shrinks to one core of Linux at the usual
     * costs.
     */
    public static Arbitrary<Machine> machines() {
        return Combinators.combine(Arbitraries.integers().between(1, MOST_CORES), osProfiles(), costs())
                .as(Machine::new);
    }

    private static Arbitrary<Costs> costs() {
        Arbitrary<Integer> cost = Arbitraries.integers().between(0, HIGHEST_COST);
        Arbitrary<Integer> spin = Arbitraries.integers().between(1, HIGHEST_COST);
        return Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.just(Costs.defaults())),
                Tuple.of(
                        1,
                        Combinators.combine(cost, cost, cost, spin)
                                .as((lock, signal, contextSwitch, round) -> Costs.defaults()
                                        .withLock(lock)
                                        .withSignal(signal)
                                        .withContextSwitch(contextSwitch)
                                        .withSpin(round))));
    }

    /** The profiles that come with gilcheck, evenly. Shrinks to Linux. */
    public static Arbitrary<Os> shippedOsProfiles() {
        return Arbitraries.of(OsProfiles.all());
    }

    /**
     * Half of them {@linkplain #shippedOsProfiles() shipped}; in the other half each parameter is drawn by itself, except that no
     * signal is lost and that semaphores are not handed off after a wait. Such a profile's name says what differs from
     * Linux; a timed lock of a mutex that is handed off after a wait is not modelled, and an exception says so. Shrinks to Linux.
     */
    public static Arbitrary<Os> osProfiles() {
        return Arbitraries.oneOf(shippedOsProfiles(), Systems.varied());
    }

    /**
     * Texts that {@link ThreadMix} understands, of one thread to four, each with any workload of the catalogue, numbers up to
     * 3, one in five with a priority up to 2, one in five with another interpreter; in one mix of five two of the threads
     * share a queue. Shrinks to {@code cpu}.
     */
    public static Arbitrary<String> threadMixes() {
        return Threads.mixes();
    }

    /** The threads of {@link #threadMixes}, fresh ones each time. */
    public static Arbitrary<List<ThreadSpec>> threads() {
        return threadMixes().map(ThreadMix::parse);
    }

    /** Durations called "some time", from 1 us to 100 ms: powers of ten, some five times as long. Shrinks to 1 us. */
    public static Arbitrary<Duration> durations() {
        return Combinators.combine(
                        Arbitraries.of(TimeUnit.MICROSECONDS, TimeUnit.MILLISECONDS), Arbitraries.of(1, 5, 10, 50, 100))
                .as((unit, amount) -> Duration.of("some time", amount, unit));
    }

    /** Scales of the durations that every operating system has; see {@link #scales(List)}. */
    public static Arbitrary<Scale> scales() {
        return scales(OsProfiles.LINUX.durations().stream().map(Duration::name).toList());
    }

    /**
     * Scales that set any of some durations and constants to 1 to 8 units each, and leave the others at their defaults; one
     * in three sets nothing. Shrinks to the defaults.
     */
    public static Arbitrary<Scale> scales(List<String> names) {
        Arbitrary<Scale> some = Arbitraries.maps(
                        Arbitraries.of(names), Arbitraries.integers().between(1, MOST_UNITS))
                .ofMaxSize(names.size())
                .map(numbers -> {
                    Scale scale = Scale.defaults();
                    for (String name : names) {
                        Integer number = numbers.get(name);
                        scale = number == null ? scale : scale.with(name, number);
                    }
                    return scale;
                });
        return Arbitraries.frequencyOf(Tuple.of(1, Arbitraries.create(Scale::defaults)), Tuple.of(2, some));
    }

    /** Both clocks, evenly. Shrinks to the untimed one. */
    public static Arbitrary<Clock> clocks() {
        return Arbitraries.of(Clock.UNTIMED, Clock.TIMED);
    }

    /**
     * Small random policies of up to some twenty statements over two flags, one flag of each thread's own, a counter, the last
     * holder, a queue, a mutex with two conditions, an event and a semaphore.
     *
     * <p>Three of four are one of eight locks that exclude (a mutex, a semaphore, a spin lock, an event, a queue with parking, a
     * mutex with a condition in three ways) with none to three changes: a statement dropped, doubled, added or replaced, or
     * another condition. The others are all random: up to three statements a routine, nested at most twice, and a
     * checkpoint that gives way always or on some condition. None can be found wrong without exploring it, and none
     * leaves the range of a variable on any run; locks may be used wrongly. Shrinks statement by statement.
     */
    public static Arbitrary<RandomPolicy> policies() {
        return Arbitraries.fromGenerator(new PolicyGenerator());
    }

    /** The policies that come with gilcheck, evenly. Shrinks to the first. */
    public static Arbitrary<Catalogue.Entry> catalogue() {
        return Arbitraries.of(Catalogue.entries());
    }

    /** Scenarios of {@linkplain #policies() random policies}; see {@link #scenariosOf}. */
    public static Arbitrary<ScenarioPlan> scenarios() {
        return scenarios(policies().map(RandomSource::new));
    }

    /**
     * Scenarios of one policy with any threads, machine, clock and scale; the threads shrink first.
     *
     * @param policy makes a fresh policy each time
     */
    public static Arbitrary<ScenarioPlan> scenariosOf(Supplier<GilPolicy> policy) {
        return scenarios(Arbitraries.just(policy));
    }

    private static Arbitrary<ScenarioPlan> scenarios(Arbitrary<? extends Supplier<GilPolicy>> policies) {
        return Combinators.combine(threadMixes(), policies, machines(), clocks(), scales())
                .as((threads, policy, machine, clock, scale) ->
                        new ScenarioPlan(policy, threads, machine, clock, scale));
    }

    /** A random policy as what makes it, printed as its source. */
    private record RandomSource(RandomPolicy policy) implements Supplier<GilPolicy> {
        @Override
        public GilPolicy get() {
            return policy.create();
        }

        @Override
        public String toString() {
            return policy.toString();
        }
    }
}
