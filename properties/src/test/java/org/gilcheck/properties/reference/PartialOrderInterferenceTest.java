package org.gilcheck.properties.reference;

import static org.gilcheck.properties.reference.OnceWorkload.ofPriority;
import static org.gilcheck.properties.reference.OnceWorkload.withSignals;
import static org.gilcheck.properties.reference.PartialOrderRulesTest.compare;

import org.gilcheck.model.language.Condition;
import org.gilcheck.model.language.Counter;
import org.gilcheck.model.language.Flag;
import org.gilcheck.model.language.Mutex;
import org.gilcheck.model.language.Semaphore;
import org.gilcheck.model.language.ThreadVar;
import org.gilcheck.model.machine.OsProfiles;
import org.junit.jupiter.api.Test;

/** Steps of which both orders must be taken, each in a policy in which all else is left to one order. */
class PartialOrderInterferenceTest {

    /** One thread's copy is written by the thread that finds its name, and read by its owner. */
    private static final class NamedCopyGil extends OpenGil {
        private final ThreadVar known = thread("known");
        private final Flag named = flag("named").perThread();
        private final Flag found = flag("found").perThread();

        @Override
        protected void defineAcquire() {
            when(isOfPriority(1), () -> when(known.isSomebody(), () -> set(named.of(known))))
                    .otherwise(() -> {
                        set(known, self());
                        set(found, named);
                    });
        }
    }

    /** A thread writes the copy of whom it last heard of. */
    private static final class LastNamedGil extends OpenGil {
        private final ThreadVar last = thread("last");
        private final Flag named = flag("named").perThread();

        @Override
        protected void defineAcquire() {
            set(last, self());
            when(isOfPriority(1), () -> set(named.of(last)));
        }
    }

    /** One sets what another tests before it sets what a third tests before it sets what the first reads. */
    private static final class ChainGil extends OpenGil {
        private final Flag first = flag("first");
        private final Flag second = flag("second");
        private final Flag third = flag("third");
        private final Flag found = flag("found");

        @Override
        protected void defineAcquire() {
            when(isOfPriority(3), () -> set(found, third));
            when(isOfPriority(2), () -> when(second, () -> set(third)));
            when(isOfPriority(1), () -> when(first, () -> set(second)));
            when(isOfPriority(0), () -> set(first));
        }
    }

    /** One thread counts others asleep. */
    private static final class CountingGil extends OpenGil {
        private final Mutex mutex = mutex("mutex");
        private final Condition condition = condition("condition");
        private final Counter counted = counter("counted", 0, 1);

        @Override
        protected void defineAcquire() {
            when(isOfPriority(1), () -> set(counted, condition.waiters())).otherwise(() -> {
                lock(mutex);
                await(condition, mutex);
            });
        }
    }

    /** A signal's handler reads what another thread writes, and writes what that one reads. */
    private static final class HandlerGil extends OpenGil {
        private final Flag open = flag("open");
        private final Flag told = flag("told");
        private final Flag found = flag("found");
        private final boolean readsOnly;
        private final boolean writesOnly;

        HandlerGil(boolean readsOnly, boolean writesOnly) {
            this.readsOnly = readsOnly;
            this.writesOnly = writesOnly;
        }

        @Override
        protected void defineAcquire() {
            when(isOfPriority(1), () -> {
                if (!writesOnly) {
                    set(open);
                }
                if (!readsOnly) {
                    set(found, told);
                }
            });
        }

        @Override
        protected void defineSignalArrives() {
            if (readsOnly) {
                when(open, () -> set(told));
            } else {
                set(told);
            }
        }
    }

    /** Only a signal's handler asks who has the GIL, after its thread has given it up. */
    private static final class AskingHandlerGil extends OpenGil {
        private final Mutex mutex = mutex("mutex");
        private final Flag gone = flag("gone").perThread();
        private final Flag watched = flag("watched");

        @Override
        protected void defineAcquire() {
            lock(mutex);
        }

        @Override
        protected void defineRelease() {
            unlock(mutex);
        }

        @Override
        protected void defineThreadExit() {
            release();
            set(gone);
            yieldProcessor();
        }

        @Override
        protected void defineSignalArrives() {
            when(gone.and(holder().isSomebody()), () -> set(watched));
        }
    }

    /** A thread that never has the GIL asks who has. */
    private static final class AskingGil extends OpenGil {
        private final Flag watched = flag("watched");

