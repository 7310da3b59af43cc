package org.gilcheck.checker;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.gilcheck.model.StateSink;
import org.gilcheck.model.TransitionSystem;

/**
 * A small random graph as a transition system: the same seed gives the same graph.
 *
 * <p>Its states are scattered over all 64 bits of one or two words, among them often zero and the extremes. It has
 * self loops, parallel edges, deadlocks, unreachable states, and usually several initial states.
 */
final class RandomSystem implements TransitionSystem {
    private static final int MAX_STATES = 200;
    private static final int MAX_SUCCESSORS = 4;
    private static final long[] SPECIAL = {0, -1, 1, Long.MIN_VALUE, Long.MAX_VALUE, 1L << 32, 0xFFFF_FFFFL};

    /** Labels are multiples of this number, plus the actor, plus 1. */
    private static final int ACTORS = 4;

    private final long seed;
    private final int words;
    private final List<long[]> encodings = new ArrayList<>();
    private final Map<List<Long>, Integer> numbers = new HashMap<>();
    private final List<List<Edge>> successors = new ArrayList<>();
    private final int initialStates;
    private final boolean[] marked;

    RandomSystem(long seed) {
        this.seed = seed;
        // Not java.util.Random, whose first numbers for neighbouring seeds are alike.
        SplittableRandom random = new SplittableRandom(seed);
        words = 1 + random.nextInt(2);
        int states = 1 + random.nextInt(MAX_STATES);
        while (encodings.size() < states) {
            long[] encoding =
                    LongStream.generate(() -> randomWord(random)).limit(words).toArray();
            if (numbers.putIfAbsent(boxed(encoding, 0), encodings.size()) == null) {
                encodings.add(encoding);
            }
        }
        for (int state = 0; state < states; state++) {
            successors.add(randomEdges(random, state, states));
        }
        initialStates = 1 + random.nextInt(Math.min(states, 3));
        marked = new boolean[states];
        int marks = random.nextInt(4);
        for (int mark = 0; mark < marks; mark++) {
            marked[random.nextInt(states)] = true;
        }
    }

    private static long randomWord(SplittableRandom random) {
        return random.nextInt(8) == 0 ? SPECIAL[random.nextInt(SPECIAL.length)] : random.nextLong();
    }

    private static List<Edge> randomEdges(SplittableRandom random, int state, int states) {
        List<Edge> edges = new ArrayList<>();
        int count = random.nextInt(MAX_SUCCESSORS + 1);
        for (int number = 0; number < count; number++) {
            int target = random.nextInt(states);
            if (random.nextInt(10) == 0) {
                target = state;
            } else if (number > 0 && random.nextInt(10) == 0) {
                target = edges.get(number - 1).target;
            }
            edges.add(new Edge((long) number * ACTORS + random.nextInt(ACTORS), target));
        }
        return edges;
    }

    private List<Long> boxed(long[] states, int offset) {
        return Arrays.stream(states, offset, offset + words).boxed().toList();
    }

    private int numberOf(long[] states, int offset) {
        Integer number = numbers.get(boxed(states, offset));
        if (number == null) {
            throw new IllegalArgumentException("Seed " + seed + " has no state " + boxed(states, offset));
        }
        return number;
    }

    /** Whether a state is one of a few chosen ones, of which there may be none: to be looked for. */
    boolean marked(long[] states, int offset) {
        return marked[numberOf(states, offset)];
    }

    @Override
    public int words() {
        return words;
    }

    @Override
    public void initialStates(StateSink sink) {
        for (int number = 0; number < initialStates; number++) {
            sink.accept(encodings.get(number).clone(), number);
        }
    }

    @Override
    public void successors(long[] states, int offset, StateSink sink) {
        for (Edge edge : successors.get(numberOf(states, offset))) {
            sink.accept(encodings.get(edge.target).clone(), edge.label);
        }
    }

    @Override
    public RandomSystem fork() {
        return new RandomSystem(seed);
    }

    @Override
    public int actor(long label) {
        return (int) (label % ACTORS) - 1;
    }

    @Override
    public String describeState(long[] states, int offset) {
        return "state " + numberOf(states, offset);
    }

    @Override
    public String describeStep(long[] states, int offset, long label) {
        return "edge " + label / ACTORS + " of " + describeState(states, offset);
    }

    @Override
    public String toString() {
        return "seed " + seed;
    }

    private record Edge(long label, int target) {}
}
