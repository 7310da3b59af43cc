package org.gilcheck.checker;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gilcheck.model.Quotient;
import org.gilcheck.model.TransitionSystem;
import org.jspecify.annotations.Nullable;

/**
 * Finds in the original system a run like the shortest runs of its quotient: goes forward through the original states
 * whose representatives lead to a target in time. So the run has the fewest context switches and the smallest labels among
 * the shortest, as one that is found without the quotient.
 */
final class LiftedRun {
    /** Many original states may stand behind few representatives: of more ways, those with fewer switches are kept. */
    private static final int MOST_WAYS = 100_000;

    private final Quotient quotient;
    private final TransitionSystem original;
    private final Cone cone;
    private final StateStore states;
    private final SuccessorBuffer buffer;
    private final long[] representative;

    /** For each level the representatives from which a target can be reached in time. */
    interface Cone {
        int levels();

        boolean contains(int level, long[] representative);

        /** The same, told by numbers. */
        static Cone of(StateStore representatives, List<BitSet> numbers) {
            return new Cone() {
                @Override
                public int levels() {
                    return numbers.size();
                }

                @Override
                public boolean contains(int level, long[] representative) {
                    int number = representatives.numberOf(representative, 0);
                    return number >= 0 && numbers.get(level).get(number);
                }
            };
        }
    }

    LiftedRun(Quotient quotient, Cone cone) {
        this.quotient = quotient;
        this.original = quotient.original();
        this.cone = cone;
        this.states = new StateStore(original.words());
        this.buffer = new SuccessorBuffer(original.words());
        this.representative = new long[original.words()];
    }

    /**
     * Finds it.
     *
     * @param byState true if it ends with a state of the last level, false if a step from there must follow
     * @param question what such a step violates
     */
    Run to(boolean byState, Question question) {
        Map<Long, Way> ways = initialWays();
        for (int level = 1; level < cone.levels(); level++) {
            ways = advance(kept(ways), level, null);
        }
        return run(Way.best((byState ? ways : advance(kept(ways), cone.levels(), question)).values()));
    }

    private Map<Long, Way> initialWays() {
        Map<Long, Way> ways = new HashMap<>();
        original.initialStates((state, label) -> {
            if (isWithin(0, state, 0)) {
                Way.offer(ways, new Way(number(state, 0), 0, Way.NOBODY, 0, null));
            }
        });
        return ways;
    }

    /** The ways with a step more: into the cone, or one that violates a question. */
    private Map<Long, Way> advance(List<Way> ways, int level, @Nullable Question question) {
        Map<Long, Way> next = new HashMap<>();
        for (Way way : ways) {
            buffer.expand(original, states, way.state(), way.state() + 1);
            for (int index = 0; index < buffer.size(); index++) {
                boolean leads = question == null
                        ? isWithin(level, buffer.states(), buffer.offset(index))
                        : question.isViolatedBy(
                                states.array(way.state()),
                                states.offset(way.state()),
                                buffer.label(index),
                                buffer.states(),
                                buffer.offset(index));
                if (leads) {
                    long label = buffer.label(index);
                    int target = number(buffer.states(), buffer.offset(index));
                    Way.offer(next, way.extended(target, label, original.actor(label)));
                }
            }
        }
        return next;
    }

    private boolean isWithin(int level, long[] words, int offset) {
        System.arraycopy(words, offset, representative, 0, representative.length);
        quotient.represent(representative, 0);
        return cone.contains(level, representative);
    }

    private int number(long[] words, int offset) {
        int number = states.add(words, offset);
        return number >= 0 ? number : -1 - number;
    }

    private static List<Way> kept(Map<Long, Way> ways) {
        List<Way> all = new ArrayList<>(ways.values());
        if (all.size() <= MOST_WAYS) {
            return all;
        }
        all.sort(Comparator.comparingInt(Way::switches).thenComparingInt(Way::state));
        return all.subList(0, MOST_WAYS);
    }

    private Run run(Way best) {
        int words = original.words();
        List<Way> steps = new ArrayList<>();
        for (Way way = best; way != null; way = way.before()) {
            steps.add(0, way);
        }
        long[] labels = new long[steps.size() - 1];
        long[] all = new long[steps.size() * words];
        for (int i = 0; i < steps.size(); i++) {
            int state = steps.get(i).state();
            System.arraycopy(states.array(state), states.offset(state), all, i * words, words);
            if (i > 0) {
                labels[i - 1] = steps.get(i).label();
            }
        }
        return new Run(words, initialNumber(all), labels, all);
    }

    private long initialNumber(long[] run) {
        long[] number = {-1};
        original.initialStates((state, label) -> {
            boolean same = true;
            for (int word = 0; word < original.words(); word++) {
                same &= state[word] == run[word];
            }
            if (same && number[0] < 0) {
                number[0] = label;
            }
        });
        return number[0];
    }
}
