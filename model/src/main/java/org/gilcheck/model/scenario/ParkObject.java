package org.gilcheck.model.scenario;

/** One thread's permit to return from park. */
final class ParkObject extends Lockable {
    private final Field permit;

    ParkObject(Field permit, Sleepers sleepers, Scheduler scheduler) {
        super(sleepers, scheduler);
        this.permit = permit;
    }

    @Override
    void initialise(long[] state) {
        permit.set(state, 0);
    }

    @Override
    void addTo(FieldRoles roles, int thread) {
        roles.addNumber(thread, permit);
        sleepers.addTo(roles, thread);
    }

    @Override
    boolean isThere(long[] state, int thread) {
        return permit.get(state) != 0;
    }

    @Override
    boolean take(Execution x, int thread) {
        boolean there = permit.get(x.state) != 0;
        permit.set(x.state, 0);
        return there;
    }

    @Override
    boolean isGiven(long[] state, int thread) {
        return false;
    }

    @Override
    boolean putsToSleep() {
        return scheduler.timed();
    }

    @Override
    boolean dependsOn(long[] state, int holder) {
        return permit.get(state) == 0;
    }

    void unpark(Execution x) {
        permit.set(x.state, 1);
        sleepers.rouseAll(x, scheduler); // only its own thread ever sleeps on it
    }

    @Override
    String text(long[] state) {
        return permit.get(state) == 0 ? "none" : "permit";
    }
}
