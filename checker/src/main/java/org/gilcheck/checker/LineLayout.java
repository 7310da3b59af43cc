package org.gilcheck.checker;

/**
 * Where states lie in so many {@link Lines}, and what is stored of them. What a line's place tells of the hashes in it is
 * not stored (quotienting; J. G. Cleary, "Compact Hash Tables Using Bidirectional Linear Probing", 1984), so that most states
 * take one {@code long} even where they use more bits than it has.
 *
 * <p>An entry has, from the highest bit: how far its line is from its home, plus one, so that no entry is 0; as many bits of
 * the state's second word as there is room for; the rest of the hash. What has no room lies aside, in the last words of the
 * line.
 */
final class LineLayout {
    /** Words in a line: as many as in one of the processor's. */
    static final int LINE = 8;

    private static final int DISTANCE_SHIFT = Long.SIZE - 3;
    static final long ONE_FURTHER = 1L << DISTANCE_SHIFT;
    static final int MOST_DISTANCE = 6;

    /** Where lines are fuller, many states have to go to another than their home. */
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
    private final int slots;
    /** How many entries have what has no room in the same word. */
    private final int slotsInWord;

    private final int bitsAside;

    /** See {@link StateTable#of}. */
    LineLayout(int words, int bitsOfSecond, int sameBits, long same, int lines) {
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

    /** The one for half as many lines more. */
    LineLayout larger() {
        return new LineLayout(words, bitsOfSecond, sameBits, same, Math.addExact(lines, lines / 2));
    }

    /** How many lines there are: those that are homes, and behind them those for what the last have no room for. */
    int allLines() {
        return lines + MOST_DISTANCE + 1;
    }

    /** How many states there should be at most. */
    int most() {
        return (int) ((long) lines * slots * FULL_PERCENT / 100);
    }

    /** Entries in a line. */
    int slots() {
        return slots;
    }

    /** The line that a state with a hash belongs to, in the high half, and in the low half which of its hashes. */
    long home(long hash) {
        return ((hash << sameBits) >>> Integer.SIZE) * lines;
    }

    static int line(long home) {
        return (int) (home >>> Integer.SIZE);
    }

    /** What is stored of a state in its home. */
    long entry(long home, long hash, long second) {
        int lowBits = Integer.SIZE - sameBits;
        long high = (home & 0xffffffffL) >>> placeBits;
        long rest = (high << lowBits) | (hash & ((1L << lowBits) - 1));
        return ONE_FURTHER | ((second << restBits) & (ONE_FURTHER - 1)) | rest;
    }

    /** What is stored aside. */
    long aside(long second) {
        return second >>> roomForSecond;
    }

    boolean hasAside() {
        return bitsAside > 0;
    }

    /** What is aside for a slot of the line that begins at an index. */
    long aside(long[] chunk, int index, int slot) {
        long value = chunk[index + slots + slot / slotsInWord] >>> (slot % slotsInWord * bitsAside);
        return bitsAside == Long.SIZE ? value : value & ((1L << bitsAside) - 1);
    }

    void putAside(long[] chunk, int index, int slot, long aside) {
        chunk[index + slots + slot / slotsInWord] |= aside << (slot % slotsInWord * bitsAside);
    }

    /** The hash of a state from its entry and the line where that is. */
    long hash(int line, long entry) {
        int lowBits = Integer.SIZE - sameBits;
        long rest = entry & ((1L << restBits) - 1);
        long home = line + 1L - (entry >>> DISTANCE_SHIFT);
        long least = (home << Integer.SIZE) | ((rest >>> lowBits) << placeBits);
        long high = (least + lines - 1) / lines;
        long low = rest & ((1L << lowBits) - 1);
        return (sameBits == 0 ? 0 : same << (Long.SIZE - sameBits)) | (high << lowBits) | low;
    }

    /** The second word of the state in a slot of the line that begins at an index. */
    long second(long[] chunk, int index, int slot) {
        long inEntry = (chunk[index + slot] & (ONE_FURTHER - 1)) >>> restBits;
        return bitsAside == 0 ? inEntry : inEntry | aside(chunk, index, slot) << roomForSecond;
    }
}
