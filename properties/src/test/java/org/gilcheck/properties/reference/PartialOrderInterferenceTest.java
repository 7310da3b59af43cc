package org.gilcheck.properties.reference;

import static org.gilcheck.properties.reference.OnceWorkload.ofPriority;
import static org.gilcheck.properties.reference.OnceWorkload.withSignals;
import static org.gilcheck.properties.reference.PartialOrderRulesTest.compare;

import org.gilcheck.model.language.Condition;
import org.gilcheck.model.language.Counter;
import org.gilcheck.model.language.Duration;
import org.gilcheck.model.language.Flag;
import org.gilcheck.model.language.Mutex;
import org.gilcheck.model.language.Semaphore;
import org.gilcheck.model.language.ThreadVar;
import org.gilcheck.model.language.TimeUnit;
import org.gilcheck.model.machine.OsProfiles;
import org.gilcheck.properties.ThreadMix;
import org.junit.jupiter.api.Test;

/** Steps of which both orders must be taken, each in a policy in which all else is left to one order. */
class PartialOrderInterferenceTest {
    private static final Duration PATIENCE = Duration.of("patience", 5, TimeUnit.MILLISECONDS);

    /** One thread's copy is written by another that finds its name, and read by its owner. */
    private static final class NamedCopyGil extends OpenGil {
        private final ThreadVar known = thread("known");
        private final Flag named = flag("named").perThread();
        private final Flag found = flag("found");

        NamedCopyGil() {
            daemon("names", () -> when(known.isSomebody(), () -> set(named.of(known))));
        }

        @Override
        protected void defineAcquire() {
            set(known, self());
            set(found, named);
        }
    }

    /** A thread writes the copy of whom it has named, unless that name is gone. */
    private static final class ForgottenNameGil extends OpenGil {
        private final ThreadVar last = thread("last");
        private final Flag named = flag("named").perThread();

        ForgottenNameGil() {
            daemon("forgets", () -> set(last, nobody()));
        }

        @Override
        protected void defineAcquire() {
            set(last, self());
            set(named.of(last));
            yieldProcessor();
        }
    }

    /** One sets what another tests before it sets what a third tests before it sets what the first reads. */
    private static final class ChainGil extends OpenGil {
        private final Flag first = flag("first");
        private final Flag second = flag("second");
        private final Flag third = flag("third");
        private final Flag found = flag("found");

        ChainGil() {
            daemon("first", () -> set(first));
            daemon("second", () -> when(first, () -> set(second)));
            daemon("third", () -> when(second, () -> set(third)));
        }

        @Override
        protected void defineAcquire() {
            set(found, third);
        }
    }

    /** A thread is woken, or is not in time. */
    private static final class SignalledGil extends OpenGil {
        private final Mutex mutex = mutex("mutex");
        private final Condition condition = condition("condition");
        private final Flag late = flag("late");

        SignalledGil() {
            daemon("signals", () -> signal(condition));
        }

        @Override
        protected void defineAcquire() {
            lock(mutex);
            timedWait(condition, mutex, PATIENCE);
            set(late, timedOut());
            unlock(mutex);
        }
    }

    /** Between the signal and the return of the wait another may lock the mutex. */
    private static final class OvertakenGil extends OpenGil {
        private final Mutex mutex = mutex("mutex");
        private final Condition condition = condition("condition");
        private final Flag changed = flag("changed");
        private final Flag before = flag("before");
        private final Flag after = flag("after");

        OvertakenGil() {
            daemon("signals", () -> signal(condition));
            daemon("overtakes", () -> {
                lock(mutex);
                set(changed);
                unlock(mutex);
            });
        }

        @Override
        protected void defineAcquire() {
            lock(mutex);
            set(before, changed);
            await(condition, mutex);
            set(after, changed);
            unlock(mutex);
        }
    }

