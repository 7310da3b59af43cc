package org.gilcheck.properties.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gilcheck.properties.reference.OnceWorkload.ofPriority;
import static org.gilcheck.properties.reference.OnceWorkload.withSignals;

import java.util.List;
import org.gilcheck.model.language.Condition;
import org.gilcheck.model.language.Counter;
import org.gilcheck.model.language.Event;
import org.gilcheck.model.language.Flag;
import org.gilcheck.model.language.GilPolicy;
import org.gilcheck.model.language.Mutex;
import org.gilcheck.model.language.Semaphore;
import org.gilcheck.model.machine.Clock;
import org.gilcheck.model.machine.Costs;
import org.gilcheck.model.machine.Machine;
import org.gilcheck.model.machine.Os;
import org.gilcheck.model.machine.OsProfiles;
import org.gilcheck.model.machine.Scale;
import org.gilcheck.model.scenario.Scenario;
import org.gilcheck.model.scenario.ThreadSpec;
import org.gilcheck.properties.ThreadMix;
import org.junit.jupiter.api.Test;

/** What must not be left out, each in a policy made for it; {@link PartialOrderTest} is about all others. */
class PartialOrderRulesTest {
    private static final int MOST = 20_000;

    private static void compare(GilPolicy policy, Os os, String threads) {
        compare(policy, os, ThreadMix.parse(threads));
    }

    /** Holds a policy without some orders to all orders. */
    static void compare(GilPolicy policy, Os os, ThreadSpec... threads) {
        compare(policy, os, List.of(threads));
    }

    private static void compare(GilPolicy policy, Os os, List<ThreadSpec> threads) {
        Scenario scenario =
                new Scenario(policy, threads, new Machine(1, os, Costs.defaults()), Clock.UNTIMED, Scale.defaults());
        WhatHappens all = WhatHappens.in(scenario, scenario, MOST);
        WhatHappens some = WhatHappens.in(scenario, scenario.partialOrder(false), MOST);

        assertThat(all.isTooLarge()).isFalse();
        assertThat(all.states()).containsAll(some.states());
        assertThat(some.ends()).isEqualTo(all.ends());
        assertThat(some.told()).isEqualTo(all.told());
        assertThat(some.met()).isEqualTo(all.met());
        assertThat(some.stuck()).isEqualTo(all.stuck());
    }

    /** Threads have it again and again. */
    private abstract static class CyclingGil extends OpenGil {
        @Override
        protected void defineCheckpoint() {
            release();
            acquire();
        }
    }

    /** Beside a GIL that does not exclude, two daemons wake each other for ever, and each leaves its sleep by the other's step. */
    private static final class ChattingGil extends CyclingGil {
        private final Mutex mutex = mutex("mutex");
        private final Condition ping = condition("ping");
        private final Condition pong = condition("pong");
        private final Event ready = autoResetEvent("ready");

        ChattingGil() {
            daemon("ping", () -> {
                lock(mutex);
                eventSet(ready);
                loop(() -> {
                    await(ping, mutex);
                    signal(pong);
                });
            });
            daemon("pong", () -> {
                eventWait(ready);
                lock(mutex);
                signal(ping);
                loop(() -> {
                    await(pong, mutex);
                    signal(ping);
                });
            });
        }
    }

    /** Every thread's first step of its own is a mistake. */
    private static final class FaultyGil extends CyclingGil {
        private final Counter nothing = counter("nothing", 0, 0).perThread();

        @Override
        protected void defineAcquire() {
            increment(nothing);
            super.defineAcquire();
        }
    }

    /** Threads end as soon as they have the GIL. */
    private static final class EndingGil extends OpenGil {
        private final Flag alive = flag("alive").perThread();

        @Override
        protected void defineCheckpoint() {
            when(alive.not(), this::exitThread);
        }
    }

