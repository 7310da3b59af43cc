package org.gilcheck.checker.protocols;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gilcheck.model.StateSink;
import org.gilcheck.model.TransitionSystem;

/**
 * A protocol of several processes, written as atomic steps "from a location, when a guard holds, do this, go there".
 *
 * <p>A subclass declares its variables and then its steps in its constructor: {@code
 * from("w").when(p -> j.get(p) < n).then(p -> pos.set(p, j.get(p))).to("2")}. All processes share the steps; where a
 * process starts decides which of them it can ever take.
 */
public abstract class GuardedCommands implements TransitionSystem {
    private static final int ACTIONS = 256;

    private final PackedState state = new PackedState();
    private final int processes;
    private final List<String> locations;
    private final Variable at;
    private final List<Variable> variables = new ArrayList<>();
    private final List<Action> actions = new ArrayList<>();

    /** Every process starts at the first location, unless {@link #initialize} says otherwise. */
    GuardedCommands(int processes, String... locations) {
        this.processes = processes;
        this.locations = List.of(locations);
        this.at = state.declare("at", processes, locations.length - 1);
    }

    /** A number from 0 to a maximum, at first 0. */
    final Variable scalar(String name, int maximum) {
        return array(name, 1, maximum);
    }

    /** A number from 0 to a maximum for every process, at first 0. */
    final Variable local(String name, int maximum) {
        return array(name, processes, maximum);
    }

    /** Some numbers from 0 to a maximum, at first 0. */
    final Variable array(String name, int length, int maximum) {
        Variable variable = state.declare(name, length, maximum);
        variables.add(variable);
        return variable;
    }

    final Step from(String location) {
        return new Step(indexOf(location));
    }

    /** Gives the variables whose first value is not 0 their first values. */
    void initialize() {}

    final void startAt(int process, String location) {
        at.set(process, indexOf(location));
    }

    /** How many processes are at a location in the state being worked on. */
    final int countAt(String location) {
        int index = indexOf(location);
        return (int) at.values().filter(value -> value == index).count();
    }

    /** How many processes are at a location in a state. */
    final int countAt(String location, long[] states, int offset) {
        return (int) IntStream.range(0, processes)
                .filter(process -> location(process, states, offset).equals(location))
                .count();
    }

    private int indexOf(String location) {
        int index = locations.indexOf(location);
        if (index < 0) {
            throw new IllegalArgumentException("No location \"" + location + "\" among " + locations);
        }
        return index;
    }

    /** Where a process is in a state. */
    public final String location(int process, long[] states, int offset) {
        return locations.get(at.get(states, offset, process));
    }

    /** Whether a state breaks the promise of the protocol: here, that at most one process is at C. */
    public boolean violated(long[] states, int offset) {
        return countAt("C", states, offset) > 1;
    }

    /** Whether a step takes its process to C. */
    public boolean enters(long label) {
        Action action = actions.get((int) (label % ACTIONS));
        return action.to == indexOf("C") && action.from != action.to;
    }

    @Override
    public final int words() {
        return state.words().length;
    }

    @Override
    public final void initialStates(StateSink sink) {
        state.clear();
        initialize();
        sink.accept(state.words(), 0);
    }

    @Override
    public final void successors(long[] states, int offset, StateSink sink) {
        for (int process = 0; process < processes; process++) {
            int location = at.get(states, offset, process);
            for (Action action : actions) {
                if (action.from != location) {
                    continue;
                }
                state.load(states, offset);
                if (action.guard.test(process)) {
                    action.effect.accept(process);
                    at.set(process, action.to);
                    sink.accept(state.words(), (long) process * ACTIONS + action.number);
                }
            }
        }
    }

    @Override
    public abstract GuardedCommands fork();

    @Override
    public int actor(long label) {
        return (int) (label / ACTIONS);
    }

    @Override
    public final String describeState(long[] states, int offset) {
        String where = IntStream.range(0, processes)
                .mapToObj(process -> location(process, states, offset))
                .collect(Collectors.joining(", ", "at=[", "]"));
        return Stream.concat(Stream.of(where), variables.stream().map(variable -> variable.describe(states, offset)))
                .collect(Collectors.joining(" "));
    }

    @Override
    public final String describeStep(long[] states, int offset, long label) {
        Action action = actions.get((int) (label % ACTIONS));
        return "process " + label / ACTIONS + " goes from " + locations.get(action.from) + " to "
                + locations.get(action.to) + " by action " + action.number;
    }

    private record Action(int number, int from, IntPredicate guard, IntConsumer effect, int to) {}

    /** A step being written down; {@link #to} ends it. */
    final class Step {
        private final int from;
        private IntPredicate guard = process -> true;
        private IntConsumer effect = process -> {};

        private Step(int from) {
            this.from = from;
        }

        Step when(IntPredicate condition) {
            guard = condition;
            return this;
        }

        Step then(IntConsumer assignments) {
            effect = assignments;
            return this;
        }

        void to(String location) {
            actions.add(new Action(actions.size(), from, guard, effect, indexOf(location)));
        }
    }
}
