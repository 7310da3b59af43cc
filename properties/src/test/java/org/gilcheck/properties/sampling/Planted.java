package org.gilcheck.properties.sampling;

import java.util.List;
import org.gilcheck.model.language.Condition;
import org.gilcheck.model.language.Counter;
import org.gilcheck.model.language.Flag;
import org.gilcheck.model.language.GilPolicy;
import org.gilcheck.model.language.Mutex;
import org.gilcheck.model.language.ThreadQueue;
import org.gilcheck.model.language.ThreadVar;
import org.gilcheck.model.policies.Catalogue;

/** Policies with a defect that was planted, each with its remedy. */
public final class Planted {
    private Planted() {}

    /** Gives the GIL away and takes it again at every checkpoint. */
    public abstract static class AlwaysYielding extends GilPolicy {
        final boolean isFixed;

        AlwaysYielding(boolean isFixed) {
            this.isFixed = isFixed;
        }

        @Override
        public String name() {
            return getClass().getSimpleName() + (isFixed ? ", fixed" : "");
        }

        @Override
        protected void defineCheckpoint() {
            release();
            acquire();
        }
    }

    /** Tests the flag, then stores it: two threads may do both tests first. */
    public static final class TestThenSet extends AlwaysYielding {
        private final Flag locked = flag("locked");

        public TestThenSet(boolean isFixed) {
            super(isFixed);
        }

        @Override
        protected void defineAcquire() {
            if (isFixed) {
                loop(() -> {
                    compareAndSet(locked, false, true);
                    when(succeeded(), this::exitLoop);
                });
            } else {
                whileTrue(locked, this::yieldProcessor);
                set(locked);
            }
        }

        @Override
        protected void defineRelease() {
            clear(locked);
        }
    }

    /** Peterson's algorithm, which excludes two threads; a third passes when the second has given way to it. */
    public static final class PetersonForAll extends AlwaysYielding {
        private final Counter wanting = counter("wanting", 0, 4);
        private final Counter old = counter("old", 0, 4).perThread();
        private final ThreadVar givesWay = thread("gives_way");
        private final Mutex mutex = mutex("mutex");

        public PetersonForAll(boolean isFixed) {
            super(isFixed);
        }

        @Override
        protected void defineAcquire() {
            if (isFixed) {
                lock(mutex);
            } else {
                fetchAndAdd(wanting, 1, old);
                set(givesWay, self());
                whileTrue(wanting.isMoreThan(1).and(givesWay.is(self())), this::yieldProcessor);
            }
        }

        @Override
        protected void defineRelease() {
            if (isFixed) {
                unlock(mutex);
            } else {
                fetchAndAdd(wanting, -1, old);
            }
        }
    }

    /** Looks at the flag before it locks the mutex with which it falls asleep: the signal may come in between. */
    public static final class SleepsTooLate extends AlwaysYielding {
        private final Flag locked = flag("locked");
        private final Mutex mutex = mutex("mutex");
        private final Condition released = condition("released");

        public SleepsTooLate(boolean isFixed) {
            super(isFixed);
        }

        @Override
        protected void defineAcquire() {
            if (isFixed) {
                lock(mutex);
                whileTrue(locked, () -> await(released, mutex));
                set(locked);
                unlock(mutex);
            } else {
                loop(() -> {
                    compareAndSet(locked, false, true);
                    when(succeeded(), this::exitLoop);
                    lock(mutex);
                    await(released, mutex);
                    unlock(mutex);
                });
            }
        }

        @Override
        protected void defineRelease() {
            lock(mutex);
            clear(locked);
            signal(released);
            unlock(mutex);
        }
    }

    /** Wakes a sleeper only if there is exactly one: with two of them nobody is woken. */
    public static final class WakesOnlyOne extends AlwaysYielding {
        private final Flag locked = flag("locked");
        private final Counter sleepers = counter("sleepers", 0, 4);
        private final Mutex mutex = mutex("mutex");
        private final Condition released = condition("released");

