package org.gilcheck.properties.reference;

import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.gilcheck.model.language.HandOff;
import org.gilcheck.model.machine.Clock;
import org.gilcheck.model.machine.Costs;
import org.gilcheck.model.machine.Machine;
import org.gilcheck.model.machine.Os;
import org.gilcheck.model.machine.OsProfiles;
import org.gilcheck.model.machine.Scale;
import org.gilcheck.model.scenario.Scenario;
import org.gilcheck.properties.LockFairness;
import org.gilcheck.properties.jqwik.RandomPolicies;
import org.gilcheck.properties.jqwik.RandomPolicy;
import org.gilcheck.properties.jqwik.ScenarioPlan;

/** Random policies in small scenarios of many kinds, the same for the same seed. */
final class RandomScenarios {
    private static final List<String> MIXES = List.of(
            "2 cpu",
            "2 cpu",
            "2 cpu",
            "cpu, io",
            "2 io",
            "cpu",
            "cpu priority 1, cpu",
            "cpu, cpu in 1",
            "cpu, mixed",
            "signals, cpu",
            "cpu, c-released",
            "3 cpu");
    private static final Os FIFO = OsProfiles.LINUX.withFifoLocks();
    private static final Os LATE =
            Os.named("hand-off after a wait").mutexHandOff(HandOff.AFTER_WAIT).build();
    private static final List<Os> UNTIMED =
            List.of(OsProfiles.LINUX, OsProfiles.LINUX, OsProfiles.MACOS_2011, OsProfiles.ADVERSARIAL, FIFO);
    private static final List<Os> TIMED = List.of(
            OsProfiles.LINUX,
            OsProfiles.LINUX,
            OsProfiles.MACOS_2011,
            OsProfiles.WINDOWS,
            OsProfiles.FREERTOS,
            OsProfiles.ADVERSARIAL,
            LATE);

    private RandomScenarios() {}

    /** A policy and what surrounds it. */
    record Sample(RandomPolicy policy, String threads, Machine machine, Clock clock, LockFairness locks) {
        Scenario create() {
            return new ScenarioPlan(policy::create, threads, machine, clock, Scale.defaults()).create();
        }

        Sample withThreads(String others) {
            return new Sample(policy, others, machine, clock, locks);
        }

        /** Under the untimed clock. */
        Sample untimed() {
            return new Sample(policy, threads, machine, Clock.UNTIMED, locks);
        }

        Sample with(RandomPolicy other) {
            return new Sample(other, threads, machine, clock, locks);
        }

        @Override
        public String toString() {
            return threads + ", " + clock + ", " + machine.cores() + " cores @ " + machine.os() + ", " + locks
                    + " locks\n" + policy;
        }
    }

    static Sample sample(long seed) {
        Random random = new Random(seed * 0x9E3779B97F4A7C15L);
        RandomPolicy policy = RandomPolicies.next(random);
        Clock clock = random.nextInt(3) == 0 ? Clock.TIMED : Clock.UNTIMED;
        Os os = one(clock == Clock.TIMED ? TIMED : UNTIMED, random);
        int cores = clock == Clock.TIMED ? 1 + random.nextInt(2) : 1;
        return new Sample(
                policy,
                one(MIXES, random),
                new Machine(cores, os, Costs.defaults()),
                clock,
                random.nextBoolean() ? LockFairness.WEAK : LockFairness.STRONG);
    }

    private static <T> T one(List<T> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }

    /** Checks the samples of the first seeds, and tells of a failure with the smallest policy that fails as well. */
    static void forEach(long seeds, LongFunction<Sample> ofSeed, Consumer<Sample> check) {
        LongStream.range(0, seeds).parallel().forEach(seed -> {
            Sample sample = ofSeed.apply(seed);
            if (fails(check).test(sample)) {
                Sample smallest = sample.with(RandomPolicies.smallest(
                        sample.policy, policy -> fails(check).test(sample.with(policy))));
                try {
                    check.accept(smallest);
                } catch (AssertionError | RuntimeException failure) {
                    throw new AssertionError("seed " + seed + ": " + smallest + failure.getMessage(), failure);
                }
            }
        });
    }

    private static Predicate<Sample> fails(Consumer<Sample> check) {
        return sample -> {
            try {
                check.accept(sample);
                return false;
            } catch (AssertionError | RuntimeException failure) {
                return true;
            }
        };
    }
}
