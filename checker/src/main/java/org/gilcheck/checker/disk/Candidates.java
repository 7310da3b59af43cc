package org.gilcheck.checker.disk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * States in any order and any number, to be read in ascending order, each once. What does not fit into the memory is
 * sorted and written.
 */
public final class Candidates implements AutoCloseable {
    private static final int FIRST = 1 << 10;
    private static final int PART_FOR_RECENT = 32;

    private final WorkFolder folder;
    private final int words;
    private final int most;
    private final int fan;
    private final StateSorter sorter;
    private final RecentStates recent;
    private final List<SortedRun> runs = new ArrayList<>();
    private long[] states;
    private int count;

    /** Prepares for states of so many words. */
    public Candidates(WorkFolder folder, int words, Buffers buffers) {
        this.folder = folder;
        this.words = words;
        this.most = buffers.states(words);
        this.fan = buffers.fan(words);
        this.sorter = new StateSorter(words);
        this.recent = new RecentStates(words, buffers.bytes() / PART_FOR_RECENT);
        this.states = new long[Math.min(FIRST, most) * words];
    }

    /** Adds a state. */
    public void add(long[] from, int offset) {
        if (recent.isKnown(from, offset)) {
            return;
        }
        if (count * words == states.length) {
            makeRoom();
        }
        if (words == 1) {
            states[count++] = from[offset];
        } else {
            System.arraycopy(from, offset, states, count * words, words);
            count++;
        }
    }

    private void makeRoom() {
        if (count < most) {
            states = Arrays.copyOf(states, Math.min(most, 2 * count) * words);
            return;
        }
        count = sorter.sort(states, count);
        if (count > most / 2) {
            spill();
        }
    }

    private void spill() {
        runs.add(write(new SortedStates(states, count, words)));
        count = 0;
        if (runs.size() == fan) {
            try (StateStream merged = merged()) {
                SortedRun one = write(merged);
                runs.forEach(SortedRun::delete);
                runs.clear();
                runs.add(one);
            }
        }
    }

    private SortedRun write(StateStream sorted) {
        try (RunWriter writer = folder.writer(words)) {
            while (sorted.next()) {
                writer.add(sorted.array(), sorted.offset());
            }
            return writer.finish();
        }
    }

    /** All states, each once. Nothing is to be added until {@link #clear}. */
    public StateStream sorted() {
        count = sorter.sort(states, count);
        return runs.isEmpty() ? new SortedStates(states, count, words) : merged();
    }

    private StateStream merged() {
        List<StateStream> streams = new ArrayList<>();
        runs.forEach(run -> streams.add(run.cursor()));
        streams.add(new SortedStates(states, count, words));
        return new DistinctStates(words, new MergedStates(words, streams));
    }

    /** Forgets all states, but keeps the memory. */
    public void clear() {
        runs.forEach(SortedRun::delete);
        runs.clear();
        recent.clear();
        count = 0;
    }

    /** The memory in use, in bytes. */
    public long memory() {
        return (long) states.length * Long.BYTES + recent.memory();
    }

    @Override
    public void close() {
        clear();
    }
}
