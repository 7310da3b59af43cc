package org.gilcheck.properties.semantics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.gilcheck.model.language.Condition;
import org.gilcheck.model.language.Flag;
import org.gilcheck.model.language.GilPolicy;
import org.gilcheck.model.language.Mutex;
import org.gilcheck.model.language.ThreadVar;
import org.gilcheck.model.machine.Clock;
import org.gilcheck.model.machine.Costs;
import org.gilcheck.model.machine.Machine;
import org.gilcheck.model.machine.Os;
import org.gilcheck.model.machine.OsProfiles;
import org.gilcheck.model.machine.Scale;
import org.gilcheck.model.policies.CPython32;
import org.gilcheck.model.policies.OCaml409;
import org.gilcheck.model.policies.StrictFifo;
import org.gilcheck.model.scenario.Scenario;
import org.gilcheck.properties.ThreadMix;
import org.junit.jupiter.api.Test;

/** Threads are taken for each other only where nothing depends on their numbers. */
class EqualThreadsTest {

    /** Asks who the holder is. */
    private static final class AskingGil extends TestGil {
        private final Flag busy = flag("busy");

        @Override
        protected void defineAcquire() {
            whileTrue(busy.and(holder().isSomebody()), () -> yieldProcessor());
            set(busy);
        }

        @Override
        protected void defineRelease() {
            clear(busy);
        }
    }

    /** Each thread remembers another. */
    private static final class FriendsGil extends TestGil {
        private final ThreadVar last = thread("last");
        private final ThreadVar friend = thread("friend").perThread();
        private final Mutex mutex = mutex("mutex");

        @Override
        protected void defineAcquire() {
            lock(mutex);
            set(friend, last);
            set(last, friend.of(self()));
            set(last, self());
        }

        @Override
        protected void defineRelease() {
            unlock(mutex);
        }
    }

    private static String whyNot(GilPolicy policy, String threads, Os os, Clock clock, int cores) {
        return scenario(policy, threads, os, clock, cores).whyNotSymmetric();
    }

    private static Scenario scenario(GilPolicy policy, String threads, Os os, Clock clock, int cores) {
        return new Scenario(
                policy, ThreadMix.parse(threads), new Machine(cores, os, Costs.defaults()), clock, Scale.defaults());
    }

    private static String untimed(GilPolicy policy, String threads) {
        return whyNot(policy, threads, OsProfiles.LINUX, Clock.UNTIMED, 1);
    }

    @Test
    void needTheSameWorkloadPriorityAndInterpreter() {
        String alone = "no two threads have the same workload, priority and interpreter";

        assertThat(untimed(new StrictFifo(), "2 cpu")).isEmpty();
        assertThat(untimed(new StrictFifo(), "cpu, io, cpu")).isEmpty();
        assertThat(untimed(new StrictFifo(), "2 put, 2 get")).isEmpty();
        assertThat(untimed(new StrictFifo(), "2 cpued")).isEmpty();
        assertThat(untimed(new StrictFifo(), "cpu, io")).isEqualTo(alone);
        assertThat(untimed(new StrictFifo(), "cpu, cpu priority 1")).isEqualTo(alone);
        assertThat(untimed(new StrictFifo(), "cpu, cpu in 1")).isEqualTo(alone);
        assertThat(untimed(new StrictFifo(), "io(1), io(2)")).isEqualTo(alone);
        assertThat(untimed(new StrictFifo(), "put, get")).isEqualTo(alone);
    }

    @Test
    void areToldApartByWhoAsksForTheFirstHolder() {
        assertThat(untimed(new AskingGil(), "2 cpu")).contains("asks for the holder");
    }

    @Test
    void areToldApartWhereTheFirstOfTheLeastUrgentIsPreempted() {
        assertThat(whyNot(new StrictFifo(), "2 cpu", OsProfiles.FREERTOS, Clock.TIMED, 2))
                .contains("the first by number is pre-empted");
        assertThat(whyNot(new StrictFifo(), "2 cpu", OsProfiles.FREERTOS, Clock.TIMED, 1))
                .isEmpty();
        assertThat(whyNot(new StrictFifo(), "2 cpu", OsProfiles.FREERTOS, Clock.UNTIMED, 2))
                .isEmpty();
    }

    @Test
    void areToldApartWhereAllAreWokenInTheOrderOfTheirNumbers() {
        assertThat(whyNot(new Broadcasting(), "2 cpu", OsProfiles.ADVERSARIAL, Clock.TIMED, 1))
                .contains("wakes several threads at once");
        assertThat(whyNot(new Broadcasting(), "2 cpu", OsProfiles.ADVERSARIAL, Clock.UNTIMED, 1))
                .isEmpty();
        assertThat(whyNot(new Broadcasting(), "2 cpu", OsProfiles.LINUX, Clock.TIMED, 1))
                .isEmpty();
    }

    /** Wakes all waiters. */
    private static final class Broadcasting extends TestGil {
        private final Flag busy = flag("busy");
        private final Mutex mutex = mutex("mutex");
        private final Condition released = condition("released");

        @Override
        protected void defineAcquire() {
            lock(mutex);
            whileTrue(busy, () -> await(released, mutex));
            set(busy);
            unlock(mutex);
        }

        @Override
        protected void defineRelease() {
            lock(mutex);
            clear(busy);
            broadcast(released);
            unlock(mutex);
        }
    }

    @Test
    void areToldApartIfTooManyOrdersMightHaveToBeTried() {
        assertThat(untimed(new FriendsGil(), "7 cpu")).isEmpty();
        assertThat(untimed(new FriendsGil(), "8 cpu")).contains("more than 5040 orders of equal threads");
        assertThat(untimed(new CPython32(), "8 cpu")).isEmpty();
    }

    @Test
    void areNotTakenForEachOtherAgainstAReason() {
        Scenario scenario = scenario(new OCaml409(), "cpu, io", OsProfiles.LINUX, Clock.UNTIMED, 1);

        assertThatThrownBy(scenario::symmetric)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("no two threads");
    }
}
