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

    private static final int FIRST_SLOTS = 1 << 4;
    private static final int MOST_SLOTS = 1 << 18;
    /** Where situations are more than this, one seldom comes again, and looking it up costs more than it saves. */
    private static final int MOST_ENTRIES = MOST_SLOTS / 2;

    private final int words;
    private final long[] readBits;
    private long[] keys;
    /** Where in {@link #outcomes} the memory for a key begins, plus 1; 0 if the slot is empty. */
    private int[] begins = new int[FIRST_SLOTS];
    /** For each memory how many outcomes it has and the scheduler's result; for each outcome the bits that it changes,
     * their new values, and its label. */
    private long[] outcomes = new long[FIRST_SLOTS];

    private int used;
    private int size;
    private int watched;
    private boolean useless;

    MoveMemory(int words) {
        this.words = words;
        this.readBits = new long[words];
        this.keys = new long[FIRST_SLOTS * words];
    }

    /** True if there are so many different situations that none is worth remembering. */
    boolean isUseless() {
        return useless;
    }

    /** The memory for a state, or {@link #UNKNOWN}. */
    int find(long[] states, int offset) {
        int mask = begins.length - 1;
        int slot = slotOf(states, offset) & mask;
        while (true) {
            int begin = begins[slot];
            if (begin == 0 || isKey(slot, states, offset)) {
                return begin - 1;
            }
            slot = (slot + 1) & mask;
        }
    }

    private int slotOf(long[] states, int offset) {
        long hash = 0;
        for (int word = 0; word < words; word++) {
            hash = (hash ^ (states[offset + word] & readBits[word])) * 0x9E3779B97F4A7C15L;
            hash ^= hash >>> 32;
        }
        return (int) (hash ^ (hash >>> 16));
    }

    private boolean isKey(int slot, long[] states, int offset) {
        for (int word = 0; word < words; word++) {
            if (keys[slot * words + word] != (states[offset + word] & readBits[word])) {
                return false;
            }
        }
        return true;
    }

    /** What the scheduler said besides. */
    int result(int memory) {
        return (int) outcomes[memory];
    }

    /** Hands the remembered successors of a state to a sink, each in {@code target}. */
    void replay(int memory, long[] states, int offset, long[] target, StateSink sink) {
        int count = (int) (outcomes[memory] >>> Integer.SIZE);
        int at = memory + 1;
        for (int outcome = 0; outcome < count; outcome++) {
            for (int word = 0; word < words; word++) {
                target[word] = (states[offset + word] & ~outcomes[at]) | outcomes[at + 1];
                at += 2;
            }
            sink.accept(target, outcomes[at++]);
        }
    }

    // ---- learning

    void begin() {
        watched = used + 1;
    }

    void add(Footprint footprint, long[] to, long label) {
        int room = 2 * words + 1;
        if (watched + room > outcomes.length) {
            outcomes = Arrays.copyOf(outcomes, Math.max(2 * outcomes.length, watched + room));
        }
        for (int word = 0; word < words; word++) {
            outcomes[watched++] = footprint.writtenBits(word);
            outcomes[watched++] = to[word] & footprint.writtenBits(word);
        }
        outcomes[watched++] = label;
    }

    void keep(Footprint footprint, long[] states, int offset, int result) {
        if (readsMore(footprint)) {
            System.arraycopy(outcomes, used, outcomes, 0, watched - used);
            watched -= used;
            used = 0;
            size = 0;
            Arrays.fill(begins, 0);
        }
        if (size == MOST_ENTRIES) {
            giveUp();
            return;
        }
        if (2 * size >= begins.length) {
            grow();
        }
        if (used == outcomes.length) {
            outcomes = Arrays.copyOf(outcomes, 2 * outcomes.length);
        }
        int count = (watched - used - 1) / (2 * words + 1);
        outcomes[used] = ((long) count << Integer.SIZE) | result;
        put(used + 1, states, offset);
        used = watched;
        size++;
    }

    private boolean readsMore(Footprint footprint) {
        boolean more = false;
        for (int word = 0; word < words; word++) {
            more |= (footprint.readBits(word) & ~readBits[word]) != 0;
            readBits[word] |= footprint.readBits(word);
        }
        return more;
    }

    private void put(int begin, long[] states, int offset) {
        int mask = begins.length - 1;
        int slot = slotOf(states, offset) & mask;
        while (begins[slot] != 0) {
            slot = (slot + 1) & mask;
        }
        begins[slot] = begin;
        for (int word = 0; word < words; word++) {
            keys[slot * words + word] = states[offset + word] & readBits[word];
        }
    }

    private void grow() {
        int[] oldBegins = begins;
        long[] oldKeys = keys;
        begins = new int[oldBegins.length * 2];
        keys = new long[oldKeys.length * 2];
        for (int slot = 0; slot < oldBegins.length; slot++) {
            if (oldBegins[slot] != 0) {
                put(oldBegins[slot], oldKeys, slot * words);
            }
        }
    }

    private void giveUp() {
        useless = true;
        begins = new int[1];
        keys = new long[words];
        outcomes = new long[1];
        used = 0;
        size = 0;
    }
}
