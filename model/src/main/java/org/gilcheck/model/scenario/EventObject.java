package org.gilcheck.model.scenario;

/** A kernel event: setting it satisfies the wait of one sleeper (auto-reset) or of all (manual-reset) at once. */
final class EventObject extends Lockable {
    private final Field set;
    private final boolean autoReset;

    EventObject(Field set, boolean autoReset, Sleepers sleepers, Scheduler scheduler) {
        super(sleepers, scheduler);
        this.set = set;
        this.autoReset = autoReset;
    }

    @Override
    void initialise(long[] state) {
        set.set(state, 0);
        sleepers.initialise(state);
    }

    @Override
    void addTo(FieldRoles roles, int thread) {
        roles.addNumber(thread, set);
        sleepers.addTo(roles, thread);
    }

    @Override
    boolean isThere(long[] state, int thread) {
        return set.get(state) != 0;
    }

    @Override
    boolean take(Execution x, int thread) {
        if (set.get(x.state) == 0) {
            return false;
        }
        if (autoReset) {
            set.set(x.state, 0);
        }
        return true;
    }

    @Override
    boolean isGiven(long[] state, int thread) {
        return true;
    }

    @Override
    boolean putsToSleep() {
        return true;
    }

    @Override
    boolean dependsOn(long[] state, int holder) {
        return true;
    }

    void set(Execution x) {
        if (autoReset) {
            int sleeper = sleepers.next(x);
            if (sleeper == PackedQueue.NONE) {
                set.set(x.state, 1);
            } else {
                sleepers.rouse(x, sleeper, scheduler);
            }
            return;
        }
        set.set(x.state, 1);
        sleepers.rouseAll(x, scheduler);
    }

    void reset(Execution x) {
        set.set(x.state, 0);
    }

    @Override
    String text(long[] state) {
        return set.get(state) == 0 ? "reset" : "set";
    }
}
