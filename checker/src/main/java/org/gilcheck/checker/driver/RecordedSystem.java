package org.gilcheck.checker.driver;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.gilcheck.model.ForwardingSystem;
import org.gilcheck.model.StateSink;
import org.gilcheck.model.TransitionSystem;
import org.jspecify.annotations.Nullable;

/**
 * A transition system as Java PathFinder has explored it: its initial states and steps are those that Java PathFinder took,
 * and no others.
 */
public final class RecordedSystem extends ForwardingSystem {
    private final TransitionSystem original;
    private final NavigableMap<Long, String> initial;
    private final Map<String, NavigableMap<Integer, Step>> steps;

    private RecordedSystem(
            TransitionSystem original,
            NavigableMap<Long, String> initial,
            Map<String, NavigableMap<Integer, Step>> steps) {
        super(original);
        this.original = original;
        this.initial = initial;
        this.steps = steps;
    }

    private record Step(long label, String to) {}

    /** How many steps were taken; an edge that two actions share counts twice. */
    public long edges() {
        return steps.values().stream().mapToLong(NavigableMap::size).sum();
    }

    int initialStates() {
        return initial.size();
    }

    @Override
    public void initialStates(StateSink sink) {
        initial.forEach((label, state) -> sink.accept(StepLine.state(state), label));
    }

    @Override
    public void successors(long[] states, int offset, StateSink sink) {
        NavigableMap<Integer, Step> here = steps.get(StepLine.text(states, offset, words()));
        if (here != null) {
            here.values().forEach(step -> sink.accept(StepLine.state(step.to()), step.label()));
        }
    }

    @Override
    public TransitionSystem fork() {
        return new RecordedSystem(original.fork(), initial, steps);
    }

    /** Reads the lines that {@link ModelDriver} prints. */
    static final class Reader {
        private final TransitionSystem original;
        private final NavigableMap<Long, String> initial = new TreeMap<>();
        private final Map<String, NavigableMap<Integer, Step>> steps = new LinkedHashMap<>();
        private boolean begun;

        /** @param original the system that is explored */
        Reader(TransitionSystem original) {
            this.original = original;
        }

        /**
         * Takes note of a line.
         *
         * @param line without its prefix
         * @throws IllegalStateException if it contradicts an earlier one, or is no such line
         */
        void read(String line) {
            String[] parts = line.strip().split(" ", -1);
            if (parts[0].equals(StepLine.BEGIN)) {
                begun = true;
            } else if (begun && parts[0].equals(StepLine.INITIAL) && parts.length == 3) {
                long label = Long.parseUnsignedLong(parts[1], 16);
                agree(line, initial.putIfAbsent(label, parts[2]), parts[2]);
            } else if (begun && parts[0].equals(StepLine.STEP) && parts.length == 5) {
                int number = Integer.parseInt(parts[1], 16);
                Step step = new Step(Long.parseUnsignedLong(parts[2], 16), parts[4]);
                agree(
                        line,
                        steps.computeIfAbsent(parts[3], from -> new TreeMap<>()).putIfAbsent(number, step),
                        step);
            } else if (begun) {
                throw new IllegalStateException("not a step: " + line);
            }
        }

        private static void agree(String line, @Nullable Object known, Object now) {
            if (known != null && !known.equals(now)) {
                throw new IllegalStateException("the same choice has led elsewhere before: " + line);
            }
        }

        RecordedSystem system() {
            return new RecordedSystem(original, initial, steps);
        }
    }
}
