package org.gilcheck.model.scenario;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.gilcheck.model.Quotient;
import org.gilcheck.model.StateSink;
import org.gilcheck.model.TransitionSystem;
import org.gilcheck.model.language.Declaration;
import org.gilcheck.model.language.Duration;
import org.gilcheck.model.language.GilPhase;
import org.gilcheck.model.language.GilPolicy;
import org.gilcheck.model.language.NamedNumber;
import org.gilcheck.model.language.ProgramPoint;
import org.gilcheck.model.machine.Clock;
import org.gilcheck.model.machine.Machine;
import org.gilcheck.model.machine.Scale;
import org.gilcheck.model.scenario.Label.Event;
import org.gilcheck.model.scenario.Label.Move;
import org.jspecify.annotations.Nullable;

/**
 * A policy, the threads of a program and a machine under one of the two clocks, as a transition system.
 *
 * <p>A state is all variables and, for each thread, where it stands, its own variables and what the operating system
 * does with it. A step is one atomic action of a thread or of the operating system.
 */
public final class Scenario implements TransitionSystem {
    /** The most threads, daemons included. */
    public static final int MOST_THREADS = 16;

    private final Recorded recorded;
    private final GilPolicy policy;
    private final List<ThreadSpec> program;
    private final Machine machine;
    private final Clock clock;
    private final Scale scale;
    private final List<Reduction> reductions;

    private final Crew crew;
    private final Layout layout;
    private final Field fault;
    private final Code[] threads;
    private final Scheduler scheduler;
    private final Storage storage;
    private final SyncObjects objects;
    private final Arrivals signals;
    private final Arrivals messages;
    private final List<Declaration> declarations;
    private final boolean[][] serving;
    private final boolean hasLock;
    private final List<NamedNumber> policyNumbers;
    private final List<NamedNumber> namedNumbers;
    private final Interchange interchange;
    private final Independence independence;
    private final Execution execution;
    private final Moves moves;
    private final long[] scratch;

    /**
     * Combines them.
     *
     * @param policy a policy that is used by no other scenario at the same time
     * @param program at least one thread
     * @throws org.gilcheck.model.language.PolicyException if the policy or a workload has a mistake
     * @throws IllegalArgumentException if there are no threads, or more than {@value #MOST_THREADS} with the daemons, or
     *     the state would be too large
     */
    public Scenario(GilPolicy policy, List<ThreadSpec> program, Machine machine, Clock clock, Scale scale) {
        this(new Recorded(policy, program), program, machine, clock, scale, Reduction.usual());
    }

    private Scenario(
            Recorded recorded,
            List<ThreadSpec> program,
            Machine machine,
            Clock clock,
            Scale scale,
            List<Reduction> reductions) {
        this.recorded = recorded;
        this.policy = recorded.policy().policy();
        this.program = new ArrayList<>(program);
        this.machine = machine;
        this.clock = clock;
        this.scale = scale;
        this.reductions = reductions;
        Assembly assembly = new Assembly(recorded, program, machine, clock, scale, reductions);
        crew = assembly.crew;
        layout = assembly.layout;
        fault = assembly.fault;
        threads = assembly.threads;
        scheduler = assembly.scheduler;
        storage = assembly.storage;
        objects = assembly.objects;
        signals = assembly.signals;
        messages = assembly.messages;
        declarations = assembly.declarations;
        serving = assembly.serving;
        hasLock = assembly.hasLock;
        policyNumbers = assembly.policyNumbers;
        namedNumbers = assembly.namedNumbers;
        interchange = assembly.interchange;
        independence = assembly.independence;
        execution = new Execution(layout.words());
        moves = new Moves(execution, threads, scheduler, signals, messages, fault, layout.footprint());
        scratch = new long[layout.words()];
    }

    // ---- the transition system

    @Override
    public int words() {
        return layout.words();
    }

    /** How many bits of the words are used. */
    public int bits() {
        return layout.bits();
    }

    @Override
    public int bits(int word) {
        return layout.bits(word);
    }

    @Override
    public void initialStates(StateSink sink) {
        long[] blank = new long[layout.words()];
        int number = 0;
        execution.restart();
        do {
            execution.begin(blank, 0);
            long[] state = execution.state;
            fault.set(state, 0);
            storage.initialise(state);
            objects.initialise(state);
            scheduler.initialise(execution);
            for (Code thread : threads) {
                thread.start(execution);
            }
            scheduler.settle(execution);
            sink.accept(state, number++);
        } while (execution.nextOutcome());
    }

