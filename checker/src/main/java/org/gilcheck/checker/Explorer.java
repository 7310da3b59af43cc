package org.gilcheck.checker;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Supplier;
import org.gilcheck.model.TransitionSystem;
import org.jspecify.annotations.Nullable;

/**
 * Explores a transition system breadth-first and exactly, and answers questions with shortest counterexamples.
 *
 * <p>States are expanded in blocks and inserted in the order of their discovery, so counts, answers and runs are the same
 * however the expansion is done. No parents are stored: a counterexample is rebuilt by expanding levels again.
 */
public final class Explorer {
    private static final int BLOCK = 256;
    private static final int BLOCKS_PER_REPORT = 1 << 9;

    /** A search that has met so many states is worth the room and the effort of several workers. */
    private static final int MANY_STATES = 1 << 16;

    private final TransitionSystem system;
    private final TransitionSystem steps;
    private final List<Question> questions;
    private final List<Inquiry> inquiries = new ArrayList<>();
    private final Supplier<Inquiry> others;
    private final int workers;
    private final Limits limits;
    private final Progress progress;
    private boolean exhaustive;
    private @Nullable StateGraph graph;

    private final StateStore store;
    private final SuccessorBuffer buffer;
    /** For each level the number after its last state; the next level begins there. */
    private final List<Integer> levelEnds = new ArrayList<>();

    private final StuckSearch stuck;
    private final Targets[] targets;
    private final long deadline;

    private int open;
    private int blocks;

    @SuppressWarnings("UnusedVariable") // keeps the loads of SuccessorBuffer.prepare from being left out
    private long touched;

    private int level;
    private long edges;
    private long deadEnds;
    private @Nullable String limit;
    private boolean metMemory;

    private Explorer(
            Supplier<Inquiry> inquiry,
            int workers,
            Limits limits,
            Progress progress,
            boolean exhaustive,
            @Nullable StepKind kinds) {
        Inquiry first = inquiry.get();
        this.inquiries.add(first);
        this.others = inquiry;
        this.workers = workers;
        this.system = first.system();
        this.steps = system.specialised();
        this.questions = first.questions();
        this.limits = limits;
        this.progress = progress;
        this.exhaustive = exhaustive;
        this.store = new StateStore(system.words());
        this.graph = kinds == null ? null : new StateGraph(system, store, levelEnds, kinds);
        this.buffer = new SuccessorBuffer(system.words());
        this.stuck = new StuckSearch(system);
        this.targets = new Targets[questions.size()];
        this.open =
                (int) questions.stream().filter(question -> !question.isAside()).count();
        this.deadline = System.nanoTime() + Math.min(limits.time().toNanos(), Long.MAX_VALUE / 4);
    }

    /**
     * Answers questions; ends as soon as all have been violated, or when all states are known.
     *
     * @param inquiry gives each worker a system and questions of its own
     * @param workers how many work on it, at least 1; the answer does not depend on it
     * @param progress is told now and then how far it has come
     */
    public static Exploration answer(Supplier<Inquiry> inquiry, int workers, Limits limits, Progress progress) {
        return new Explorer(inquiry, workers, limits, progress, false, null).explore();
    }

    /** As {@link #answer(Supplier, int, Limits, Progress)}, with one worker. */
    public static Exploration answer(
            TransitionSystem system, List<Question> questions, Limits limits, Progress progress) {
        return new Explorer(() -> new Inquiry(system, questions), 1, limits, progress, false, null).explore();
    }

    /** Answers questions and counts all states, whatever is violated. */
    public static Exploration exhaust(Supplier<Inquiry> inquiry, int workers, Limits limits) {
        return new Explorer(inquiry, workers, limits, Progress.SILENT, true, null).explore();
    }

    /** As {@link #exhaust(Supplier, int, Limits)}, with one worker. */
    public static Exploration exhaust(TransitionSystem system, List<Question> questions, Limits limits) {
        return exhaust(() -> new Inquiry(system, questions), 1, limits);
    }

    /**
     * Answers questions, counts all states and keeps the graph of states and steps, unless a question that is violated
     * {@linkplain Question#spoilsGraph spoils} it.
     *
     * @param kinds what the graph keeps of a step
     */
    public static Exploration graph(
            TransitionSystem system, StepKind kinds, List<Question> questions, Limits limits, Progress progress) {
        return new Explorer(() -> new Inquiry(system, questions), 1, limits, progress, true, kinds).explore();
    }

