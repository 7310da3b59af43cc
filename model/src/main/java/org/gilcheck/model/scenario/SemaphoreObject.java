package org.gilcheck.model.scenario;

import org.gilcheck.model.language.HandOff;
import org.gilcheck.model.scenario.Label.Event;

/** A counting semaphore. Under direct hand-off a posted unit goes to the sleeper and is never seen by others. */
final class SemaphoreObject extends Lockable {
    private final Field units;
    private final int initial;
    private final boolean direct;

    SemaphoreObject(Field units, int initial, HandOff handOff, Sleepers sleepers, Scheduler scheduler) {
        super(sleepers, scheduler);
        this.units = units;
        this.initial = initial;
        this.direct = handOff == HandOff.DIRECT;
    }

    static boolean putsToSleep(HandOff handOff, boolean timed) {
        return timed || handOff == HandOff.DIRECT;
    }

    @Override
    void initialise(long[] state) {
        units.set(state, initial);
        sleepers.initialise(state);
    }

    @Override
    void addTo(FieldRoles roles, int thread) {
        roles.addNumber(thread, units);
        sleepers.addTo(roles, thread);
    }

    @Override
    boolean isThere(long[] state, int thread) {
        return units.get(state) > 0;
    }

    @Override
    boolean take(Execution x, int thread) {
        int now = units.get(x.state);
        if (now == 0) {
            return false;
        }
        x.happens(Event.LOCK_USE);
        units.set(x.state, now - 1);
        return true;
    }

    @Override
    boolean isGiven(long[] state, int thread) {
        return direct;
    }

    @Override
    boolean putsToSleep() {
        return direct || scheduler.timed();
    }

    @Override
    boolean dependsOn(long[] state, int holder) {
        return units.get(state) == 0;
    }

    @Override
    String text(long[] state) {
        return Integer.toString(units.get(state));
    }

    @Override
    boolean isLock() {
        return true;
    }

    void post(Execution x) {
        x.happens(Event.LOCK_USE);
        int sleeper = putsToSleep() ? sleepers.next(x) : PackedQueue.NONE;
        if (sleeper == PackedQueue.NONE || !direct) {
            int now = units.get(x.state) + 1;
            if (!units.holds(now)) {
                x.fail(Fault.OUT_OF_RANGE);
                return;
            }
            units.set(x.state, now);
        }
        if (sleeper == PackedQueue.NONE) {
            x.signalsNobody(sleepers);
        } else {
            sleepers.rouse(x, sleeper, scheduler);
        }
    }
}
