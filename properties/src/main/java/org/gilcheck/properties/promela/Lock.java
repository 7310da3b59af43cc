package org.gilcheck.properties.promela;

/** Something that a thread can take, sleeping until it is there: a mutex, a unit of a semaphore, an event, a permit to go on. */
interface Lock {

    /** Takes it if that is possible now; true on the ways on which it was. */
    boolean take(Path x, int thread);

    /** True if {@link #take} would succeed, which is not a mistake either way. */
    Term isThere(Path x);

    /** True if a woken thread already has it, and need not try again. */
    Term isGiven(Path x, int thread);

    /** True if threads that find it gone are put to sleep. Else their step is just not enabled. */
    boolean putsToSleep();

    /** Who sleeps on it; nobody ever where threads are not put to sleep. */
    Sleepers sleepers();
}
