package org.gilcheck.properties.runs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.gilcheck.model.TransitionSystem;
import org.gilcheck.model.scenario.Label;
import org.gilcheck.model.scenario.Label.Move;
import org.gilcheck.properties.Amounts;
import org.gilcheck.properties.UsageException;

/**
 * The steps of a run as a short text. A thread's own step is its number in base 36; other moves put a letter behind it;
 * a step with several outcomes adds a minus and the outcome's number and a dot. Time passing is an underscore.
 */
public final class StepNotation {
    private static final char TIME = '_';
    private static final char OUTCOME = '-';
    private static final char OUTCOME_END = '.';
    private static final int RADIX = 36;

    private StepNotation() {}

    /**
     * One step as the notation says it. In another state the same step may do something else, or be impossible.
     *
     * @param thread the thread that acts or is acted on, or {@link Label#NOBODY}
     * @param outcome which of the move's possible outcomes, from 0
     */
    public record Step(int thread, Move move, int outcome) {

        /** What a label says of a step. */
        public static Step of(long label) {
            return new Step(Label.thread(label), Label.move(label), Label.outcome(label));
        }

        /** True if a label says so. */
        public boolean matches(long label) {
            return Label.thread(label) == thread && Label.move(label) == move && Label.outcome(label) == outcome;
        }
    }

    static String write(long[] labels) {
        return write(Arrays.stream(labels).mapToObj(Step::of).toList());
    }

    /** The text of some steps. */
    public static String write(List<Step> steps) {
        StringBuilder text = new StringBuilder();
        for (Step step : steps) {
            if (step.move() == Move.TIME) {
                text.append(TIME);
            } else {
                text.append(Character.forDigit(step.thread(), RADIX)).append(letter(step.move()));
            }
            if (step.outcome() > 0) {
                text.append(OUTCOME).append(step.outcome()).append(OUTCOME_END);
            }
        }
        return text.toString();
    }

    /**
     * The steps of a text.
     *
     * @throws UsageException if it cannot be read, telling where
     */
    public static List<Step> read(String text) {
        List<Step> steps = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            char first = text.charAt(at++);
            int thread = first == TIME ? Label.NOBODY : Character.digit(first, RADIX);
            Move move = first == TIME ? Move.TIME : Move.STEP;
            if (thread < 0 || Character.isUpperCase(first)) {
                throw unreadable(text, at - 1);
            }
            if (first != TIME && at < text.length() && Character.isUpperCase(text.charAt(at))) {
                move = move(text, at++);
            }
            int outcome = 0;
            if (at < text.length() && text.charAt(at) == OUTCOME) {
                int end = text.indexOf(OUTCOME_END, at);
                if (end < 0) {
                    throw unreadable(text, at);
                }
                outcome = Amounts.count("the token's outcome", text.substring(at + 1, end), 0, 0xffff);
                at = end + 1;
            }
            steps.add(new Step(thread, move, outcome));
        }
        return steps;
    }

    /** Finds the labels that the steps stand for by taking them. */
    static long[] labels(TransitionSystem system, long initial, List<Step> steps) {
        long[][] now = {null};
        system.initialStates((state, number) -> {
            if (number == initial) {
                now[0] = state.clone();
            }
        });
        if (now[0] == null) {
            throw new UsageException(
                    "the run begins in initial state " + initial + ", which this scenario does not have");
        }
        long[] labels = new long[steps.size()];
        for (int i = 0; i < labels.length; i++) {
            Step step = steps.get(i);
            long[] from = now[0];
            now[0] = null;
            long[] found = {0};
            system.successors(from, 0, (state, label) -> {
                if (step.matches(label)) {
                    now[0] = state.clone();
                    found[0] = label;
                }
            });
            if (now[0] == null) {
                throw new NotReplayableException("its step " + (i + 1) + " is not possible here.");
            }
            labels[i] = found[0];
        }
        return labels;
    }

    private static String letter(Move move) {
        return switch (move) {
            case STEP, TIME -> "";
            case TIMER -> "T";
            case SPURIOUS -> "S";
            case ARRIVAL -> "A";
            case SLICE_END -> "E";
            case MESSAGE -> "M";
            case SIGNAL -> "G";
            case POSTED -> "P";
        };
    }

    private static Move move(String text, int at) {
        return switch (text.charAt(at)) {
            case 'T' -> Move.TIMER;
            case 'S' -> Move.SPURIOUS;
            case 'A' -> Move.ARRIVAL;
            case 'E' -> Move.SLICE_END;
            case 'M' -> Move.MESSAGE;
            case 'G' -> Move.SIGNAL;
            case 'P' -> Move.POSTED;
            default -> throw unreadable(text, at);
        };
    }

    private static UsageException unreadable(String text, int at) {
        return new UsageException("not a replay token: cannot read its steps at character " + (at + 1) + " of \""
                + (text.length() > 60 ? text.substring(0, 60) + "..." : text) + "\"");
    }
}