        @Override
        protected void defineThreadStart() {
            when(isOfPriority(1), () -> {
                set(watched, holder().isSomebody());
                exitThread();
            });
            acquire();
        }
    }

    /** A mutex is freed in one step with something else, and then no longer keeps others away. */
    private static final class FreedAtOnceGil extends OpenGil {
        private final Mutex mutex = mutex("mutex");
        private final Counter shared = counter("shared", 0, 2);
        private final Counter copy = counter("copy", 0, 2).perThread();

        @Override
        protected void defineAcquire() {
            lock(mutex);
            atomically(() -> {
                set(inside);
                unlock(mutex);
            });
            set(copy, shared);
            set(shared, copy.plus(1));
        }
    }

    /** Threads have it once, and end. */
    private static final class OnceGil extends OpenGil {
        @Override
        protected void defineThreadStart() {
            yieldProcessor();
            acquire();
        }
    }

    /** Others can want it only while the first has it, and then not get it. */
    private static final class InvitingGil extends OpenGil {
        private final Mutex mutex = mutex("mutex");
        private final Semaphore invitation = semaphore("invitation", 0, 2);

        @Override
        protected void defineThreadStart() {
            when(isOfPriority(0), () -> semaphoreWait(invitation));
            acquire();
        }

        @Override
        protected void defineAcquire() {
            lock(mutex);
            semaphorePost(invitation);
        }

        @Override
        protected void defineRelease() {
            unlock(mutex);
        }
    }

    /** One wants it, and ends without it. */
    private static final class LeavingGil extends OpenGil {
        @Override
        protected void defineAcquire() {
            when(isOfPriority(1), () -> {
                yieldProcessor();
                exitThread();
            });
            set(inside);
        }
    }

    @Test
    void whoIsNamedMayLookBeforeAndAfter() {
        compare(new NamedCopyGil(), OsProfiles.LINUX, ofPriority(1), ofPriority(0));
    }

    @Test
    void whoseCopyIsMeantMayChangeBefore() {
        compare(new LastNamedGil(), OsProfiles.LINUX, ofPriority(1), ofPriority(0));
    }

    @Test
    void oneThreadMayOpenTheWayForAnotherThatOpensIt() {
        compare(new ChainGil(), OsProfiles.LINUX, ofPriority(3), ofPriority(2), ofPriority(1), ofPriority(0));
    }

    @Test
    void sleepersAreCountedBeforeAndAfterTheyFallAsleep() {
        compare(new CountingGil(), OsProfiles.LINUX, ofPriority(1), ofPriority(0));
        compare(new CountingGil(), OsProfiles.LINUX, ofPriority(0), ofPriority(1));
    }

    @Test
    void signalsComeBeforeAndAfterWhatTheirHandlerReads() {
        compare(new HandlerGil(true, false), OsProfiles.LINUX, withSignals(), ofPriority(1));
    }

    @Test
    void signalsComeBeforeAndAfterOthersReadWhatTheirHandlerWrites() {
        compare(new HandlerGil(false, true), OsProfiles.LINUX, withSignals(), ofPriority(1));
        compare(new HandlerGil(false, false), OsProfiles.LINUX, ofPriority(1), withSignals());
    }

    @Test
    void aHandlerSeesOthersWithAndWithoutTheGil() {
        compare(new AskingHandlerGil(), OsProfiles.LINUX, withSignals(), ofPriority(0));
    }

    @Test
    void whoAsksSeesOthersWithAndWithoutTheGil() {
        compare(new AskingGil(), OsProfiles.LINUX, ofPriority(1), ofPriority(0));
    }

    @Test
    void aMutexThatAnAtomicBlockFreesKeepsNobodyAway() {
        compare(new FreedAtOnceGil(), OsProfiles.LINUX, ofPriority(0), ofPriority(0));
    }

    @Test
    void twoGetTheGilBeforeOneGivesItUp() {
        compare(new OnceGil(), OsProfiles.LINUX, ofPriority(0), ofPriority(0));
    }

    @Test
    void anotherWantsTheGilBeforeItIsGivenUp() {
        compare(new InvitingGil(), OsProfiles.LINUX, ofPriority(1), ofPriority(0));
    }

    @Test
    void oneGetsTheGilBeforeAnotherCeasesToWantIt() {
        compare(new LeavingGil(), OsProfiles.LINUX, ofPriority(1), ofPriority(0));
    }
}
