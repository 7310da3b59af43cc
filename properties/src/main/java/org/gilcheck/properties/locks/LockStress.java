package org.gilcheck.properties.locks;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.gilcheck.model.language.GilPolicy;
import org.gilcheck.model.scenario.ThreadSpec;
import org.gilcheck.properties.UsageException;
import org.gilcheck.properties.locks.runtime.LockViolation;
import org.jspecify.annotations.Nullable;

/**
 * Hammers a policy as a real lock: threads of this Java machine run a program over it again and again, disturbed at random
 * between their steps, while the lock watches that one thread at a time has it, that its mutexes are used as they must be, and that
 * somebody can always go on.
 *
 * <p>It may find what is wrong, and never shows that nothing is. The threads are real, so that the same seed need not do the
 * same.
 */
public final class LockStress {
    private static final long POLL_MILLISECONDS = 20;
    private static final long STUCK_NANOSECONDS = TimeUnit.SECONDS.toNanos(5);

    /** A machine that stands still for seconds must not look like a lock that does. */
    private static final int STUCK_LOOKS = 100;

    /** Few, since all that is left may be a thread of the lock's own that ticks. */
    private static final long STUCK_STEPS = 1_000;

    /** Long after a grant for a program that goes on: what looks stuck then is watched beyond the time that it was given. */
    private static final long SUSPICIOUS_NANOSECONDS = TimeUnit.MILLISECONDS.toNanos(200);

    private static final long LONGEST_END_SECONDS = 60;

    private final RealLockCode code;

    /**
     * Writes and compiles the lock.
     *
     * @param policy a fresh policy object
     * @param threads the program's threads, all in one interpreter
     * @throws org.gilcheck.model.language.PolicyException if the policy has a mistake, or cannot be written as a real lock
     * @throws UsageException if the threads cannot be real ones, or this Java has no compiler
     */
    public LockStress(GilPolicy policy, List<ThreadSpec> threads) {
        this(RealLockCode.of(policy, threads));
    }

    /** Hammers what has been compiled. */
    public LockStress(RealLockCode code) {
        this.code = code;
    }

    /**
     * Hammers until the time is up or something is found.
     *
     * @param seed of the random disturbances
     */
    public StressResult run(Duration time, long seed) {
        long begin = System.nanoTime();
        long end = begin + time.toNanos();
        int sessions = 0;
        long grants = 0;
        LockViolation violation = null;
        do {
            StressPlatform platform =
                    new StressPlatform(code.priorities(), code.daemons(), seed * 1_000_003 + sessions);
            code.program(platform.memory()).start();
            try {
                violation = watch(platform, end);
            } catch (InterruptedException stopped) {
                platform.end();
                Thread.currentThread().interrupt();
                throw new UsageException("stopped before the stress test was done");
            }
            sessions++;
            grants += platform.grants();
        } while (violation == null && System.nanoTime() - end < 0);
        return new StressResult(
                sessions,
                grants,
                Duration.ofNanos(System.nanoTime() - begin),
                seed,
                violation == null ? null : violation.property(),
                violation == null ? "" : String.valueOf(violation.getMessage()));
    }

    private static @Nullable LockViolation watch(StressPlatform platform, long end) throws InterruptedException {
        long grants = -1;
        long since = 0;
        long stepsThen = 0;
        int looks = 0;
        while (!platform.awaitEnd(POLL_MILLISECONDS)) {
            long now = System.nanoTime();
            if (platform.grants() != grants) {
                grants = platform.grants();
                since = now;
                stepsThen = platform.steps();
                looks = 0;
            } else if (++looks > STUCK_LOOKS
                    && now - since > STUCK_NANOSECONDS
                    && platform.steps() - stepsThen > STUCK_STEPS) {
                platform.stopWith(new LockViolation(
                        LockViolation.NO_PROGRESS, "for 5 s and " + STUCK_STEPS + " steps nobody has got the GIL"));
            }
            boolean looksStuck = now - since > SUSPICIOUS_NANOSECONDS;
            if (now - end > (looksStuck ? 2 * STUCK_NANOSECONDS : 0)) {
                platform.end();
                if (!platform.awaitEnd(TimeUnit.SECONDS.toMillis(LONGEST_END_SECONDS))) {
                    throw new IllegalStateException("the threads of a stress test do not end");
                }
                break;
            }
        }
        return platform.violation();
    }
}
