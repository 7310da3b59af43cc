package org.gilcheck.model.scenario;

import java.util.Arrays;
import org.gilcheck.model.StateSink;

/**
 * What the moves at one place have done so far: for the values of the bits that they read, the bits that they change, the
 * values they give them, and their labels. When a move reads a bit that none has read before, all is forgotten and learnt
 * again with that bit.
 *
 * <p>Exact: a move that was watched read some bits B, all of which are among the bits R by which it is remembered; whoever
 * finds it has the same values in R, hence in B, so the move would go the same way step by step.
 */
final class MoveMemory {
    static final int UNKNOWN = -1;

    private static final int FIRST_BITS = 2;
    /** Where situations are more than this, one seldom comes again, and looking it up costs more than it saves. */
    private static final int MOST_BITS = 17;

    private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;

    private static final int PRESENT = 1;
    private static final int RESULT_SHIFT = 1;
    private static final int RESULT_MASK = 0xff;
    private static final int COUNT_SHIFT = 16;
    private static final int COUNT_MASK = 0xffff;
    private static final int FURTHER_SHIFT = 32;

    private final int words;
    /** A row: the values of the bits read, word by word; what there is; the first outcome. Short enough for a cache line. */
    private final int rowLength;
    /** An outcome: for each word the bits that it changes and their new values; its label. */
    private final int outcomeLength;

    private final long[] readBits;
    private long[] rows;
    private int bits = FIRST_BITS;
    private int size;
    /** Outcomes but the first, of all rows. */
    private long[] further = new long[0];

    private int furtherUsed;
    private boolean useless;

    /** What is being watched: its outcomes. */
    private long[] watched;

    private int watchedLength;

    MoveMemory(int words) {
        this.words = words;
        this.outcomeLength = 2 * words + 1;
        this.rowLength = words + 1 + outcomeLength;
        this.readBits = new long[words];
        this.rows = new long[rowLength << bits];
        this.watched = new long[outcomeLength];
    }

    /** True if there are so many different situations that none is worth remembering. */
    boolean isUseless() {
        return useless;
    }

    /** The row for a state, or {@link #UNKNOWN}. */
    int find(long[] states, int offset) {
        int row = home(states, offset);
        while (true) {
            if (rows[row + words] == 0) {
                return UNKNOWN;
            }
            if (isFor(row, states, offset)) {
                return row;
            }
            row = after(row);
        }
    }

    private int home(long[] states, int offset) {
        long hash = (states[offset] & readBits[0]) * MULTIPLIER;
        for (int word = 1; word < words; word++) {
            hash = (hash ^ (hash >>> 32) ^ (states[offset + word] & readBits[word])) * MULTIPLIER;
        }
        return (int) (hash >>> (Long.SIZE - bits)) * rowLength;
    }

    private int after(int row) {
        int next = row + rowLength;
        return next == rows.length ? 0 : next;
    }

    private boolean isFor(int row, long[] states, int offset) {
        for (int word = 0; word < words; word++) {
            if (rows[row + word] != (states[offset + word] & readBits[word])) {
                return false;
            }
        }
        return true;
    }

    /** What the scheduler said besides. */
    int result(int row) {
        return (int) (rows[row + words] >>> RESULT_SHIFT) & RESULT_MASK;
    }

    /** Hands the remembered successors of a state to a sink, each in {@code target}. */
    void replay(int row, long[] states, int offset, long[] target, StateSink sink) {
        long what = rows[row + words];
        int count = (int) (what >>> COUNT_SHIFT) & COUNT_MASK;
        if (count == 0) {
            return;
        }
        replay(rows, row + words + 1, states, offset, target, sink);
        int at = (int) (what >>> FURTHER_SHIFT);
        for (int outcome = 1; outcome < count; outcome++) {
            replay(further, at, states, offset, target, sink);
            at += outcomeLength;
        }
    }

    private void replay(long[] outcomes, int begin, long[] states, int offset, long[] target, StateSink sink) {
        int at = begin;
        for (int word = 0; word < words; word++) {
            target[word] = (states[offset + word] & ~outcomes[at]) | outcomes[at + 1];
            at += 2;
        }
        sink.accept(target, outcomes[at]);
    }

    // ---- learning

    void begin() {
        watchedLength = 0;
    }

    void add(Footprint footprint, long[] to, long label) {
        if (watchedLength == watched.length) {
            watched = Arrays.copyOf(watched, 2 * watchedLength);
        }
        for (int word = 0; word < words; word++) {
            watched[watchedLength++] = footprint.writtenBits(word);
            watched[watchedLength++] = to[word] & footprint.writtenBits(word);
        }
        watched[watchedLength++] = label;
    }

    void keep(Footprint footprint, long[] states, int offset, int result) {
        if (readsMore(footprint)) {
            Arrays.fill(rows, 0);
            size = 0;
            furtherUsed = 0;
        }
        int count = watchedLength / outcomeLength;
        if (count > COUNT_MASK || (2 * size >= 1 << bits && !grow())) {
            giveUp();
            return;
        }
        int row = home(states, offset);
        while (rows[row + words] != 0) {
            row = after(row);
        }
        for (int word = 0; word < words; word++) {
            rows[row + word] = states[offset + word] & readBits[word];
        }
        rows[row + words] = PRESENT
                | ((long) result << RESULT_SHIFT)
                | ((long) count << COUNT_SHIFT)
                | ((long) furtherUsed << FURTHER_SHIFT);
        System.arraycopy(watched, 0, rows, row + words + 1, Math.min(watchedLength, outcomeLength));
        keepFurther();
        size++;
    }

    private void keepFurther() {
        int length = watchedLength - outcomeLength;
        if (length > 0) {
            if (furtherUsed + length > further.length) {
                further = Arrays.copyOf(further, 2 * (furtherUsed + length));
            }
            System.arraycopy(watched, outcomeLength, further, furtherUsed, length);
            furtherUsed += length;
        }
    }

    private boolean readsMore(Footprint footprint) {
        boolean more = false;
        for (int word = 0; word < words; word++) {
            more |= (footprint.readBits(word) & ~readBits[word]) != 0;
            readBits[word] |= footprint.readBits(word);
        }
        return more;
    }

    private boolean grow() {
        if (bits == MOST_BITS) {
            return false;
        }
        long[] old = rows;
        bits++;
        rows = new long[rowLength << bits];
        for (int from = 0; from < old.length; from += rowLength) {
            if (old[from + words] != 0) {
                int row = home(old, from);
                while (rows[row + words] != 0) {
                    row = after(row);
                }
                System.arraycopy(old, from, rows, row, rowLength);
            }
        }
        return true;
    }

    private void giveUp() {
        useless = true;
        bits = FIRST_BITS;
        rows = new long[rowLength << bits];
        further = new long[0];
        furtherUsed = 0;
        size = 0;
    }
}
