package org.gilcheck.checker;

/**
 * A set of states of one or two words, of fixed size, in lines as long as the processor's: whoever looks for a state reads
 * one line, hardly ever a second. What a line's place tells of the hashes in it is not stored (quotienting; J. G. Cleary,
 * "Compact Hash Tables Using Bidirectional Linear Probing", 1984), so that most states take one {@code long} even where they
 * use more bits than it has. Lines lie in the order of hashes.
 *
 * <p>An entry has, from the highest bit: how far its line is from its home, plus one, so that no entry is 0; as many bits of
 * the state's second word as there is room for; the rest of the hash. What has no room lies in the last words of the line.
 */
final class Lines {
    private static final int LINE = 8;
    private static final int DISTANCE_SHIFT = Long.SIZE - 3;
    private static final long ONE_FURTHER = 1L << DISTANCE_SHIFT;
    private static final int MOST_DISTANCE = 6;
    /** So that lines begin where the processor's do, behind an array's header. */
    private static final int FIRST = 6;

    private static final int FULL_PERCENT = 75;

    private final int words;
    private final int bitsOfSecond;
    private final int sameBits;
    private final long same;
    private final int lines;
    /** How many bits of a hash the place of a line tells, beyond those that are the same. */
    private final int placeBits;

    private final int restBits;
    private final int roomForSecond;
    /** Entries in a line. */
    private final int slots;
    /** How many entries have what has no room in the same word. */
    private final int slotsInWord;

    private final int bitsAside;
    private final int most;
    private final long[] entries;
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

    Lines(int words, int bitsOfSecond, int sameBits, long same, int lines) {
        this.words = words;
        this.bitsOfSecond = bitsOfSecond;
        this.sameBits = sameBits;
        this.same = same;
        this.lines = lines;
        placeBits = Integer.SIZE - 1 - Integer.numberOfLeadingZeros(lines);
        restBits = Long.SIZE - sameBits - placeBits;
        roomForSecond = DISTANCE_SHIFT - restBits;
        int without = words == 1 ? 0 : Math.max(0, bitsOfSecond - roomForSecond);
        slots = without == 0 ? LINE : slotsWith(without);
        slotsInWord = without == 0 ? LINE : slotsInWord(slots);
        bitsAside = without == 0 ? 0 : Long.SIZE / slotsInWord;
        most = (int) ((long) lines * slots * FULL_PERCENT / 100);
        entries = new long[Math.addExact(FIRST, Math.multiplyExact(LINE, lines + MOST_DISTANCE + 1))];
    }

    private static int slotsWith(int bitsAside) {
        int slots = LINE - 1;
        while (Long.SIZE / slotsInWord(slots) < bitsAside) {
            slots--;
        }
        return slots;
    }

    private static int slotsInWord(int slots) {
        return (LINE - 1) / (LINE - slots);
    }

    int size() {
        return size;
    }

    long bytes() {
        return (long) entries.length * Long.BYTES;
    }

    /** Room for a third more, still empty. */
    Lines larger() {
        return new Lines(words, bitsOfSecond, sameBits, same, Math.addExact(lines, lines / 3));
    }

    /** Where the line is that a state with a hash belongs to, in the high half, and in the low half which of its hashes. */
    private long home(long hash) {
        return ((hash << sameBits) >>> Integer.SIZE) * lines;
    }

    private static int index(long home) {
        return FIRST + (int) (home >>> Integer.SIZE) * LINE;
    }

    long touch(long[] wanted, int first, int end) {
        long sum = 0;
        for (int at = first; at < end; at += words) {
            int line = index(home(wanted[at]));
            sum += entries[line] + entries[line + LINE - 1];
        }
        return sum;
    }

