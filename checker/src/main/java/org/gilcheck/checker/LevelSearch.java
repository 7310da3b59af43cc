package org.gilcheck.checker;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Explores level by level with several workers, and keeps of the states nothing but that they are known. In turns all
 * workers expand pages of the level, each for itself, and then each takes tables and adds to them what all have found for
 * them: so no two ever write to the same memory, and sets, counts and violations are the same for any number of them.
 */
final class LevelSearch implements Levels {
    private static final int SEGMENT_BITS = 6;
    private static final int SEGMENTS = 1 << SEGMENT_BITS;
    /** How many pages are expanded before what they lead to is added. */
    private static final int WAVE = 512;

    private static final int WAVES_PER_REPORT = 1 << 5;

    private final int words;
    private final int bitsOfSecond;
    private final Limits limits;
    private final long deadline;
    private final Progress progress;
    private final Team team;
    private final LevelWorker[] workers;
    private final StateTable[] tables = new StateTable[SEGMENTS];

    private final long[] entry;
    private List<StatePage> level = new ArrayList<>();
    private long states;
    /** How many states there were before the level. */
    private long statesExpanded;

    private int waves;
    private boolean full;
    private boolean needsMoreRoom;
    private int firstLeft;
    private @Nullable String limit;

    LevelSearch(List<Inquiry> inquiries, Limits limits, long deadline, Progress progress) {
        this.words = inquiries.get(0).system().words();
        this.bitsOfSecond = words == 1 ? 0 : inquiries.get(0).system().bits(1);
        this.entry = new long[words];
        this.limits = limits;
        this.deadline = deadline;
        this.progress = progress;
        this.team = new Team(inquiries.size());
        this.workers = new LevelWorker[inquiries.size()];
        for (int worker = 0; worker < workers.length; worker++) {
            workers[worker] = new LevelWorker(inquiries.get(worker), SEGMENT_BITS);
        }
        for (int segment = 0; segment < SEGMENTS; segment++) {
            tables[segment] = emptyTable(segment);
        }
    }

    private StateTable emptyTable(int segment) {
        return StateTable.of(words, bitsOfSecond, SEGMENT_BITS, segment, (double) segment / SEGMENTS);
    }

    /** Takes over a state that is known, and perhaps still to be expanded. */
    void takeOver(long[] array, int offset, boolean toExpand) {
        System.arraycopy(array, offset, entry, 0, words);
        entry[0] = StateHash.of(entry, 0, words);
        if (tables[(int) (entry[0] >>> (Long.SIZE - SEGMENT_BITS))].add(entry, 0)) {
            states++;
        }
        if (toExpand) {
            if (level.isEmpty() || level.get(level.size() - 1).isFull()) {
                level.add(new StatePage(words));
            }
            level.get(level.size() - 1).add(array, offset);
        }
    }

    private long levelSize() {
        long size = 0;
        for (StatePage page : level) {
            size += page.size();
        }
        return size;
    }

    @Override
    public boolean hasLevel() {
        return !level.isEmpty();
    }

    @Override
    public void expandLevel() {
        long statesBefore = states;
        statesExpanded = states - levelSize();
        int first = 0;
        for (; first < level.size() && goesOn(); first += WAVE) {
            wave(first, Math.min(level.size(), first + WAVE));
            if (++waves % WAVES_PER_REPORT == 0) {
                progress.report(states(), level.size() * (long) StatePage.ROOM, bytes());
            }
        }
        if (needsMoreRoom) {
            firstLeft = first;
            return;
        }
        states = full ? statesBefore : states();
        level.clear();
        for (LevelWorker worker : workers) {
            worker.handOver(level);
        }
        if (limit != null) {
            level.clear();
        }
    }

    private void wave(int first, int last) {
        team.doAll(last - first, (worker, piece) -> workers[worker].expand(level.get(first + piece)));
        if (!full) {
            team.doAll(SEGMENTS, (worker, segment) -> {
                for (LevelWorker finder : workers) {
                    workers[worker].addTo(tables[segment], segment, finder);
                }
            });
        }
    }

    /** What does not fit any more is asked about all the same, to the end of the level: then what is found is the same always. */
    private boolean goesOn() {
        if (!full && bytesOfStates() > limits.bytes()) {
            needsMoreRoom = limits.storage().spill() != null;
            if (needsMoreRoom) {
                return false;
            }
            full = true;
            limit = "limit of " + Math.max(1, limits.bytes() >> 20) + " MiB for states";
            for (LevelWorker worker : workers) {
                worker.stopStoring();
            }
        }
        if (System.nanoTime() - deadline > 0) {
            limit = "limit of " + limits.time().toMillis() / 1000.0 + " s";
            return false;
        }
        return true;
    }

    @Override
    public boolean needsMoreRoom() {
        return needsMoreRoom;
    }

    @Override
    public void forEachInLevel(Receiver receiver) {
        forEachOn(level, receiver);
    }

    /** Hands over those states of the level that are still to be expanded. */
    void forEachLeft(Receiver receiver) {
        forEachOn(level.subList(firstLeft, level.size()), receiver);
    }

    /** Hands over the states of the next level that are known already, and forgets which they are. */
    void takeNext(Receiver receiver) {
        List<StatePage> next = new ArrayList<>();
        for (LevelWorker worker : workers) {
            worker.handOver(next);
        }
        forEachOn(next, receiver);
    }

    /** Hands over all states and forgets them, so that there is soon room for something else. */
    void takeAll(Receiver receiver) {
        level = new ArrayList<>();
        long[] state = new long[words];
        for (int segment = 0; segment < SEGMENTS; segment++) {
            tables[segment].forEach((entries, offset) -> {
                System.arraycopy(entries, offset, state, 0, words);
                state[0] = StateHash.firstWord(entries[offset], entries, offset, words);
                receiver.accept(state, 0);
            });
            tables[segment] = emptyTable(segment);
        }
    }

    private static void forEachOn(List<StatePage> pages, Receiver receiver) {
        for (StatePage page : pages) {
            for (int state = 0; state < page.size(); state++) {
                receiver.accept(page.states(), page.offset(state));
            }
        }
    }

    @Override
    public Found found(int question) {
        Found all = new Found(words);
        for (LevelWorker worker : workers) {
            all.addAll(worker.asking().take(question));
        }
        return all;
    }

    @Override
    public void close(int question) {
        for (LevelWorker worker : workers) {
            worker.asking().close(question);
        }
    }

    @Override
    public long states() {
        long added = 0;
        for (StateTable table : tables) {
            added += table.size();
        }
        return full ? states : added;
    }

    @Override
    public long edges() {
        long edges = 0;
        for (LevelWorker worker : workers) {
            edges += worker.edges();
        }
        return edges;
    }

    @Override
    public long deadEnds() {
        long deadEnds = 0;
        for (LevelWorker worker : workers) {
            deadEnds += worker.deadEnds();
        }
        return deadEnds;
    }

    /** Memory of the states, in bytes: the same for any number of workers. */
    private long bytesOfStates() {
        long bytes = 0;
        for (StateTable table : tables) {
            bytes += table.bytes();
        }
        return bytes + (states() - statesExpanded) * words * Long.BYTES;
    }

    @Override
    public long bytes() {
        long bytes = bytesOfStates();
        for (LevelWorker worker : workers) {
            bytes += worker.bytes();
        }
        return bytes;
    }

    @Override
    public @Nullable String limit() {
        return limit;
    }

    @Override
    public void close() {
        team.close();
    }
}