    @Override
    public void successors(long[] states, int offset, StateSink sink) {
        if (isFaulty(states, offset)) {
            return;
        }
        int ofAllThreads = 0;
        for (int thread = 0; thread < threads.length; thread++) {
            ofAllThreads |= scheduler.successorsOf(thread, moves, states, offset, sink);
        }
        if (scheduler.mayTimePass(ofAllThreads)) {
            moves.run(Move.TIME, Label.NOBODY, states, offset, sink);
        }
    }

    /** The same, with memories of the moves met before. */
    @Override
    public TransitionSystem specialised() {
        Scenario own = (Scenario) fork();
        return new RememberedMoves(own, own.threads, own.scheduler, own.moves, own.layout.footprint());
    }

    /**
     * A run of this scenario that is taken step by step, in real time if the scale is.
     *
     * @throws IllegalStateException under the untimed clock
     */
    public ScenarioWalk walk(Choices choices) {
        Scenario own = (Scenario) fork();
        if (!(own.scheduler instanceof TimedScheduler timed)) {
            throw new IllegalStateException("only steps that take time can be walked");
        }
        return new ScenarioWalk(own, own.threads, timed, own.moves, own.execution, own.signals, own.messages, choices);
    }

    /**
     * Takes single steps of this scenario.
     *
     * @throws IllegalStateException under the untimed clock
     */
    public StepCheck stepCheck() {
        Scenario own = (Scenario) fork();
        if (!(own.scheduler instanceof TimedScheduler timed)) {
            throw new IllegalStateException("only steps that take time can be checked so");
        }
        return new StepCheck(own, timed, own.moves, own.execution, own.signals, own.messages);
    }

    boolean isFaulty(long[] states, int offset) {
        return fault.get(states, offset) != 0;
    }

    @Override
    public TransitionSystem fork() {
        return new Scenario(recorded, program, machine, clock, scale, reductions);
    }

    /**
     * The same scenario with some of the reductions, instead of all: it has more states, and the same verdicts and bounds.
     * Counterexamples may be longer.
     */
    public Scenario reducedBy(List<Reduction> some) {
        return new Scenario(recorded, program, machine, clock, scale, new ArrayList<>(some));
    }

    /** What is left out of the states, or may be. */
    public List<Reduction> reductions() {
        return new ArrayList<>(reductions);
    }

    /** Why equal threads cannot stand for each other here; empty if they can. */
    public String whyNotSymmetric() {
        return interchange.whyNot();
    }

    /**
     * The scenario without the difference between states in which only the numbers of equal threads differ. It uses this
     * scenario, so it is for the same worker.
     *
     * @throws IllegalStateException if there is a reason {@linkplain #whyNotSymmetric why not}
     */
    public Quotient symmetric() {
        if (!whyNotSymmetric().isEmpty()) {
            throw new IllegalStateException("not symmetric: " + whyNotSymmetric());
        }
        return symmetric(this);
    }

    Quotient symmetric(TransitionSystem steps) {
        return new SymmetricScenario(this, steps, interchange.symmetry());
    }

    /** Why no orders of steps can be left out here; empty if some can. */
    public String whyNotPartialOrder() {
        return scheduler.timed() ? "under the timed clock every step can make a difference to when others come" : "";
    }

    /**
     * The scenario without some of the orders in which its steps can be taken, and without some of the states between them. Where a
     * state is met in which two threads have the GIL at once, or one has it that another wants, or nobody can move,
     * or where a step is faulty, such a state or step is met here as well; but the ways to it are others.
     *
     * <p>It uses this scenario, so it is for the same worker.
     *
     * @param symmetric whether states in which only the numbers of equal threads differ are one, too
     * @throws IllegalStateException if there is a reason why not
     */
    public TransitionSystem partialOrder(boolean symmetric) {
        return partialOrder(
                (thread, states, offset, sink) -> scheduler.successorsOf(thread, moves, states, offset, sink),
                symmetric);
    }

    /** The same, with memories of the moves met before. */
    TransitionSystem rememberingPartialOrder(boolean symmetric) {
        return partialOrder(
                new RememberedMoves(this, threads, scheduler, moves, layout.footprint())::ofThread, symmetric);
    }

