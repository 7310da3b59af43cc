package org.gilcheck.checker;

/** States of one or two words in {@link Lines}, that make room for more by a third whenever they are full. */
final class LineTable implements StateTable {
    private static final int FIRST_LINES = 1 << 7;

    private final int words;
    private Lines lines;
    /** Those that too many others with nearly the same hash have left no room for: hardly ever any. */
    private StateTable crowdedOut;

    /** See {@link StateTable#of}. */
    LineTable(int words, int bitsOfSecond, int sameBits, long same, double phase) {
        this.words = words;
        lines = new Lines(words, bitsOfSecond, sameBits, same, (int) (FIRST_LINES * (1 + phase / 3)));
        crowdedOut = new WideTable(words, 0, 0);
    }

    @Override
    public int size() {
        return lines.size() + crowdedOut.size();
    }

    @Override
    public long bytes() {
        return lines.bytes() + crowdedOut.bytes();
    }

    @Override
    public long touch(long[] wanted, int first, int end) {
        return lines.touch(wanted, first, end);
    }

    @Override
    public boolean add(long[] from, int offset) {
        Lines.Outcome outcome = lines.add(from, offset);
        if (outcome == Lines.Outcome.FULL) {
            grow();
            return add(from, offset);
        }
        return outcome == Lines.Outcome.CROWDED ? crowdedOut.add(from, offset) : outcome == Lines.Outcome.ADDED;
    }

    private void grow() {
        Lines full = lines;
        StateTable others = crowdedOut;
        lines = full.larger();
        crowdedOut = new WideTable(words, 0, 0);
        full.moveTo(lines, crowdedOut);
        others.forEach(this::add);
    }

    @Override
    public void forEach(Levels.Receiver receiver) {
        lines.forEach(receiver);
        crowdedOut.forEach(receiver);
    }
}
