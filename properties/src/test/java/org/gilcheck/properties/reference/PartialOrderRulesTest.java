package org.gilcheck.properties.reference;

import static org.assertj.core.api.Assertions.assertThat;

import org.gilcheck.model.language.Condition;
import org.gilcheck.model.language.Counter;
import org.gilcheck.model.language.Event;
import org.gilcheck.model.language.Flag;
import org.gilcheck.model.language.GilPolicy;
import org.gilcheck.model.language.Mutex;
import org.gilcheck.model.machine.Clock;
import org.gilcheck.model.machine.Costs;
import org.gilcheck.model.machine.Machine;
import org.gilcheck.model.machine.Os;
import org.gilcheck.model.machine.OsProfiles;
import org.gilcheck.model.machine.Scale;
import org.gilcheck.model.scenario.Scenario;
import org.gilcheck.properties.ThreadMix;
import org.junit.jupiter.api.Test;

/** What must not be left out, each in a policy made for it; {@link PartialOrderTest} is about all others. */
class PartialOrderRulesTest {
    private static final int MOST = 20_000;

    private static void compare(GilPolicy policy, String threads, Os os) {
        Scenario scenario = new Scenario(
                policy,
                ThreadMix.parse(threads),
                new Machine(1, os, Costs.defaults()),
                Clock.UNTIMED,
                Scale.defaults());
        WhatHappens all = WhatHappens.in(scenario, scenario, MOST);
        WhatHappens some = WhatHappens.in(scenario, scenario.partialOrder(false), MOST);

        assertThat(all.isTooLarge()).isFalse();
        assertThat(all.states()).containsAll(some.states());
        assertThat(some.ends()).isEqualTo(all.ends());
        assertThat(some.told()).isEqualTo(all.told());
        assertThat(some.met()).isEqualTo(all.met());
        assertThat(some.stuck()).isEqualTo(all.stuck());
    }

    /** A GIL that does not exclude. */
    private abstract static class OpenGil extends GilPolicy {
        private final Flag inside = flag("inside").perThread();

        @Override
        public String name() {
            return "open";
        }

        @Override
        protected void defineAcquire() {
            set(inside);
        }

        @Override
        protected void defineRelease() {
            clear(inside);
        }

        @Override
        protected void defineCheckpoint() {
            release();
            acquire();
        }
    }

    /** Beside it, two daemons wake each other for ever, and each leaves its sleep by the other's step. */
    private static final class ChattingGil extends OpenGil {
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
    private static final class FaultyGil extends OpenGil {
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

    @Test
    void stepsOfOtherInterpretersAreNotHiddenBehindTheFirst() {
        compare(new EndingGil(), "cpu, cpu in 1", OsProfiles.LINUX);
    }

    @Test
    void twoHoldersAreMetBeforeOneEnds() {
        compare(new KeepingGil(), "cpu priority 1, cpu", OsProfiles.LINUX);
    }

    @Test
    void thoseWhoWakeEachOtherForEverDoNotPutOffOthers() {
        compare(new ChattingGil(), "2 cpu", OsProfiles.LINUX);
    }

    @Test
    void oneThreadsMistakeDoesNotHideAnothers() {
        compare(new FaultyGil(), "2 cpu", OsProfiles.LINUX);
    }
}
