package org.gilcheck.checker;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.gilcheck.model.StateSink;
import org.gilcheck.model.TransitionSystem;

/**
 * One of those who explore a level. Expands states and sorts what they lead to by the {@linkplain StateTable tables} into
 * which it belongs; afterwards adds to some tables what all workers have found for them.
 */
final class LevelWorker implements StateSink {
    /** How many states are looked up side by side: as many as the processor's nearest cache has room for. */
    private static final int AT_A_TIME = 256;

    private final int words;
    private final TransitionSystem steps;
    private final List<Question> questions;
    private final Asking asking;
    private final long[][] routed;
    private final int[] filled;
    private final int segmentShift;
    private final long[] state;

    private final Deque<StatePage> blank = new ArrayDeque<>();
    private final List<StatePage> next = new ArrayList<>();
    private StatePage page;

    private long[] source;
    private int sourceOffset;
    private long[] labels = new long[64];
    private int successors;
    private boolean storing = true;

    private long edges;
    private long deadEnds;
    private long added;

    @SuppressWarnings("UnusedVariable") // keeps the loads of StateTable.touch from being left out
    private long touched;

    /** @param segmentBits the binary logarithm of the number of tables */
    LevelWorker(Inquiry inquiry, int segmentBits) {
        this.words = inquiry.system().words();
        this.steps = inquiry.system().specialised();
        this.questions = inquiry.questions();
        this.asking = new Asking(inquiry);
        this.routed = new long[1 << segmentBits][64 * words];
        this.filled = new int[1 << segmentBits];
        this.segmentShift = Long.SIZE - segmentBits;
        this.state = new long[words];
        this.page = new StatePage(words);
        this.source = page.states();
    }

    Asking asking() {
        return asking;
    }

    List<Question> questions() {
        return questions;
    }

    // ---- expanding

    /** Expands all states of a page, which is blank afterwards. */
    void expand(StatePage of) {
        source = of.states();
        boolean asksIfStuck = asking.asksIfStuck();
        for (int i = 0; i < of.size(); i++) {
            sourceOffset = of.offset(i);
            successors = 0;
            steps.successors(source, sourceOffset, this);
            edges += successors;
            if (successors == 0) {
                deadEnds++;
            }
            if (asksIfStuck) {
                asking.askIfStuck(source, sourceOffset, labels, successors);
            }
        }
        of.clear();
        blank.add(of);
    }

    @Override
    public void accept(long[] to, long label) {
        if (successors == labels.length) {
            labels = Arrays.copyOf(labels, 2 * successors);
        }
        labels[successors++] = label;
        if (asking.asksOfSteps()) {
            asking.askOfStep(source, sourceOffset, label, to);
        }
        if (storing) {
            route(to);
        } else {
            asking.askOfState(to);
        }
    }

    private void route(long[] to) {
        long hash = StateHash.of(to, 0, words);
        int segment = (int) (hash >>> segmentShift);
        long[] into = routed[segment];
        int at = filled[segment];
        if (at == into.length) {
            into = Arrays.copyOf(into, 2 * at);
            routed[segment] = into;
        }
        into[at] = hash;
        for (int word = 1; word < words; word++) {
            into[at + word] = to[word];
        }
        filled[segment] = at + words;
    }

    /** From now on states are only asked about, not kept. */
    void stopStoring() {
        storing = false;
    }

    // ---- adding

    /** Adds what a worker has found for a table; nobody else may use the table, or what was found for it, meanwhile. */
    void addTo(StateTable table, int segment, LevelWorker finder) {
        long[] entries = finder.routed[segment];
        int end = finder.filled[segment];
        int at = 0;
        while (at < end) {
            int last = Math.min(end, at + AT_A_TIME * words);
            touched += table.touch(entries, at, last);
            for (; at < last; at += words) {
                if (table.add(entries, at)) {
                    keep(entries, at);
                }
            }
        }
        finder.filled[segment] = 0;
    }

    private void keep(long[] entries, int at) {
        added++;
        state[0] = StateHash.firstWord(entries[at], entries, at, words);
        for (int word = 1; word < words; word++) {
            state[word] = entries[at + word];
        }
        asking.askOfState(state);
        if (page.isFull()) {
            next.add(page);
            page = blank.isEmpty() ? new StatePage(words) : blank.remove();
        }
        page.add(state, 0);
    }

    // ---- the end of a level

    /** Moves the states of the next level to a list. */
    void handOver(List<StatePage> level) {
        level.addAll(next);
        next.clear();
        if (page.size() > 0) {
            level.add(page);
            page = blank.isEmpty() ? new StatePage(words) : blank.remove();
        }
    }

    /** How many states the worker has added to tables. */
    long added() {
        return added;
    }

    long edges() {
        return edges;
    }

    long deadEnds() {
        return deadEnds;
    }

    /** Memory in use, in bytes, but for the states that wait to be expanded. */
    long bytes() {
        long bytes = blank.size() * page.bytes();
        for (long[] each : routed) {
            bytes += (long) each.length * Long.BYTES;
        }
        return bytes;
    }
}