    private Exploration explore() {
        insertInitialStates();
        int first = 0;
        while (first < store.size() && goOn()) {
            int last = store.size();
            levelEnds.add(last);
            expandLevel(first, last);
            closeLevel();
            first = last;
            level++;
            if (isWorthWorkers() && first < store.size() && goOn()) {
                return exploreInLevels(first);
            }
        }
        if (metMemory && graph == null && limits.storage().spill() != null) {
            return DiskExplorer.explore(inquiries.get(0), limits, deadline, progress, exhaustive);
        }
        return new Exploration(
                store.size(), edges, level, deadEnds, bytes(), limit, runs(), triggered(), completed(graph));
    }

    /** A graph needs its states numbered; and a limit of states cuts a level in two, which several could not do alike. */
    private boolean isWorthWorkers() {
        return graph == null
                && limit == null
                && store.size() >= MANY_STATES
                && limits.states() >= Limits.MOST_STATES;
    }

    private Exploration exploreInLevels(int first) {
        while (inquiries.size() < workers) {
            inquiries.add(others.get());
        }
        LevelLoop loop = new LevelLoop(questions, exhaustive, level);
        try (LevelSearch search = new LevelSearch(inquiries, limits, deadline, progress)) {
            search.takeOver(store, first);
            for (int i = 0; i < targets.length; i++) {
                if (!isOpen(i)) {
                    loop.close(i, search);
                }
            }
            loop.run(search);
            edges += search.edges();
            deadEnds += search.deadEnds();
            if (search.needsMoreRoom()) {
                return goOnOnDisk(search, loop);
            }
            limit = search.limit();
            for (int i = 0; i < targets.length; i++) {
                Found found = loop.found(i);
                if (found != null) {
                    store(found.length(loop.foundIn(i)));
                    targets[i] = found.in(store, loop.foundIn(i));
                }
            }
            return new Exploration(
                    search.states(),
                    edges,
                    loop.level(),
                    deadEnds,
                    search.bytes(),
                    limit,
                    runs(),
                    triggered(),
                    null);
        }
    }

    private Exploration goOnOnDisk(LevelSearch search, LevelLoop loop) {
        try (DiskExplorer disk = new DiskExplorer(inquiries.get(0), limits, deadline, progress)) {
            disk.goOn(search, loop);
            List<@Nullable Run> runs = runs();
            for (int i = 0; i < targets.length; i++) {
                Found found = loop.found(i);
                runs.set(i, found == null ? runs.get(i) : disk.run(found, loop.foundIn(i)));
            }
            return disk.exploration(loop, edges, deadEnds, runs, triggered());
        }
    }

    /** Stores the states of all levels up to one, to find a way through them. */
    private void store(int wanted) {
        while (levelEnds.size() < wanted) {
            int first = levelEnds.get(levelEnds.size() - 1);
            int last = store.size();
            levelEnds.add(last);
            for (int start = first; start < last; start += BLOCK) {
                buffer.expand(steps, store, start, Math.min(last, start + BLOCK));
                touched += buffer.prepare(store);
                for (int index = 0; index < buffer.size(); index++) {
                    store.add(buffer.states(), buffer.offset(index), buffer.hash(index));
                }
            }
        }
    }

    private List<@Nullable Run> runs() {
        List<@Nullable Run> runs = new ArrayList<>();
        for (Targets found : targets) {
            runs.add(found == null ? null : new ShortestRun(system, store, levelEnds).to(found));
        }
        return runs;
    }

    private BitSet triggered() {
        BitSet triggered = new BitSet(questions.size());
        for (Inquiry inquiry : inquiries) {
            for (int i = 0; i < questions.size(); i++) {
                if (inquiry.questions().get(i).isTriggered()) {
                    triggered.set(i);
                }
            }
        }
        return triggered;
    }

    /** A graph is good for nothing unless it has all states. */
    private @Nullable StateGraph completed(@Nullable StateGraph recorded) {
        if (recorded == null || limit != null) {
            return null;
        }
        recorded.complete();
        return recorded;
    }

    private long bytes() {
        return store.bytes() + (graph == null ? 0 : graph.recordedBytes());
    }

    private boolean goOn() {
        return limit == null && (exhaustive || open > 0 || questions.isEmpty());
    }

