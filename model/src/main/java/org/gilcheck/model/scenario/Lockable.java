package org.gilcheck.model.scenario;

/**
 * Something that a thread can take, sleeping until it is there: a mutex, a unit of a semaphore, an event, a permit to
 * return from park.
 *
 * <p>Under the untimed clock a thread that waits for a barging one is not put to sleep: its step is just not enabled.
 * That is the same set of behaviours, with fewer states.
 */
abstract class Lockable {
    final Sleepers sleepers;
    final Scheduler scheduler;

    Lockable(Sleepers sleepers, Scheduler scheduler) {
        this.sleepers = sleepers;
        this.scheduler = scheduler;
    }

    abstract void initialise(long[] state);

    /** Tells of its fields, as those of a thread or as {@link FieldRoles#SHARED}. */
    abstract void addTo(FieldRoles roles, int owner);

    /** Takes it if that is possible now. */
    abstract boolean take(Execution x, int thread);

    /** True if {@link #take} would succeed. */
    abstract boolean isThere(long[] state, int thread);

    /** True if a thread that sleeps on it waits for {@code holder} to do something. */
    abstract boolean dependsOn(long[] state, int holder);

    /** True if a woken thread already has it, and need not try again. */
    abstract boolean isGiven(long[] state, int thread);

    /** True if threads that find it gone are put to sleep, in a state of their own. */
    abstract boolean putsToSleep();

    /** Its value for people. */
    abstract String text(long[] state);

    /** True if taking it counts as using a lock. */
    boolean isLock() {
        return false;
    }
}
