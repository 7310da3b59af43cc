package org.gilcheck.properties.locks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.gilcheck.model.language.Condition;
import org.gilcheck.model.language.Constant;
import org.gilcheck.model.language.Counter;
import org.gilcheck.model.language.Event;
import org.gilcheck.model.language.Flag;
import org.gilcheck.model.language.GilPolicy;
import org.gilcheck.model.language.HandOff;
import org.gilcheck.model.language.Mutex;
import org.gilcheck.model.language.PolicyException;
import org.gilcheck.model.language.Semaphore;
import org.gilcheck.model.language.ThreadQueue;
import org.gilcheck.model.language.ThreadSet;
import org.gilcheck.model.language.ThreadVar;
import org.gilcheck.model.language.TimeUnit;
import org.gilcheck.properties.ThreadMix;
import org.gilcheck.properties.UsageException;
import org.gilcheck.properties.locks.runtime.LockViolation;
import org.junit.jupiter.api.Test;

/** Each statement of the language reads as it should in Java, and does there what it does in the model. */
class StatementsAsJavaTest {
    private static final org.gilcheck.model.language.Duration WHILE =
            org.gilcheck.model.language.Duration.of("a while", 3, TimeUnit.MILLISECONDS);

    @Test
    void aRoutineReadsLikeThePolicy() {
        class Gil extends GilPolicy {
            private final Flag locked = flag("locked");
            private final Flag asked = flag("asked");
            private final Mutex mutex = mutex("the mutex");
            private final Condition cond = condition("switch");

            @Override
            public String name() {
                return "my-gil 2";
            }

            @Override
            protected void defineAcquire() {
                lock(mutex);
                whileTrue(locked, () -> {
                    timedWait(cond, mutex, WHILE);
                    when(timedOut().and(locked), () -> set(asked)).otherwise(this::leaveRoutine);
                });
                set(locked);
                unlock(mutex);
            }

            @Override
            protected void defineRelease() {
                atomically(() -> {
                    clear(locked);
                    when(asked, () -> signal(cond));
                });
            }

            @Override
            protected void defineCheckpoint() {
                when(asked, () -> {
                    release();
                    acquire();
                });
            }
        }

        String source = lock(new Gil()).replaceAll(" // .*", "");

        assertThat(source)
                .contains("public final class MyGil2Lock extends RealLock {")
                .contains("    private static final long A_WHILE = 3000000L;")
                .contains("    private final RealMutex the_mutex = mutex(\"the mutex\");")
                .contains("    private final RealCondition switch_ = condition(\"switch\");")
                .contains("""
                            public void acquire(int self) {
                                boolean timedOut = false;
                                the_mutex.lock(self);
                                while (locked.get()) {
                                    timedOut = switch_.timedWait(self, the_mutex, A_WHILE);
                                    if (timedOut && locked.get()) {
                                        asked.set(true);
                                    } else {
                                        granted(self);
                                        return;
                                    }
                                }
                                locked.set(true);
                                the_mutex.unlock(self);
                                granted(self);
                            }
                        """)
                .contains("""
                            public void release(int self) {
                                dropped(self);
                                synchronized (memory.step()) {
                                    locked.set(false);
                                    if (asked.get()) {
                                        switch_.signal();
                                    }
                                }
                            }
                        """)
                .contains("""
                                if (asked.get()) {
                                    release(self);
                                    acquire(self);
                                }
                        """);
    }

    @Test
    void aStatementTellsItsLineInThePolicy() {
        String source = lock(new TinyGil() {
            @Override
            void held() {
                yieldProcessor();
            }
        });

        assertThat(source)
                .containsPattern("gil\\.lock\\(self\\); // TinyGil\\.java:\\d+")
                .containsPattern("yieldProcessor\\(\\); // StatementsAsJavaTest\\.java:\\d+")
                .contains("acquire(self);\n");
    }