    /** The first wants to keep it for ever; others end without giving it up. */
    private static final class KeepingGil extends OpenGil {
        @Override
        protected void defineCheckpoint() {
            when(self().priority().isMoreThan(0), () -> park()).otherwise(() -> exitThread());
        }
    }

    /** A mistake after a step that does not interfere, and before one with which the thread gets the GIL. */
    private static final class LaterFaultyGil extends OpenGil {
        private final Counter nothing = counter("nothing", 0, 0).perThread();

        @Override
        protected void defineAcquire() {
            yieldProcessor();
            increment(nothing);
            yieldProcessor();
        }
    }

    /** What a signal's handler does depends on when it comes. */
    private static final class MomentaryGil extends OpenGil {
        private final Flag moment = flag("moment").perThread();
        private final Flag hit = flag("hit").perThread();

        @Override
        protected void defineCheckpoint() {
            set(moment);
            clear(moment);
        }

        @Override
        protected void defineSignalArrives() {
            when(moment, () -> set(hit));
        }
    }

    /** Threads fall asleep for good, unless for no reason. */
    private static final class SleepyGil extends OpenGil {
        private final Mutex mutex = mutex("mutex");
        private final Condition never = condition("never").perThread();

        @Override
        protected void defineAcquire() {
            lock(mutex);
            await(never, mutex);
            unlock(mutex);
        }
    }

    /** One that has ended but for a wait goes on by the step of one that has its GIL in another interpreter. */
    private static final class AcrossGil extends OpenGil {
        private final Semaphore gone = semaphore("gone", 0, 1).perProcess();

        @Override
        protected void defineThreadExit() {
            release();
            when(isOfPriority(1), () -> semaphoreWait(gone)).otherwise(() -> semaphorePost(gone));
        }
    }

    /** Some play with each other for ever, others get the GIL. */
    private static final class PlayingGil extends OpenGil {
        private final Flag ball = flag("ball");
        private final Flag enough = flag("enough");
        private final Flag other = flag("other");

        @Override
        protected void defineAcquire() {
            when(isOfPriority(1), () -> whileTrue(enough.not(), () -> set(ball, ball.not())));
            set(other, other.not());
        }
    }

    @Test
    void stepsOfOtherInterpretersAreNotHiddenBehindTheFirst() {
        compare(new EndingGil(), OsProfiles.LINUX, "cpu, cpu in 1");
    }

    @Test
    void twoHoldersAreMetBeforeOneEnds() {
        compare(new KeepingGil(), OsProfiles.LINUX, "cpu priority 1, cpu");
    }

    @Test
    void thoseWhoWakeEachOtherForEverDoNotPutOffOthers() {
        compare(new ChattingGil(), OsProfiles.LINUX, "2 cpu");
    }

    @Test
    void oneThreadsMistakeDoesNotHideAnothers() {
        compare(new FaultyGil(), OsProfiles.LINUX, "2 cpu");
    }

    @Test
    void aMistakeIsNotHiddenBehindTheStepBefore() {
        compare(new LaterFaultyGil(), OsProfiles.LINUX, ofPriority(0), ofPriority(0));
    }

    @Test
    void signalsComeBetweenSteps() {
        compare(new MomentaryGil(), OsProfiles.LINUX, withSignals());
    }

    @Test
    void nobodyIsReliedOnToWakeForNoReason() {
        compare(new SleepyGil(), OsProfiles.ADVERSARIAL, ofPriority(0), ofPriority(0));
    }

    @Test
    void thoseWhoPlayTogetherForEverDoNotPutOffOthers() {
        compare(new PlayingGil(), OsProfiles.LINUX, ofPriority(1), ofPriority(1), ofPriority(0), ofPriority(0));
    }

    @Test
    void aStepIsNotHiddenBehindOneInAnotherInterpreter() {
        compare(new AcrossGil(), OsProfiles.LINUX, ofPriority(1), ofPriority(0).inInterpreter(1));
    }
}
