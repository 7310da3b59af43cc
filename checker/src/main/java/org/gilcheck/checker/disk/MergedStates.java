package org.gilcheck.checker.disk;

import java.util.ArrayList;
import java.util.List;

/** The states of several streams in one: a heap of them, the one with the smallest state on top. Equal states stay. */
final class MergedStates implements StateStream {
    private final int words;
    private final List<? extends StateStream> all;
    private final List<StateStream> heap = new ArrayList<>();
    private boolean begun;

    MergedStates(int words, List<? extends StateStream> all) {
        this.words = words;
        this.all = all;
    }

    @Override
    public boolean next() {
        if (!begun) {
            begin();
        } else if (heap.get(0).next()) {
            sink(0);
        } else {
            StateStream last = heap.remove(heap.size() - 1);
            if (!heap.isEmpty()) {
                heap.set(0, last);
                sink(0);
            }
        }
        return !heap.isEmpty();
    }

    private void begin() {
        begun = true;
        for (StateStream each : all) {
            if (each.next()) {
                heap.add(each);
            }
        }
        for (int place = heap.size() / 2 - 1; place >= 0; place--) {
            sink(place);
        }
    }

    private void sink(int start) {
        StateStream moved = heap.get(start);
        int place = start;
        int child = 2 * place + 1;
        while (child < heap.size()) {
            if (child + 1 < heap.size() && isBefore(heap.get(child + 1), heap.get(child))) {
                child++;
            }
            if (!isBefore(heap.get(child), moved)) {
                break;
            }
            heap.set(place, heap.get(child));
            place = child;
            child = 2 * place + 1;
        }
        heap.set(place, moved);
    }

    private boolean isBefore(StateStream left, StateStream right) {
        return StateOrder.compare(left.array(), left.offset(), right.array(), right.offset(), words) < 0;
    }

    @Override
    public long[] array() {
        return heap.get(0).array();
    }

    @Override
    public int offset() {
        return heap.get(0).offset();
    }

    @Override
    public void close() {
        all.forEach(StateStream::close);
    }
}
