package org.gilcheck.checker;

import java.util.Arrays;

/**
 * A set of states of one or two words in lines as long as the processor's: whoever looks for a state reads one line, hardly
 * ever a second. Lines lie in the order of hashes, so that there can be more of them without a second set beside the first:
 * from the last to the first, all move towards the new end.
 */
final class Lines {
    private static final int LINE = LineLayout.LINE;
    private static final int CHUNK_BITS = 8;
    private static final int CHUNK_LINES = 1 << CHUNK_BITS;
    /** So that lines begin where the processor's do, if the array does, behind its header. */
    private static final int FIRST = 6;

    /** Of those before this one, not all move behind where they have been, when there get to be half as many more. */
    private static final int FIRST_THAT_MOVES_ON = 32;

    static final int LEAST_LINES = 4 * FIRST_THAT_MOVES_ON;

    private final int words;
    private LineLayout layout;
    private long[][] chunks = new long[0][];
    private int most;
    private int size;

    /** What became of a state that was to be added. */
    enum Outcome {
        ADDED,
        KNOWN,
        /** There are as many states as there should be in so many lines. */
        FULL,
        /** The lines where it could be are full. */
        CROWDED
    }

    /** @param layout of at least {@link #LEAST_LINES} lines */
    Lines(int words, LineLayout layout) {
        this.words = words;
        use(layout);
    }

    private void use(LineLayout next) {
        layout = next;
        most = next.most();
        int before = chunks.length;
        int needed = (next.allLines() + CHUNK_LINES - 1) >>> CHUNK_BITS;
        chunks = Arrays.copyOf(chunks, needed);
        for (int chunk = before; chunk < needed; chunk++) {
            chunks[chunk] = new long[FIRST + CHUNK_LINES * LINE];
        }
    }

    int size() {
        return size;
    }

    long bytes() {
        return (long) chunks.length * (FIRST + CHUNK_LINES * LINE) * Long.BYTES;
    }

    private long[] chunk(int line) {
        return chunks[line >>> CHUNK_BITS];
    }

    private static int index(int line) {
        return FIRST + (line & (CHUNK_LINES - 1)) * LINE;
    }

    long touch(long[] wanted, int first, int end) {
        long sum = 0;
        for (int at = first; at < end; at += words) {
            int line = LineLayout.line(layout.home(wanted[at]));
            long[] chunk = chunk(line);
            int index = index(line);
            sum += chunk[index] + chunk[index + LINE - 1];
        }
        return sum;
    }

    Outcome add(long[] from, int offset) {
        long home = layout.home(from[offset]);
        long second = words == 1 ? 0 : from[offset + 1];
        long entry = layout.entry(home, from[offset], second);
        long aside = layout.aside(second);
        boolean hasAside = layout.hasAside();
        int slots = layout.slots();
        int line = LineLayout.line(home);
        for (int distance = 0; distance <= LineLayout.MOST_DISTANCE; distance++) {
            long[] chunk = chunk(line);
            int index = index(line);
            for (int slot = 0; slot < slots; slot++) {
                long found = chunk[index + slot];
                if (found == entry && (!hasAside || layout.aside(chunk, index, slot) == aside)) {
                    return Outcome.KNOWN;
                }
                if (found == 0) {
                    if (size == most) {
                        return Outcome.FULL;
                    }
                    put(chunk, index, slot, entry, aside);
                    return Outcome.ADDED;
                }
            }
            line++;
            entry += LineLayout.ONE_FURTHER;
        }
        return Outcome.CROWDED;
    }

    /** Adds a state that is not there, and for which there is room; false if the lines where it could be are full. */
    private boolean addNew(long hash, long second) {
        long home = layout.home(hash);
        long entry = layout.entry(home, hash, second);
        int last = layout.slots() - 1;
        int line = LineLayout.line(home);
        for (int distance = 0; distance <= LineLayout.MOST_DISTANCE; distance++) {
            long[] chunk = chunk(line);
            int index = index(line);
            if (chunk[index + last] == 0) {
                int slot = 0;
                while (chunk[index + slot] != 0) {
                    slot++;
                }
                put(chunk, index, slot, entry, layout.aside(second));
                return true;
            }
            line++;
            entry += LineLayout.ONE_FURTHER;
        }
        return false;
    }

    private void put(long[] chunk, int index, int slot, long entry, long aside) {
        size++;
        chunk[index + slot] = entry;
        if (layout.hasAside()) {
            layout.putAside(chunk, index, slot, aside);
        }
    }

    /** Hands over the entries as {@link StateTable} has them, in the order of their places. */
    void forEach(Levels.Receiver receiver) {
        long[] entry = new long[words];
        for (int line = 0; line < layout.allLines(); line++) {
            long[] chunk = chunk(line);
            int index = index(line);
            for (int slot = 0; slot < layout.slots() && chunk[index + slot] != 0; slot++) {
                take(layout, line, slot, entry, 0);
                receiver.accept(entry, 0);
            }
        }
    }

    private void take(LineLayout from, int line, int slot, long[] to, int at) {
        long[] chunk = chunk(line);
        int index = index(line);
        to[at] = from.hash(line, chunk[index + slot]);
        if (words > 1) {
            to[at + 1] = from.second(chunk, index, slot);
        }
    }

    /** Makes room for half as many more; what finds none then, since too many have nearly the same hash, goes elsewhere. */
    void grow(StateTable elsewhere) {
        LineLayout before = layout;
        use(before.larger());
        size = 0;
        long[] taken = new long[FIRST_THAT_MOVES_ON * LINE * words];
        for (int line = before.allLines() - 1; line >= FIRST_THAT_MOVES_ON; line--) {
            addAll(taken, takeLine(before, line, taken, 0), elsewhere);
        }
        int end = 0;
        for (int line = 0; line < FIRST_THAT_MOVES_ON; line++) {
            end = takeLine(before, line, taken, end);
        }
        addAll(taken, end, elsewhere);
    }

    /** Empties a line; returns where in the array its entries end. */
    private int takeLine(LineLayout before, int line, long[] taken, int begin) {
        int at = begin;
        long[] chunk = chunk(line);
        int index = index(line);
        for (int slot = 0; slot < before.slots() && chunk[index + slot] != 0; slot++) {
            take(before, line, slot, taken, at);
            at += words;
        }
        Arrays.fill(chunk, index, index + LINE, 0);
        return at;
    }

    private void addAll(long[] taken, int end, StateTable elsewhere) {
        for (int at = 0; at < end; at += words) {
            if (!addNew(taken[at], words == 1 ? 0 : taken[at + 1])) {
                elsewhere.add(taken, at);
            }
        }
    }
}