    /** A mutex is a barrier only for those who are ready to wait for ever. */
    private static final class ImpatientGil extends OpenGil {
        private final Mutex mutex = mutex("mutex");
        private final Flag gaveUp = flag("gave up");
        private final Flag seen = flag("seen");

        ImpatientGil() {
            daemon("looks", () -> {
                lock(mutex);
                set(seen, gaveUp);
                unlock(mutex);
            });
        }

        @Override
        protected void defineAcquire() {
            timedLock(mutex, PATIENCE);
            when(timedOut(), () -> set(gaveUp)).otherwise(() -> unlock(mutex));
        }
    }

    /** Whoever gets the mutex has the GIL. */
    private static final class TimedGil extends OpenGil {
        private final Mutex mutex = mutex("mutex");

        TimedGil() {
            daemon("keeps", () -> {
                lock(mutex);
                unlock(mutex);
            });
        }

        @Override
        protected void defineAcquire() {
            timedLock(mutex, PATIENCE);
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

    /** A signal's handler reads what another thread writes. */
    private static final class ReadingHandlerGil extends OpenGil {
        private final Flag open = flag("open");
        private final Flag told = flag("told");

        ReadingHandlerGil() {
            daemon("opens", () -> set(open));
        }

        @Override
        protected void defineSignalArrives() {
            when(open, () -> set(told));
        }
    }

    /** A signal's handler writes what another thread reads. */
    private static final class WritingHandlerGil extends OpenGil {
        private final Flag told = flag("told");
        private final Flag found = flag("found");

        WritingHandlerGil() {
            daemon("looks", () -> set(found, told));
        }

        @Override
        protected void defineSignalArrives() {
            set(told);
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

    /** Threads want it from the beginning. */
    private static final class PlainGil extends OpenGil {}

    /** Threads want it later, and have it once. */
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
        compare(new NamedCopyGil(), OsProfiles.LINUX, ofPriority(0));
    }

    @Test
    void whoseCopyIsMeantMayBeForgottenBefore() {
        compare(new ForgottenNameGil(), OsProfiles.LINUX, ofPriority(0));
    }

    @Test
    void oneThreadMayOpenTheWayForAnotherThatOpensIt() {
        compare(new ChainGil(), OsProfiles.LINUX, ofPriority(0));
    }

    @Test
    void sleepersAreCountedBeforeAndAfterTheyFallAsleep() {
        compare(new CountingGil(), OsProfiles.LINUX, ofPriority(1), ofPriority(0));
        compare(new CountingGil(), OsProfiles.LINUX, ofPriority(0), ofPriority(1));
    }

    @Test
    void signalsComeBeforeAndAfterWhatTheirHandlerReads() {
        compare(new ReadingHandlerGil(), OsProfiles.LINUX, withSignals());
    }

    @Test
    void signalsComeBeforeAndAfterOthersReadWhatTheirHandlerWrites() {
        compare(new WritingHandlerGil(), OsProfiles.LINUX, withSignals());
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
        compare(
                new PlainGil(),
                OsProfiles.LINUX,
                ofPriority(0),
                ThreadMix.parse("cpu").get(0));
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

    @Test
    void aSleeperIsWokenBeforeItsTimeIsOver() {
        compare(new SignalledGil(), OsProfiles.LINUX, ofPriority(0));
    }

    @Test
    void othersLockTheMutexBeforeAWaitReturns() {
        compare(new OvertakenGil(), OsProfiles.LINUX, ofPriority(0));
    }

    @Test
    void aMutexDoesNotKeepThoseAwayWhoGiveUp() {
        compare(new ImpatientGil(), OsProfiles.LINUX, ofPriority(0));
        compare(new ImpatientGil(), OsProfiles.MACOS_2011, ofPriority(0));
    }

    @Test
    void aMutexIsHandedToASleeperBeforeItGivesUp() {
        compare(new TimedGil(), OsProfiles.MACOS_2011, ofPriority(0));
    }
}
