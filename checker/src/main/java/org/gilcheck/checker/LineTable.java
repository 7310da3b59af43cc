package org.gilcheck.checker;

/** States of one or two words in {@link Lines}, that make room for half as many more whenever they are full. */
final class LineTable implements StateTable {
    private final int words;
    private final Lines lines;
    /** Those that too many others with nearly the same hash have left no room for: hardly ever any. */
    private StateTable crowdedOut;

    /** See {@link StateTable#of}. */
    LineTable(int words, int bitsOfSecond, int sameBits, long same, double phase) {
        this.words = words;
        int first = (int) (Lines.LEAST_LINES * (1 + phase / 2));
        lines = new Lines(words, new LineLayout(words, bitsOfSecond, sameBits, same, first));
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
        StateTable others = crowdedOut;
        crowdedOut = new WideTable(words, 0, 0);
        lines.grow(crowdedOut);
        others.forEach(this::add);
    }

    @Override
    public void forEach(Levels.Receiver receiver) {
        lines.forEach(receiver);
        crowdedOut.forEach(receiver);
    }
}
