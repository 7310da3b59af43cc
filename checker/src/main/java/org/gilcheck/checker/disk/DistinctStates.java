package org.gilcheck.checker.disk;

/** The states of a stream, each once. */
final class DistinctStates implements StateStream {
    private final StateStream all;
    private final long[] state;
    private boolean begun;

    DistinctStates(int words, StateStream all) {
        this.all = all;
        this.state = new long[words];
    }

    @Override
    public boolean next() {
        while (all.next()) {
            if (!begun || StateOrder.compare(state, 0, all.array(), all.offset(), state.length) != 0) {
                begun = true;
                System.arraycopy(all.array(), all.offset(), state, 0, state.length);
                return true;
            }
        }
        return false;
    }

    @Override
    public long[] array() {
        return state;
    }

    @Override
    public int offset() {
        return 0;
    }

    @Override
    public void close() {
        all.close();
    }
}
