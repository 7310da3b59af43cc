package org.gilcheck.reports.recordings;

import org.gilcheck.model.language.GilPhase;
import org.gilcheck.properties.UsageException;
import org.gilcheck.properties.runs.Trace.Place;
import org.gilcheck.properties.runs.Trace.Standing;
import org.jspecify.annotations.Nullable;

/** Where the log has a thread stand, line by line. A log may begin anywhere, so the first word tells where it began. */
final class RecordedThread {
    static final Standing OUTSIDE = standing(GilPhase.OUTSIDE, false);
    static final Standing AWAKE = standing(GilPhase.WANTS, false);
    static final Standing BLOCKED = standing(GilPhase.WANTS, true);
    static final Standing HOLDS = standing(GilPhase.HOLDS, false);

    private final int number;
    private Standing now;
    private @Nullable TickLine last;

    RecordedThread(int number, Word first) {
        this.number = number;
        now = before(first);
    }

    private static Standing standing(GilPhase phase, boolean blocked) {
        return new Standing(phase, blocked, -1, "", Place.NOWHERE);
    }

    private static Standing before(Word word) {
        return switch (word) {
            case ENTRY, START, EXIT -> OUTSIDE;
            case BUSY -> AWAKE;
            case RETRY, ACQUIRE -> BLOCKED;
            case RELEASE -> HOLDS;
        };
    }

    private static Standing after(Word word) {
        return switch (word) {
            case ENTRY -> AWAKE;
            case BUSY, RETRY -> BLOCKED;
            case ACQUIRE -> HOLDS;
            case RELEASE, START, EXIT -> OUTSIDE;
        };
    }

    /** From 0 in the order in which the log mentions them. */
    int number() {
        return number;
    }

    Standing now() {
        return now;
    }

    /** @throws UsageException if that cannot come next */
    void take(String file, TickLine line) {
        TickLine previous = last;
        if (previous != null && !canFollow(previous.word(), line.word())) {
            throw new UsageException(file + ", line " + line.number() + ": " + line.word() + " of "
                    + Quoted.of(line.thread()) + " cannot come after its " + previous.word() + " in line "
                    + previous.number() + ". Is a line missing?");
        }
        now = after(line.word());
        last = line;
    }

    private boolean canFollow(Word previous, Word next) {
        return switch (next) {
            case ENTRY, EXIT -> now.equals(OUTSIDE) && previous != Word.EXIT;
            case START -> previous == Word.EXIT;
            case BUSY -> now.equals(AWAKE);
            case RETRY -> now.equals(BLOCKED);
            case ACQUIRE -> now.phase() == GilPhase.WANTS;
            case RELEASE -> now.equals(HOLDS);
        };
    }
}
