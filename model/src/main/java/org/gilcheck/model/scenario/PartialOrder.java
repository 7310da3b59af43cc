package org.gilcheck.model.scenario;

import java.util.Arrays;
import org.gilcheck.model.ForwardingSystem;
import org.gilcheck.model.StateSink;
import org.gilcheck.model.TransitionSystem;
import org.gilcheck.model.scenario.Label.Event;
import org.jspecify.annotations.Nullable;

/**
 * A scenario without some of the orders in which steps that do not interfere can be taken, and without some of the states
 * between such steps.
 *
 * <p>Where a {@linkplain PersistentSets persistent set} of threads is enough, only theirs move. Where that is one thread with one
 * possible move, after which the thread stands towards the GIL as before, it is made with the step before, whose label the
 * two then have; so nobody meets the state between them.
 */
final class PartialOrder extends ForwardingSystem {
    private final Scenario scenario;
    private final ThreadSteps ofThreads;
    private final PersistentSets sets;
    private final @Nullable ThreadSymmetry symmetry;
    private final Taken taken;
    private final Taken following;
    private final long[] reached;

    /** What each thread of the scenario can do. */
    interface ThreadSteps {
        void of(int thread, long[] states, int offset, StateSink sink);
    }

    /** Keeps the steps that it is told of. */
    private static final class Taken implements StateSink {
        private final int words;
        private long[] states;
        private long[] labels = new long[1];
        private int size;
        private long events;

        Taken(int words) {
            this.words = words;
            this.states = new long[words];
        }

        void clear() {
            size = 0;
            events = 0;
        }

        @Override
        public void accept(long[] state, long label) {
            if (size == labels.length) {
                labels = Arrays.copyOf(labels, 2 * size);
                states = Arrays.copyOf(states, 2 * size * words);
            }
            System.arraycopy(state, 0, states, size * words, words);
            labels[size++] = label;
            events |= label;
        }
    }

    /**
     * Reduces a scenario.
     *
     * @param ofThreads the steps of the scenario, however they are found
     * @param symmetry replaces states by those that stand for them; null if each stands for itself
     */
    PartialOrder(Scenario scenario, ThreadSteps ofThreads, PersistentSets sets, @Nullable ThreadSymmetry symmetry) {
        super(scenario);
        this.scenario = scenario;
        this.ofThreads = ofThreads;
        this.sets = sets;
        this.symmetry = symmetry;
        taken = new Taken(scenario.words());
        following = new Taken(scenario.words());
        reached = new long[scenario.words()];
    }

    @Override
    public void initialStates(StateSink sink) {
        scenario.initialStates((state, number) -> {
            System.arraycopy(state, 0, reached, 0, reached.length);
            pass(number, sink);
        });
    }

    @Override
    public void successors(long[] states, int offset, StateSink sink) {
        if (scenario.isFaulty(states, offset)) {
            return;
        }
        taken.clear();
        int set = sets.find(states, offset);
        take(set, states, offset);
        if (set != PersistentSets.ALL && (Label.has(taken.events, Event.FAULT) || taken.size == 0)) {
            take(~set, states, offset);
            set = PersistentSets.ALL;
        }
        for (int i = 0; i < taken.size; i++) {
            long label = taken.labels[i];
            System.arraycopy(taken.states, i * reached.length, reached, 0, reached.length);
            int further = Label.has(label, Event.FAULT) ? 0 : follow(Label.thread(label));
            label = Label.withFurther(label, further);
            pass(i == 0 && set != PersistentSets.ALL ? Label.puttingOff(label) : label, sink);
        }
    }

    private void take(int set, long[] states, int offset) {
        for (int thread = 0; thread < scenario.threadCount(); thread++) {
            if ((set & (1 << thread)) != 0) {
                ofThreads.of(thread, states, offset, taken);
            }
        }
    }

    /** Goes on as long as there is only one way, and tells how many steps. Every loop has a state from which there are all ways. */
    private int follow(int first) {
        int steps = 0;
        while (true) {
            int set = sets.findOne(reached, 0);
            int next = Integer.numberOfTrailingZeros(set);
            if (set == PersistentSets.ALL || !scenario.isAlikeProgress(first, next)) {
                return steps;
            }
            following.clear();
            ofThreads.of(next, reached, 0, following);
            if (following.size != 1 || Label.has(following.events, Event.FAULT) || changesPhase(next)) {
                return steps;
            }
            System.arraycopy(following.states, 0, reached, 0, reached.length);
            if (++steps > sets.mostInARow()) {
                throw new IllegalStateException("threads go round in a loop while others are put off");
            }
        }
    }

    /** True if a thread's step is towards or away from the GIL: whoever has or wants it meanwhile must be met. */
    private boolean changesPhase(int thread) {
        return scenario.phase(reached, 0, thread) != scenario.phase(following.states, 0, thread);
    }

    private void pass(long label, StateSink sink) {
        if (symmetry != null) {
            symmetry.represent(reached, 0);
        }
        sink.accept(reached, label);
    }

    @Override
    public TransitionSystem fork() {
        return ((Scenario) scenario.fork()).partialOrder(symmetry != null);
    }

    @Override
    public TransitionSystem specialised() {
        return ((Scenario) scenario.fork()).rememberingPartialOrder(symmetry != null);
    }

    @Override
    public void clear() {
        scenario.clear();
        Arrays.fill(taken.states, 0);
        Arrays.fill(following.states, 0);
        Arrays.fill(reached, 0);
    }
}