    private TransitionSystem partialOrder(PartialOrder.ThreadSteps steps, boolean symmetric) {
        String whyNot = whyNotPartialOrder().isEmpty() && symmetric ? whyNotSymmetric() : whyNotPartialOrder();
        if (!whyNot.isEmpty()) {
            throw new IllegalStateException("no partial order: " + whyNot);
        }
        boolean[] interrupted = new boolean[threads.length];
        for (int thread = 0; thread < interrupted.length; thread++) {
            interrupted[thread] = signals.comeTo(thread);
        }
        return new PartialOrder(
                this,
                steps,
                independence.sets(threads, layout.words(), interrupted),
                symmetric ? interchange.symmetry() : null);
    }

    /** True if a thread's step is progress for all for whom another thread's step is, and for nobody else unless for nobody. */
    boolean isAlikeProgress(int one, int other) {
        return other >= crew.programThreads()
                || (one < crew.programThreads() && crew.interpreter(one) == crew.interpreter(other));
    }

    @Override
    public int actor(long label) {
        int thread = Label.thread(label);
        return thread == Label.NOBODY ? -1 : thread;
    }

    @Override
    public String describeState(long[] states, int offset) {
        StringBuilder text = new StringBuilder();
        for (int thread = 0; thread < threads.length; thread++) {
            text.append(thread == 0 ? "" : "; ")
                    .append(threadName(thread))
                    .append(" at ")
                    .append(position(states, offset, thread));
        }
        return text.toString();
    }

    @Override
    public String describeStep(long[] states, int offset, long label) {
        return new StepText(threads).describe(states, offset, label);
    }

    @Override
    public void clear() {
        execution.clear();
        Arrays.fill(scratch, 0);
    }

    // ---- questions of properties and reports

    /** What the scenario is made of, for translating it into another notation. */
    public Outline outline() {
        return new Outline(recorded, machine, reductions, declarations, storage);
    }

    public GilPolicy policy() {
        return policy;
    }

    public Machine machine() {
        return machine;
    }

    public Clock clock() {
        return clock;
    }

    public Scale scale() {
        return scale;
    }

    /** The threads of the program as they were given, without daemons. */
    public List<ThreadSpec> program() {
        return new ArrayList<>(program);
    }

    /** How many threads there are, daemons included; the program's come first. */
    public int threadCount() {
        return crew.size();
    }

    /** How many threads the program has; daemons do not count. */
    public int programThreadCount() {
        return crew.programThreads();
    }

    /** The interpreter in which a thread runs, from 0. */
    public int interpreter(int thread) {
        return crew.interpreter(thread);
    }

    /** How many interpreters, and so GILs, there are. */
    public int interpreterCount() {
        return crew.interpreters();
    }

    /** Number and workload, such as {@code T0 cpu}, or a daemon's name. */
    public String threadName(int thread) {
        return crew.name(thread);
    }

    /** Where a thread stands towards its GIL. */
    public GilPhase phase(long[] states, int offset, int thread) {
        return threads[thread].phase(states, offset);
    }

    /** True when a thread of the program has come to its end. */
    public boolean hasEnded(long[] states, int offset, int thread) {
        return threads[thread].point(states, offset) == null;
    }

    /**
     * True if a thread wants the GIL and can do nothing until {@code holder} does something: it sleeps on a condition,
     * an event or a semaphore, or on a mutex that {@code holder} owns.
     */
    public boolean waitsFor(long[] states, int offset, int thread, int holder) {
        Op op = threads[thread].opAt(states, offset);
        if (op.phase() != GilPhase.WANTS) {
            return false;
        }
        System.arraycopy(states, offset, scratch, 0, scratch.length);
        return op.waitsFor(scratch, holder);
    }

    /** True if a thread can take no step until something else happens: it sleeps, or a lock that it wants is taken. */
    public boolean isBlocked(long[] states, int offset, int thread) {
        System.arraycopy(states, offset, scratch, 0, scratch.length);
        return threads[thread].opAt(scratch).isBlocked(scratch);
    }

    /** What went wrong on the way into a state. */
    public Fault fault(long[] states, int offset) {
        return Fault.of(fault.get(states, offset));
    }

    /** The statement that a thread is about to do or is in the middle of; null when it has ended. */
    public @Nullable ProgramPoint point(long[] states, int offset, int thread) {
        return threads[thread].point(states, offset);
    }

    /** Statement and stage of a thread, such as {@code lock mutex (asleep)}. */
    public String position(long[] states, int offset, int thread) {
        return threads[thread].opAt(states, offset).text();
    }

    /** What the operating system does with a thread, such as {@code running}; empty under the untimed clock. */
    public String osStatus(long[] states, int offset, int thread) {
        return scheduler.describe(states, offset, thread);
    }

