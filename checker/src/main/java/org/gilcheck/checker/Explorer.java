package org.gilcheck.checker;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
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
    /** A table takes up to twice as much as its entries. */
    private static final int ROOM_IN_TABLES = 2;

    private final TransitionSystem system;
    private final TransitionSystem steps;
    private final List<Question> questions;
    private final List<Inquiry> inquiries = new ArrayList<>();
    private final Supplier<Inquiry> others;
    private final int workers;
    private final int manyStates;
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
    /** The first state that has not been expanded. */
    private int expanded;

    private @Nullable ExplorationLog log;
    private @Nullable StoreLog storeLog;
    private @Nullable LevelLog levelLog;
    /** By what an earlier run of the program has met. */
    private final BitSet triggeredBefore = new BitSet();

    private Explorer(
            Supplier<Inquiry> inquiry,
            int workers,
            Limits limits,
            Progress progress,
            boolean exhaustive,
            @Nullable StepKind kinds) {
        this(inquiry, workers, limits, progress, exhaustive, kinds, MANY_STATES);
    }

    private Explorer(
            Supplier<Inquiry> inquiry,
            int workers,
            Limits limits,
            Progress progress,
            boolean exhaustive,
            @Nullable StepKind kinds,
            int manyStates) {
        Inquiry first = inquiry.get();
        this.inquiries.add(first);
        this.others = inquiry;
        this.workers = workers;
        this.manyStates = manyStates;
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

    /** As {@link #exhaust(Supplier, int, Limits)}, for a system that counts as large from so many states on. */
    static Exploration exhaust(Supplier<Inquiry> inquiry, int workers, Limits limits, int manyStates) {
        return new Explorer(inquiry, workers, limits, Progress.SILENT, true, null, manyStates).explore();
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
        Checkpoint checkpoint = limits.storage().checkpoint();
        if (limits.storage().isLossy() && graph == null) {
            return DiskExplorer.explore(inquiries.get(0), exhaustive, limits, deadline, progress);
        }
        if (checkpoint == null) {
            return explore(null);
        }
        try (ExplorationLog opened = new ExplorationLog(checkpoint, system)) {
            log = opened;
            storeLog = new StoreLog(opened, store);
            return explore(opened.snapshot());
        }
    }

    private Exploration explore(@Nullable Snapshot last) {
        int first = 0;
        if (last == null) {
            insertInitialStates();
        } else {
            triggeredBefore.or(last.triggered());
            for (int i = 0; i < questions.size(); i++) {
                questions.get(i).setTally(last.tallies().get(i));
            }
            if (!last.hasGraph() && graph != null) {
                graph = null;
                exhaustive = false;
            }
            if (last.finished() != null) {
                return finished(last, last.finished());
            }
            if (isWorthWorkers(last.states())) {
                system.initialStates((state, number) -> store.add(state, 0));
                return exploreInLevels(last);
            }
            first = restore(last);
        }
        while (first < store.size() && goOn()) {
            int end = store.size();
            levelEnds.add(end);
            expandLevel(first, end);
            if (metMemory && graph == null && limits.storage().spill() != null) {
                return goOnOnDisk(expanded, end);
            }
            closeLevel();
            first = end;
            level++;
            if (limit == null && first < store.size() && goOn()) {
                if (isWorthWorkers(store.size())) {
                    return exploreInLevels(first);
                }
                if (storeLog != null && storeLog.isDue()) {
                    storeLog.save(
                            storeLog.add(levelEnds, store.size()),
                            graph,
                            edges,
                            deadEnds,
                            triggered(),
                            tallies(),
                            found(),
                            foundIn());
                }
            }
        }
        return finish(new Exploration(
                store.size(), edges, level, deadEnds, bytes(), limit, runs(), triggered(), completed(graph)));
    }

    /** Keeps what was found out where the next run of the program finds it. */
    private Exploration finish(Exploration exploration) {
        if (log != null && storeLog != null && exploration.limit() == null) {
            List<@Nullable Run> runs = new ArrayList<>();
            for (int i = 0; i < questions.size(); i++) {
                runs.add(exploration.violation(i));
            }
            StateGraph kept = exploration.graph();
            List<Long> ends = new ArrayList<>();
            if (kept != null) {
                ends.addAll(storeLog.add(levelEnds, store.size()));
                ends.add((long) store.size());
            }
            Snapshot snapshot = storeLog.snapshot(
                    ends,
                    kept,
                    exploration.edges(),
                    exploration.deadEnds(),
                    triggered(),
                    tallies(),
                    List.of(),
                    List.of(),
                    new Snapshot.Result(exploration.states(), exploration.levels(), exploration.bytes(), runs));
            if (kept == null) {
                log.finish(snapshot);
            } else {
                log.save(snapshot);
            }
        }
        return exploration;
    }

    private Exploration finished(Snapshot last, Snapshot.Result result) {
        if (graph != null) {
            restore(last);
        }
        return new Exploration(
                result.states(),
                last.edges(),
                result.levels(),
                last.deadEnds(),
                result.bytes(),
                null,
                result.runs(),
                last.triggered(),
                completed(graph));
    }

    /** Takes over what is known; the first state that is still to be expanded. */
    private int restore(Snapshot last) {
        Objects.requireNonNull(storeLog).restore(last, graph);
        last.levelEnds().subList(0, last.level()).forEach(end -> levelEnds.add(end.intValue()));
        level = last.level();
        edges = last.edges();
        deadEnds = last.deadEnds();
        for (int i = 0; i < last.found().size(); i++) {
            Found found = last.found().get(i);
            if (found != null) {
                targets[i] = found.in(store, last.foundIn().get(i));
            }
        }
        closeLevel();
        return (int) last.expanded();
    }

    private List<@Nullable Found> found() {
        List<@Nullable Found> found = new ArrayList<>();
        for (Targets each : targets) {
            found.add(each == null ? null : Found.of(each, store, system.words(), isStuckHere(each)));
        }
        return found;
    }

    private List<Integer> foundIn() {
        return Arrays.stream(targets)
                .map(each -> each == null ? 0 : isStuckHere(each) ? level : each.length() - 1)
                .toList();
    }

    /** True if something was found of the level itself, which is not complete. */
    private boolean isStuckHere(Targets found) {
        return !found.closed() && found.length() == level;
    }

    /** A graph needs its states numbered; and a limit of states cuts a level in two, which several could not do alike. */
    private boolean isWorthWorkers(long states) {
        return graph == null && states >= manyStates && limits.states() >= Limits.MOST_STATES;
    }

    private Exploration exploreInLevels(int first) {
        LevelLoop loop = loop(level, found(), foundIn(), levelLog(logged(store.size())));
        try (LevelSearch search = levelSearch()) {
            for (int number = 0; number < store.size(); number++) {
                search.takeOver(store.array(number), store.offset(number), number >= first);
            }
            return exploreInLevels(search, loop);
        }
    }

    private Exploration exploreInLevels(Snapshot last) {
        ExplorationLog from = Objects.requireNonNull(log);
        edges = last.edges();
        deadEnds = last.deadEnds();
        LevelLoop loop = loop(last.level(), last.found(), last.foundIn(), levelLog(last.levelEnds()));
        long bytes = last.states() * system.words() * Long.BYTES * ROOM_IN_TABLES;
        if (bytes > limits.bytes() && limits.storage().spill() != null) {
            return goOnOnDisk(
                    loop,
                    nothing -> {},
                    toExpand -> from.forEachState(last.expanded(), toExpand),
                    all -> from.forEachState(0, all));
        }
        try (LevelSearch search = levelSearch()) {
            long[] number = {0};
            from.forEachState(0, (array, offset) -> search.takeOver(array, offset, number[0]++ >= last.expanded()));
            return exploreInLevels(search, loop);
        }
    }

    private LevelSearch levelSearch() {
        while (inquiries.size() < workers) {
            inquiries.add(others.get());
        }
        return new LevelSearch(inquiries, limits, deadline, progress);
    }

    private LevelLoop loop(int from, List<@Nullable Found> found, List<Integer> foundIn, @Nullable LevelLog levels) {
        return new LevelLoop(questions, exhaustive, from, found, foundIn, levels);
    }

    /** @param ends how many states the log has up to the end of each level */
    private @Nullable LevelLog levelLog(List<Long> ends) {
        if (log != null) {
            levelLog = new LevelLog(log, ends, this::triggered, this::tallies);
            levelLog.setCountedBefore(edges, deadEnds);
        }
        return levelLog;
    }

    /** How many states there are up to the end of each level, the last of which ends with {@code end}; logs them all. */
    private List<Long> logged(int end) {
        if (storeLog == null) {
            return List.of();
        }
        return storeLog.add(levelEnds, end);
    }

    private Exploration exploreInLevels(LevelSearch search, LevelLoop loop) {
        loop.run(search);
        edges += search.edges();
        deadEnds += search.deadEnds();
        if (search.needsMoreRoom()) {
            return goOnOnDisk(loop, search::takeNext, search::forEachLeft, search::takeAll);
        }
        limit = search.limit();
        for (int i = 0; i < targets.length; i++) {
            Found found = loop.found().get(i);
            if (found != null) {
                store(found.length(loop.foundIn().get(i)));
                targets[i] = found.in(store, loop.foundIn().get(i));
            }
        }
        return finish(new Exploration(
                search.states(), edges, loop.level(), deadEnds, search.bytes(), limit, runs(), triggered(), null));
    }

    /** Leaves a level that the memory did not suffice for, and goes on with it on disk. */
    private Exploration goOnOnDisk(int firstLeft, int end) {
        LevelLoop loop = loop(level, found(), foundIn(), levelLog(logged(end)));
        loop.beginHalfWay();
        return goOnOnDisk(
                loop,
                next -> store.forEach(end, store.size(), next),
                toExpand -> store.forEach(firstLeft, end, toExpand),
                all -> store.forEach(0, store.size(), all));
    }

    private Exploration goOnOnDisk(
            LevelLoop loop, DiskSearch.States next, DiskSearch.States toExpand, DiskSearch.States all) {
        if (levelLog != null) {
            levelLog.setCountedBefore(edges, deadEnds);
        }
        try (DiskExplorer disk = new DiskExplorer(inquiries.get(0), limits, deadline, progress)) {
            disk.takeOver(next, toExpand, all);
            return finish(disk.explore(loop, edges, deadEnds, this::triggered));
        }
    }

    /** Stores the states of all levels up to one, to find a way through them. */
    private void store(int wanted) {
        while (levelEnds.size() < wanted) {
            int first = levelEnds.isEmpty() ? 0 : levelEnds.get(levelEnds.size() - 1);
            int last = store.size();
            levelEnds.add(last);
            for (int start = first; start < last; start += BLOCK) {
                buffer.expand(steps, store, start, Math.min(last, start + BLOCK));
                touched += buffer.prepare(store);
                for (int index = 0; index < buffer.size(); index++) {
                    buffer.addTo(store, index);
                }
            }
        }
    }

    private List<@Nullable Run> runs() {
        List<@Nullable Run> runs = new ArrayList<>();
        for (int i = 0; i < targets.length; i++) {
            Targets found = targets[i];
            runs.add(found == null ? null : new ShortestRun(system, store, levelEnds).to(found, questions.get(i)));
        }
        return runs;
    }

    private List<Long> tallies() {
        List<Long> tallies = new ArrayList<>();
        for (int i = 0; i < questions.size(); i++) {
            long tally = 0;
            for (Inquiry inquiry : inquiries) {
                tally += inquiry.questions().get(i).tally();
            }
            tallies.add(tally);
        }
        return tallies;
    }

    private BitSet triggered() {
        BitSet triggered = (BitSet) triggeredBefore.clone();
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
        expanded = first;
        for (int start = first; start < last && limit == null; start += BLOCK) {
            int end = Math.min(last, start + BLOCK);
            buffer.expand(steps, store, start, end);
            checkMemory();
            if (limit == null) {
                touched += buffer.prepare(store);
                insertBlock(start, end);
                expanded = end;
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