        public WakesOnlyOne(boolean isFixed) {
            super(isFixed);
        }

        @Override
        protected void defineAcquire() {
            lock(mutex);
            whileTrue(locked, () -> {
                increment(sleepers);
                await(released, mutex);
                decrement(sleepers);
            });
            set(locked);
            unlock(mutex);
        }

        @Override
        protected void defineRelease() {
            lock(mutex);
            clear(locked);
            when(isFixed ? sleepers.isMoreThan(0) : sleepers.is(1), () -> signal(released));
            unlock(mutex);
        }
    }

    /** Whoever finds the flag down takes it; who looks at the wrong moments never does. */
    public static final class Spins extends AlwaysYielding {
        private final Flag locked = flag("locked");
        private final ThreadQueue queue = threadQueue("queue");

        public Spins(boolean isFixed) {
            super(isFixed);
        }

        @Override
        protected void defineAcquire() {
            if (isFixed) {
                enqueue(queue, self());
                whileTrue(queue.head().isNot(self()), this::yieldProcessor);
            } else {
                loop(() -> {
                    compareAndSet(locked, false, true);
                    when(succeeded(), this::exitLoop);
                });
            }
        }

        @Override
        protected void defineRelease() {
            if (isFixed) {
                dequeue(queue);
            } else {
                clear(locked);
            }
        }
    }

    /** Hands over to the one who came last: two threads can pass the GIL to and fro while a third waits. */
    public static final class LastComeFirstServed extends AlwaysYielding {
        private final ThreadVar holder = thread("holder");
        private final ThreadQueue waiters = threadQueue("waiters");

        public LastComeFirstServed(boolean isFixed) {
            super(isFixed);
        }

        @Override
        protected void defineAcquire() {
            atomically(
                    () -> when(holder.isNobody(), () -> set(holder, self())).otherwise(() -> enqueue(waiters, self())));
            whileTrue(holder.isNot(self()), this::park);
        }

        @Override
        protected void defineRelease() {
            atomically(() -> {
                set(holder, isFixed ? waiters.head() : waiters.tail());
                when(holder.isSomebody(), () -> {
                    remove(waiters, holder);
                    unpark(holder);
                });
            });
        }
    }

    /** A planted defect: where it shows, and as what. */
    public record Defect(String policy, String threads, String property) {
        /** A policy object of its own for each scenario. */
        public GilPolicy create(boolean isFixed) {
            return switch (policy) {
                case "TestThenSet" -> new TestThenSet(isFixed);
                case "PetersonForAll" -> new PetersonForAll(isFixed);
                case "SleepsTooLate" -> new SleepsTooLate(isFixed);
                case "WakesOnlyOne" -> new WakesOnlyOne(isFixed);
                case "Spins" -> new Spins(isFixed);
                case "LastComeFirstServed" -> new LastComeFirstServed(isFixed);
                default -> Catalogue.entry(policy).create();
            };
        }
    }

    /** All of them. */
    public static List<Defect> defects() {
        return List.of(
                new Defect("TestThenSet", "2 cpu", "mutual-exclusion"),
                new Defect("PetersonForAll", "3 cpu", "mutual-exclusion"),
                new Defect("SleepsTooLate", "2 io", "lost-wakeup"),
                new Defect("WakesOnlyOne", "3 io", "lost-wakeup"),
                new Defect("Spins", "2 cpu", "starvation"),
                new Defect("LastComeFirstServed", "3 cpu", "starvation"));
    }

    /** Those of policies that are shipped, which have no remedy here. */
    static List<Defect> shipped() {
        return List.of(
                new Defect("broken-double-checked", "2 cpu", "mutual-exclusion"),
                new Defect("broken-unlocks-twice", "2 cpu", "lock-discipline"),
                new Defect("broken-locks-inverted", "2 cpu", "deadlock"),
                new Defect("broken-release-yield-acquire", "3 cpu", "starvation"));
    }
}