    private void insertInitialStates() {
        List<long[]> initial = new ArrayList<>();
        system.initialStates((words, label) -> initial.add(words.clone()));
        for (long[] state : initial) {
            int number = store.add(state, 0);
            if (number >= 0) {
                askOfState(number);
            }
        }
        closeLevel();
    }

    private void expandLevel(int first, int last) {
        for (int start = first; start < last && limit == null; start += BLOCK) {
            int end = Math.min(last, start + BLOCK);
            buffer.expand(steps, store, start, end);
            checkMemory();
            if (limit == null) {
                touched += buffer.prepare(store);
                insertBlock(start, end);
                checkStatesAndTime();
            }
            if (++blocks % BLOCKS_PER_REPORT == 0) {
                progress.report(store.size(), store.size() - (long) end, bytes());
            }
        }
    }

    private void insertBlock(int start, int end) {
        edges += buffer.size();
        int index = 0;
        for (int source = start; source < end; source++) {
            int firstOfSource = index;
            if (graph != null) {
                graph.beginState();
            }
            while (index < buffer.size() && buffer.source(index) == source) {
                index++;
            }
            if (index == firstOfSource) {
                deadEnds++;
            }
            askWhetherStuck(source, firstOfSource, index);
            for (int successor = firstOfSource; successor < index; successor++) {
                insert(source, successor);
            }
        }
    }

    private void insert(int source, int successor) {
        int number = buffer.addTo(store, successor);
        if (number >= 0) {
            askOfState(number);
        }
        if (graph != null) {
            graph.addEdge(source, number >= 0 ? number : -1 - number, buffer.label(successor));
        }
        for (int i = 0; i < targets.length; i++) {
            if (isOpen(i)
                    && questions
                            .get(i)
                            .isViolatedBy(
                                    store.array(source),
                                    store.offset(source),
                                    buffer.label(successor),
                                    buffer.states(),
                                    buffer.offset(successor))) {
                found(i).addStep(source, buffer.label(successor), level + 1);
            }
        }
    }

    private void askOfState(int number) {
        for (int i = 0; i < targets.length; i++) {
            if (isOpen(i) && questions.get(i).isViolatedBy(store.array(number), store.offset(number))) {
                found(i).addState(number, level + (levelEnds.isEmpty() ? 0 : 1));
            }
        }
    }

    private void askWhetherStuck(int source, int first, int last) {
        for (int i = 0; i < targets.length; i++) {
            Question question = questions.get(i);
            for (int part = 0; part < question.parts(); part++) {
                if (isOpen(i)
                        && !makesProgress(question, part, first, last)
                        && question.mustNotBeStuck(part, store.array(source), store.offset(source))
                        && stuck.isStuck(question, part, buffer, first, last)) {
                    found(i).addState(source, level);
                }
            }
        }
    }

    private boolean makesProgress(Question question, int part, int first, int last) {
        for (int index = first; index < last; index++) {
            if (question.isProgress(part, buffer.label(index)) && question.canBeReliedOn(buffer.label(index))) {
                return true;
            }
        }
        return false;
    }

    /** A question stays open until the level in which it was violated is complete. */
    private boolean isOpen(int question) {
        return targets[question] == null || !targets[question].closed();
    }

    private Targets found(int question) {
        if (targets[question] == null) {
            targets[question] = new Targets();
        }
        return targets[question];
    }

    private void closeLevel() {
        for (int i = 0; i < targets.length; i++) {
            if (targets[i] != null && !targets[i].closed()) {
                targets[i].close();
                if (graph != null && questions.get(i).spoilsGraph()) {
                    graph = null;
                    exhaustive = false;
                }
                open -= questions.get(i).isAside() ? 0 : 1;
            }
        }
    }

    private void checkMemory() {
        if (store.bytesToAdd(buffer.size()) + (graph == null ? 0 : graph.recordedBytes()) > limits.bytes()) {
            limit = "limit of " + Math.max(1, limits.bytes() >> 20) + " MiB for states";
            metMemory = true;
        }
    }

    private void checkStatesAndTime() {
        if (store.size() >= Math.min(limits.states(), Limits.MOST_STATES)) {
            limit = "limit of " + Math.min(limits.states(), Limits.MOST_STATES) + " states";
        } else if (System.nanoTime() - deadline > 0) {
            limit = "limit of " + limits.time().toMillis() / 1000.0 + " s";
        }
    }
}