    Outcome add(long[] from, int offset) {
        long home = home(from[offset]);
        long second = words == 1 ? 0 : from[offset + 1];
        long entry = entry(home, from[offset], second);
        long aside = second >>> roomForSecond;
        int line = index(home);
        for (int distance = 0; distance <= MOST_DISTANCE; distance++) {
            for (int slot = 0; slot < slots; slot++) {
                long found = entries[line + slot];
                if (found == entry && (bitsAside == 0 || aside(line, slot) == aside)) {
                    return Outcome.KNOWN;
                }
                if (found == 0) {
                    if (size == most) {
                        return Outcome.FULL;
                    }
                    put(line, slot, entry, aside);
                    return Outcome.ADDED;
                }
            }
            line += LINE;
            entry += ONE_FURTHER;
        }
        return Outcome.CROWDED;
    }

    /** Adds a state that is not there, and for which there is room; false if the lines where it could be are full. */
    private boolean addNew(long hash, long second) {
        long home = home(hash);
        long entry = entry(home, hash, second);
        int line = index(home);
        for (int distance = 0; distance <= MOST_DISTANCE; distance++) {
            if (entries[line + slots - 1] == 0) {
                int slot = 0;
                while (entries[line + slot] != 0) {
                    slot++;
                }
                put(line, slot, entry, second >>> roomForSecond);
                return true;
            }
            line += LINE;
            entry += ONE_FURTHER;
        }
        return false;
    }

    private void put(int line, int slot, long entry, long aside) {
        size++;
        entries[line + slot] = entry;
        if (bitsAside > 0) {
            entries[line + slots + slot / slotsInWord] |= aside << (slot % slotsInWord * bitsAside);
        }
    }

    /** What is stored of a state in its home. */
    private long entry(long home, long hash, long second) {
        return ONE_FURTHER | ((second << restBits) & (ONE_FURTHER - 1)) | rest(home, hash);
    }

    /** Those bits of a hash that its home does not tell. */
    private long rest(long home, long hash) {
        int lowBits = Integer.SIZE - sameBits;
        long high = (home & 0xffffffffL) >>> placeBits;
        return (high << lowBits) | (hash & ((1L << lowBits) - 1));
    }

    private long aside(int line, int slot) {
        long value = entries[line + slots + slot / slotsInWord] >>> (slot % slotsInWord * bitsAside);
        return bitsAside == Long.SIZE ? value : value & ((1L << bitsAside) - 1);
    }

    /** Hands over the entries as {@link StateTable} has them, in the order of their places. */
    void forEach(Levels.Receiver receiver) {
        long[] entry = new long[words];
        for (int line = 0; line < lines + MOST_DISTANCE + 1; line++) {
            int index = FIRST + line * LINE;
            for (int slot = 0; slot < slots && entries[index + slot] != 0; slot++) {
                entry[0] = hash(line, entries[index + slot]);
                if (words > 1) {
                    entry[1] = second(index, slot);
                }
                receiver.accept(entry, 0);
            }
        }
    }

    /** Moves all states to lines that are still empty, and those that find no room there elsewhere. */
    void moveTo(Lines more, StateTable elsewhere) {
        for (int line = 0; line < lines + MOST_DISTANCE + 1; line++) {
            int index = FIRST + line * LINE;
            for (int slot = 0; slot < slots && entries[index + slot] != 0; slot++) {
                long hash = hash(line, entries[index + slot]);
                long second = words == 1 ? 0 : second(index, slot);
                if (!more.addNew(hash, second)) {
                    elsewhere.add(words == 1 ? new long[] {hash} : new long[] {hash, second}, 0);
                }
            }
        }
    }

    private long second(int line, int slot) {
        long inEntry = (entries[line + slot] & (ONE_FURTHER - 1)) >>> restBits;
        return bitsAside == 0 ? inEntry : inEntry | aside(line, slot) << roomForSecond;
    }

    /** The hash of a state from its entry and the line where that is. */
    private long hash(int line, long entry) {
        int home = line + 1 - (int) (entry >>> DISTANCE_SHIFT);
        long rest = entry & ((1L << restBits) - 1);
        int lowBits = Integer.SIZE - sameBits;
        long least = ((long) home << Integer.SIZE) | ((rest >>> lowBits) << placeBits);
        long high = (least + lines - 1) / lines;
        long low = rest & ((1L << lowBits) - 1);
        return (sameBits == 0 ? 0 : same << (Long.SIZE - sameBits)) | (high << lowBits) | low;
    }
}