    @Test
    void aTestOfSeveralVariablesIsOneStep() {
        class Gil extends TinyGil {
            private final Flag one = flag("one");
            private final Flag other = flag("other").perThread();
            private final ThreadVar last = thread("last");

            @Override
            void held() {
                when(one.and(other.of(last).not()), () -> set(one));
                whileTrue(one.and(other), () -> clear(one));
                set(last, self());
                set(one, other.of(last));
                compareAndSet(last, self(), nobody());
            }
        }

        String source = check(new Gil());

        assertThat(source)
                .contains("test1 = one.get() && !other.of(last.get()).get();\n")
                .contains("if (!(one.get() && other.of(self).get())) {\n")
                .contains("synchronized (memory.step()) {", "one.set(other.of(last.get()).get());\n")
                .contains("last.compareAndSet(self, NOBODY);");
    }

    @Test
    void numbersAreComputedAndBounded() {
        class Gil extends TinyGil {
            private final Constant limit = constant("the limit", 40).modelledAs(2);
            private final Counter rounds = counter("rounds", 0, limit);
            private final Counter all = counter("all", 0, NUMBER_OF_THREADS);
            private final Counter old = counter("old", -5, 1_000_000).perThread();

            @Override
            void held() {
                when(rounds.is(limit), () -> set(rounds, 0)).otherwise(() -> increment(rounds));
                fetchAndAdd(all, 1, old);
                expect(old.is(0).and(all.is(1)));
                fetchAndAdd(all, -1, old);
                compareAndSet(all, all.plus(0), all.times(1));
                expect(succeeded());
                set(old, limit.shiftedLeft(all.plus(3)).minus(limit).plus(7).modulo(5));
                expect(old.is(1));
                set(old, limit.times(1_000_000_000).times(1_000).shiftedRight(all.plus(20)));
                expect(old.is(2047)
                        .and(old.isNot(2046))
                        .and(old.isAtLeast(2047))
                        .and(old.isLessThan(2048)));
                expect(old.isMoreThan(2046).and(old.isAtMost(2047)).or(old.is(-1)));
            }

            /** Else the GIL is given away twice, which is a violation. */
            private void expect(org.gilcheck.model.language.BoolExpr condition) {
                when(condition.not(), () -> unlock(gil));
            }
        }

        String source = check(new Gil());

        assertThat(source)
                .contains("private static final int THE_LIMIT = 2; // for 40\n")
                .contains("counter(\"rounds\", 0, THE_LIMIT, THE_LIMIT)", "counter(\"all\", 0, threads(), 0)")
                .contains("rounds.add(1);", "old.of(self).set(all.fetchAndAdd(1));")
                .contains("Math.floorMod(", "product(", "shiftedRight(");
    }

    @Test
    void queuesAndSetsHoldThreads() {
        class Gil extends TinyGil {
            private final ThreadQueue queue = threadQueue("queue");
            private final ThreadSet set = threadSet("set");
            private final ThreadVar next = thread("next");

            @Override
            void held() {
                when(queue.contains(self()).not(), () -> enqueue(queue, self()));
                set(next, queue.head());
                when(queue.tail().is(queue.highestPriority()).and(set.isEmpty()), () -> dequeue(queue))
                        .otherwise(() -> remove(queue, self()));
                add(set, self());
                when(set.contains(next), () -> remove(set, next));
                when(set.size().is(2), () -> clear(set));
                when(self().priority().isMoreThan(queue.size()), this::yieldProcessor);
            }
        }

        assertThat(check(new Gil()))
                .contains("next.set(queue.head());", "queue.tail() == queue.highestPriority() && set.size() == 0")
                .contains("priority(self) > queue.size()", "set.clear();");
    }