    /** True if a thread is on a core; under the untimed clock always. */
    public boolean isOnCore(long[] states, int offset, int thread) {
        return scheduler.isOnCore(states, offset, thread);
    }

    /** How many units of time pass in a step. */
    public int timePassed(long[] states, int offset, long label) {
        return Label.move(label) == Label.Move.TIME ? scheduler.timeToNext(states, offset) : 0;
    }

    /** How many ticks of work a step completes; a tick is a unit of time. */
    public int workDone(long[] states, int offset, long label) {
        if (!Label.has(label, Event.WORK)) {
            return 0;
        }
        ProgramPoint point = point(states, offset, Label.thread(label));
        return point == null || point.action() == null ? 0 : point.action().amount();
    }

    /** True if a thread computes, waits for a core or is about to get one; under the untimed clock never. */
    public boolean isRunnable(long[] states, int offset, int thread) {
        return scheduler.isRunnable(states, offset, thread);
    }

    /** True if a thread handles signals anywhere in its program. */
    public boolean handlesSignals(int thread) {
        return signals.comeTo(thread);
    }

    /** True from the arrival of a signal for a thread until the thread handles it. */
    public boolean isSignalPending(long[] states, int offset, int thread) {
        return signals.isPending(states, offset, thread);
    }

    /** True if a thread waits or looks for messages anywhere in its program. */
    public boolean servesMessages(int thread) {
        for (boolean here : serving[thread]) {
            if (here) {
                return true;
            }
        }
        return messages.comeTo(thread);
    }

    /** True from the arrival of a message until the thread has dealt with it. */
    public boolean isServing(long[] states, int offset, int thread) {
        return serving[thread][threads[thread].place(states, offset)] || messages.isPending(states, offset, thread);
    }

    /**
     * True where a thread's attempt to take something is no step of its own: it can only wait for the moment in which that
     * is there. Barging locks are modelled so under the untimed clock.
     */
    public boolean isAttempting(long[] states, int offset, int thread) {
        return threads[thread].opAt(states, offset).isAttempting();
    }

    /** False if the policy does nothing at all, so that nobody ever waits for anybody: a baseline, not a lock. */
    public boolean hasLock() {
        return hasLock;
    }

    /**
     * How long a thread may keep the GIL while others wait, in units: the longest duration that the policy's routines use,
     * or else their first constant; 1 if they have none.
     */
    public int interval() {
        NamedNumber number = intervalNumber();
        return number == null ? 1 : scale.of(number);
    }

    private @Nullable NamedNumber intervalNumber() {
        NamedNumber longest = null;
        for (NamedNumber number : policyNumbers) {
            if (longest == null || nanoseconds(number) > nanoseconds(longest)) {
                longest = number;
            }
        }
        return longest;
    }

    private static long nanoseconds(NamedNumber number) {
        Duration duration = number.duration();
        return duration == null ? 0 : duration.nanoseconds();
    }

    /** The name of {@link #interval}; empty if the policy has none. */
    public String intervalName() {
        NamedNumber number = intervalNumber();
        return number == null ? "" : number.name();
    }

    /** The durations and constants on which times in this scenario depend, the operating system's last. */
    public List<NamedNumber> namedNumbers() {
        List<NamedNumber> numbers = new ArrayList<>(namedNumbers);
        for (Duration duration : machine.os().durations()) {
            numbers.add(NamedNumber.of(duration));
        }
        return numbers;
    }

    /** The values of all variables and locks, one text each in the order of {@link #variableNames}. */
    public List<String> variableValues(long[] states, int offset) {
        long[] state = new long[layout.words()];
        System.arraycopy(states, offset, state, 0, state.length);
        return new VariableTexts(crew, storage, objects, declarations).values(state);
    }

    /** The names of all variables and locks, per-thread and per-interpreter ones once for each owner. */
    public List<String> variableNames() {
        return new VariableTexts(crew, storage, objects, declarations).names();
    }

    /** True if the step is one that a program's thread takes or that is due to it, not a daemon's and not time. */
    public boolean isProgramStep(long label) {
        return Label.thread(label) < crew.programThreads();
    }

    /** The events of a step in words, in a fixed order. */
    public static List<String> events(long label) {
        List<String> events = new ArrayList<>();
        for (Event event : Event.TOLD) {
            if (Label.has(label, event)) {
                events.add(event.text());
            }
        }
        return events;
    }
}
