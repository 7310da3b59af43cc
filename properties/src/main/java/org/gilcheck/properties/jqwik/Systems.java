package org.gilcheck.properties.jqwik;

import java.util.List;
import java.util.StringJoiner;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.gilcheck.model.language.Duration;
import org.gilcheck.model.language.HandOff;
import org.gilcheck.model.language.TimeUnit;
import org.gilcheck.model.machine.Dispatch;
import org.gilcheck.model.machine.Os;
import org.gilcheck.model.machine.WakeOrder;
import org.gilcheck.model.machine.WakePreemption;

/** Operating systems of which each parameter is drawn; named by what they differ in from Linux. */
final class Systems {
    private static final int MOST_DELAYS = 2;
    private static final Duration SLACK = Duration.of("timer slack", 50, TimeUnit.MICROSECONDS);

    private Systems() {}

    /** Any, except that none loses a signal and that semaphores are never handed off after a wait, which is not modelled. */
    static Arbitrary<Os> varied() {
        Arbitrary<Locks> locks = Combinators.combine(
                        Arbitraries.of(HandOff.BARGING, HandOff.DIRECT, HandOff.AFTER_WAIT),
                        Arbitraries.of(HandOff.BARGING, HandOff.DIRECT))
                .as(Locks::new);
        Arbitrary<Sleep> sleep = Combinators.combine(
                        Arbitraries.of(WakeOrder.FIFO, WakeOrder.ANY),
                        Arbitraries.of(false, true),
                        Arbitraries.of(List.of(1, 2), List.of(1, 1), List.of(0, 0), List.of(0, 1), List.of(0, 2)),
                        Arbitraries.integers().between(0, MOST_DELAYS))
                .as(Sleep::new);
        Arbitrary<Cores> cores = Combinators.combine(
                        Arbitraries.of(WakePreemption.ALWAYS, WakePreemption.NEVER, WakePreemption.POSSIBLE),
                        Arbitraries.of(Dispatch.FIFO, Dispatch.PRIORITY, Dispatch.ANY))
                .as(Cores::new);
        return Combinators.combine(locks, sleep, cores).as(Systems::os);
    }

    private record Locks(HandOff mutex, HandOff semaphore) {}

    private record Sleep(WakeOrder order, boolean spurious, List<Integer> delays, int slacks) {}

    private record Cores(WakePreemption preemption, Dispatch dispatch) {}

    private static Os os(Locks locks, Sleep sleep, Cores cores) {
        Os linux = Os.named("linux").build();
        StringJoiner name = new StringJoiner(", ", "linux with ", "").setEmptyValue("linux");
        differs(name, "mutexes", locks.mutex, linux.mutexHandOff());
        differs(name, "semaphores", locks.semaphore, linux.semaphoreHandOff());
        differs(name, "wake order", sleep.order, linux.wakeOrder());
        differs(name, "spurious wake-ups", sleep.spurious, linux.spuriousWakeUps());
        differs(name, "wake delays", sleep.delays, List.of(linux.leastWakeDelays(), linux.mostWakeDelays()));
        differs(name, "timer slacks", sleep.slacks, linux.mostTimerSlacks());
        differs(name, "wake pre-emption", cores.preemption, linux.wakePreemption());
        differs(name, "dispatch", cores.dispatch, linux.dispatch());
        return Os.named(name.toString())
                .mutexHandOff(locks.mutex)
                .semaphoreHandOff(locks.semaphore)
                .wakeOrder(sleep.order)
                .spuriousWakeUps(sleep.spurious)
                .wakeDelays(sleep.delays.get(0), sleep.delays.get(1))
                .timerSlack(SLACK, sleep.slacks)
                .wakePreemption(cores.preemption)
                .dispatch(cores.dispatch)
                .build();
    }

    private static void differs(StringJoiner name, String parameter, Object value, Object usual) {
        if (!value.equals(usual)) {
            name.add(parameter + " " + value);
        }
    }
}