    @Test
    void locksOfAllKindsLock() {
        class Gil extends TinyGil {
            private final Semaphore semaphore = semaphore("semaphore", 1, 1);
            private final Mutex second = mutex("second");
            private final Event auto = autoResetEvent("auto");
            private final Event manual = manualResetEvent("manual");

            @Override
            void held() {
                semaphoreWait(semaphore);
                semaphorePost(semaphore);
                semaphoreTry(semaphore);
                when(succeeded(), () -> semaphorePost(semaphore));
                tryLock(second);
                when(succeeded(), () -> unlock(second));
                timedLock(second, WHILE);
                when(timedOut().not(), () -> unlock(second));
                eventSet(auto);
                eventWait(auto);
                eventTimedWait(auto, WHILE);
                eventSet(manual);
                eventWait(manual);
                eventReset(manual);
                unpark(self());
                park();
                timedPark(WHILE);
                sleep(WHILE);
                emit("a \"quoted\" name");
            }
        }

        assertThat(check(new Gil()))
                .contains("succeeded = semaphore.tryTake();", "timedOut = second.timedLock(self, A_WHILE);")
                .contains("timedOut = auto.timedWait(self, A_WHILE);", "manual.reset();")
                .contains("unpark(self);", "park(self);", "timedOut = timedPark(self, A_WHILE);", "sleep(A_WHILE);");
    }

    @Test
    void whoHasTheGilAndWhoWantsItIsKnown() {
        class Gil extends TinyGil {
            private final Flag wanted = flag("wanted");

            @Override
            void held() {
                when(holder().isNot(self()), () -> unlock(gil));
                set(wanted, threadsWanting().isMoreThan(0));
                when(isMainThread(), () -> unlock(gil));
            }
        }

        assertThat(check(new Gil()))
                .contains("if (holder() != self) {", "wants(self);", "threadsWanting() > 0", "if (isMainThread()) {");
    }

    @Test
    void threadsOfTheRuntimeRunToo() {
        class Gil extends TinyGil {
            private final Condition tick = condition("tick");
            private final Mutex clock = mutex("clock");
            private final Flag late = flag("late");

            Gil() {
                daemon(
                        "tick tock",
                        () -> loop(() -> {
                            sleep(WHILE);
                            lock(clock);
                            set(late);
                            broadcast(tick);
                            unlock(clock);
                        }));
            }

            @Override
            void held() {
                lock(clock);
                clear(late);
                whileTrue(late.not(), () -> await(tick, clock));
                unlock(clock);
                when(tick.waiters().isMoreThan(0), () -> unlock(gil));
            }
        }

        assertThat(check(new Gil()))
                .contains("private void tickTockDaemon(int self) {", "tick.await(self, clock);", "tick.waiters() > 0");
    }

    @Test
    void aThreadMayEndAnywhere() {
        class Gil extends TinyGil {
            private final Flag over = flag("over");

            @Override
            void held() {
                when(over, () -> {
                    release();
                    exitThread();
                });
            }

            @Override
            protected void defineFinalize() {
                set(over);
            }
        }

        StressResult result =
                new LockStress(new Gil(), ThreadMix.parse("1 finalizer, 2 cpu")).run(Duration.ofMillis(60), 1);

        assertThat(lock(new Gil())).contains("throw new ThreadExit();", "public void finalizeInterpreter(int self) {");
        assertThat(result.what()).isEmpty();
        assertThat(result.sessions()).isGreaterThan(1);
    }

    @Test
    void otherStepsOfARoutineAreAMethodOfTheirOwn() {
        class Gil extends TinyGil {
            @Override
            void held() {
                release(() -> {
                    yieldProcessor();
                    unlock(gil);
                });
                acquire(() -> loop(() -> {
                    tryLock(gil);
                    when(succeeded(), this::leaveRoutine);
                }));
            }
        }

        assertThat(check(new Gil()))
                .contains("release2(self);", "acquire2(self);", "private void acquire2(int self) {")
                .containsPattern("granted\\(self\\);\\s+return;");
    }

    @Test
    void aStepThatMakesNoSenseIsNoViolationOfALock() {
        class Gil extends TinyGil {
            private final Counter few = counter("few", 0, 2);

            @Override
            void held() {
                increment(few);
            }
        }

        StressResult result = new LockStress(new Gil(), ThreadMix.parse("2 cpu")).run(soon(), 1);

        assertThat(result.what()).isEqualTo("faulty step: sets few to 3, outside its range 0..2");
    }

