package org.gilcheck.properties.locks;

import java.time.Duration;
import java.util.List;
import org.gilcheck.checker.pathfinder.Ending;
import org.gilcheck.checker.pathfinder.Outcome;
import org.gilcheck.checker.pathfinder.PathFinder;
import org.gilcheck.checker.pathfinder.Statistics;
import org.gilcheck.checker.pathfinder.Task;
import org.gilcheck.checker.pathfinder.Violation;
import org.gilcheck.properties.locks.runtime.LockViolation;
import org.gilcheck.properties.locks.runtime.RealLock;

/**
 * Lets Java PathFinder explore all interleavings of the threads that use a policy as a real lock. The lock watches that one thread
 * at a time has it and that its mutexes are used as they must be; Java PathFinder sees when nobody can go on.
 */
public final class LockExploration {
    /**
     * A thread that runs alone takes no steps that others could come between, so that what it does for ever would be one
     * endless step. After so many instructions Java PathFinder looks whether it has been here before.
     */
    private static final String LONGEST_STEP = "1000";

    /** For Java PathFinder a program that nobody but a daemon goes on with is alive. */
    private static final String NOTHING_BESIDE_DAEMONS =
            "nothing; but no deadlock is seen while a thread of the lock's own goes on";

    private final RealLockCode code;

    /** Explores what has been compiled. */
    public LockExploration(RealLockCode code) {
        this.code = code;
    }

    /**
     * Explores until all is seen, something is found, or the time is up.
     *
     * @param rounds how many rounds each thread makes; 0 for no end
     * @param heapBytes of the Java that runs Java PathFinder
     * @throws InterruptedException if this thread is interrupted
     */
    public ExplorationResult run(PathFinder finder, int rounds, long heapBytes, Duration time)
            throws InterruptedException {
        Task task = Task.of(code.mainClass(), code.arguments(rounds), List.of(RealLockCode.libraryPath()))
                .withClasses(code.classes())
                .withHeap(heapBytes)
                .withTimeout(time)
                .withSetting("vm.max_transition_length", LONGEST_STEP)
                .withSetting("vm.shared.never_break_types", RealLock.class.getPackageName() + ".*");
        return result(finder.run(task), code.daemons() > 0);
    }

    private static ExplorationResult result(Outcome outcome, boolean hasDaemons) {
        Statistics statistics = outcome.statistics();
        long states = statistics == null ? 0 : statistics.newStates();
        if (outcome.ending() == Ending.DEADLOCK) {
            return new ExplorationResult(
                    outcome.ending(), states, outcome.elapsed(), LockViolation.DEADLOCK, "deadlock: all threads wait");
        }
        if (outcome.ending() == Ending.NO_ERRORS) {
            return new ExplorationResult(
                    outcome.ending(), states, outcome.elapsed(), null, hasDaemons ? NOTHING_BESIDE_DAEMONS : "nothing");
        }
        Violation violation = outcome.violation();
        if (outcome.ending() != Ending.VIOLATION || violation == null) {
            return new ExplorationResult(outcome.ending(), states, outcome.elapsed(), null, outcome.message());
        }
        if (!violation.type().equals(LockViolation.class.getName())) {
            return new ExplorationResult(Ending.FAILED, states, outcome.elapsed(), null, outcome.message());
        }
        String text = violation.text();
        int colon = text.indexOf(':');
        return new ExplorationResult(
                outcome.ending(), states, outcome.elapsed(), colon < 0 ? text : text.substring(0, colon), text);
    }
}
