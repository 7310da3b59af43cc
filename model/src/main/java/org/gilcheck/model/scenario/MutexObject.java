package org.gilcheck.model.scenario;

import org.gilcheck.model.language.HandOff;
import org.gilcheck.model.scenario.Label.Event;

/** A mutex: who owns it, and who sleeps on it. */
final class MutexObject extends Lockable {
    private final Field owner;
    private final HandOff handOff;

    MutexObject(Field owner, HandOff handOff, Sleepers sleepers, Scheduler scheduler) {
        super(sleepers, scheduler);
        this.owner = owner;
        this.handOff = handOff;
    }

    static boolean putsToSleep(HandOff handOff, boolean timed) {
        return timed || handOff != HandOff.BARGING;
    }

    @Override
    void initialise(long[] state) {
        owner.set(state, PackedQueue.NONE);
        sleepers.initialise(state);
    }

    int owner(long[] state) {
        return owner.get(state);
    }

    @Override
    void addTo(FieldRoles roles, int thread) {
        roles.addName(thread, owner);
        sleepers.addTo(roles, thread);
    }

    @Override
    boolean isThere(long[] state, int thread) {
        return owner.get(state) == PackedQueue.NONE;
    }

    @Override
    boolean take(Execution x, int thread) {
        int present = owner.get(x.state);
        if (present == thread) {
            x.fail(Fault.LOCK_HELD);
        }
        if (present != PackedQueue.NONE) {
            return false;
        }
        x.happens(Event.LOCK_USE);
        owner.set(x.state, thread);
        return true;
    }

    @Override
    boolean isGiven(long[] state, int thread) {
        return owner.get(state) == thread;
    }

    @Override
    boolean putsToSleep() {
        return putsToSleep(handOff, scheduler.timed());
    }

    @Override
    boolean dependsOn(long[] state, int holder) {
        return owner.get(state) == holder;
    }

    @Override
    String text(long[] state) {
        int present = owner.get(state);
        return present == PackedQueue.NONE ? "free" : VariableTexts.thread(present);
    }

    @Override
    boolean isLock() {
        return true;
    }

    /** Frees it; a fault unless {@code thread} owns it. */
    void unlock(Execution x, int thread) {
        if (owner.get(x.state) != thread) {
            x.fail(Fault.UNLOCK_NOT_HELD);
            return;
        }
        x.happens(Event.LOCK_USE);
        int sleeper = putsToSleep() ? sleepers.next(x) : PackedQueue.NONE;
        owner.set(x.state, sleeper != PackedQueue.NONE && handsOverTo(x, sleeper) ? sleeper : PackedQueue.NONE);
        if (sleeper != PackedQueue.NONE) {
            sleepers.rouse(x, sleeper, scheduler);
        }
    }

    private boolean handsOverTo(Execution x, int sleeper) {
        return switch (handOff) {
            case BARGING -> false;
            case DIRECT -> true;
            case AFTER_WAIT -> scheduler.timed() ? scheduler.isPatienceOver(x.state, sleeper) : x.choose(2) == 1;
        };
    }
}