    @Test
    void namesMayBeAnything() {
        class Gil extends TinyGil {
            private final Flag test = flag("test1");
            private final Flag keyword = flag("class");
            private final Counter math = counter("Math", 0, 3);

            @Override
            public String name() {
                return "tiny */ \\u000a";
            }

            @Override
            void held() {
                when(test.and(keyword.not()), () -> clear(test));
                set(math, math.modulo(2));
            }
        }

        assertThat(check(new Gil()))
                .contains("test1_.get() && !class_.get()", "Math.floorMod(Math_.get(), 2)")
                .contains("\n * The policy tiny * / /u000a as a lock");
    }

    @Test
    void aLockIsStuckThoughAThreadOfItsOwnTicks() {
        class Gil extends TinyGil {
            private final Mutex second = mutex("second");

            Gil() {
                daemon("ticker", () -> loop(() -> sleep(WHILE)));
            }

            @Override
            protected void defineAcquire() {
                lock(gil);
                lock(second);
            }

            @Override
            protected void defineRelease() {
                unlock(gil);
                unlock(second);
            }

            @Override
            void held() {
                unlock(gil);
                lock(gil);
            }
        }

        StressResult result = new LockStress(new Gil(), ThreadMix.parse("2 cpu")).run(Duration.ofSeconds(2), 3);

        assertThat(result.property()).isEqualTo(LockViolation.NO_PROGRESS);
    }

    @Test
    void whatCannotBeWrittenIsRefused() {
        class Asks extends TinyGil {
            @Override
            void held() {
                when(timedOut(), this::yieldProcessor);
            }
        }
        class HandsOver extends TinyGil {
            private final Mutex fair = mutex("fair").handOff(HandOff.DIRECT);

            @Override
            void held() {
                lock(fair);
                unlock(fair);
            }
        }

        assertThatThrownBy(() -> lock(new Asks()))
                .isInstanceOf(PolicyException.class)
                .hasMessage(
                        "tiny, routine checkpoint: asks timedOut() about an action in another routine, which cannot be"
                                + " written as a real lock. Ask in the routine that has the action, behind it");
        assertThatThrownBy(() -> lock(new HandsOver()))
                .hasMessage("tiny: 'fair' demands the hand-off DIRECT, which real locks do not have here."
                        + " Leave the hand-off to the operating system");
        assertThatThrownBy(() -> RealLockCode.of(new Nothing(), ThreadMix.parse("1 signals")))
                .isInstanceOf(PolicyException.class)
                .hasMessageContaining("a thread that handles signals cannot be a real thread here");
        assertThatThrownBy(() -> RealLockCode.of(new Nothing(), ThreadMix.parse("1 cpu, 1 cpu in 1")))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("a real lock is that of one interpreter");
    }

    /** A bare mutex. */
    private static final class Nothing extends TinyGil {
        @Override
        void held() {}
    }

    private static Duration soon() {
        return Duration.ofMinutes(1);
    }

    /** Runs the lock for a moment, in which nothing must be found; its source without comments at the end of lines. */
    private static String check(GilPolicy policy) {
        StressResult result =
                new LockStress(policy, ThreadMix.parse("2 cpu, 1 io priority 2")).run(Duration.ofMillis(60), 3);
        assertThat(result.what()).isEmpty();
        assertThat(result.grants()).isGreaterThan(2);
        return lock(policy).replaceAll(" // [A-Za-z]*(\\.java)?:.*", "");
    }

    private static String lock(GilPolicy policy) {
        RealLockCode code = RealLockCode.of(policy, List.copyOf(ThreadMix.parse("2 cpu")));
        String name = code.mainClass().replace("Program", "Lock.java");
        return Objects.requireNonNull(code.files().get(name));
    }
}
