package org.gilcheck.properties.sampling;

import java.util.function.Function;
import org.gilcheck.checker.Run;
import org.gilcheck.model.TransitionSystem;
import org.jspecify.annotations.Nullable;

/**
 * Takes blocks of choices out of a schedule, large ones first, and all that one thread does, as long as it fails without them (A.
 * Zeller and R. Hildebrandt, IEEE TSE 28(2), 2002). Needs to know nothing but how to tell a failure.
 */
final class DeltaDebugging {
    /** A round of a small loop is left out only as a whole, wherever it stands. */
    private static final int SMALL = 8;

    private final TransitionSystem system;
    private final int threads;
    private final Function<Schedule, @Nullable Run> failure;

    /**
     * Prepares.
     *
     * @param failure the run to which a schedule leads, up to its first failure; null if it does not fail
     */
    DeltaDebugging(TransitionSystem system, int threads, Function<Schedule, @Nullable Run> failure) {
        this.system = system;
        this.threads = threads;
        this.failure = failure;
    }

    /** The best that it finds from a run that fails. */
    Run reduce(Run failing) {
        Run best = failing;
        Run before;
        do {
            before = best;
            best = withoutThreads(best);
            for (int size = best.length() / 2; size > SMALL; size /= 2) {
                best = withoutBlocks(best, size, size);
            }
            for (int size = SMALL; size >= 1; size--) {
                best = withoutBlocks(best, size, 1);
            }
        } while (isBetter(best, before));
        return best;
    }

    private Run withoutThreads(Run run) {
        Run best = run;
        for (int thread = 0; thread < threads; thread++) {
            for (int from = 0; from < best.length(); from++) {
                best = betterOf(best, Schedule.of(best).withoutThread(thread, from));
            }
        }
        return best;
    }

    /** Tries to leave out each block of a size, from the last on, the next a stride before it. */
    private Run withoutBlocks(Run run, int size, int stride) {
        Run best = run;
        for (int from = run.length() - size; from >= 0; from -= stride) {
            if (from + size <= best.length()) {
                best = betterOf(best, Schedule.of(best).without(from, from + size));
            }
        }
        return best;
    }

    private Run betterOf(Run best, Schedule candidate) {
        Run run = candidate.length() == best.length() ? null : failure.apply(candidate);
        return run != null && isBetter(run, best) ? run : best;
    }

    private boolean isBetter(Run run, Run other) {
        return run.length() < other.length()
                || (run.length() == other.length() && Systems.switches(system, run) < Systems.switches(system, other));
    }
}
