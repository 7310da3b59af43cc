package org.gilcheck.checker;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.gilcheck.model.TransitionSystem;

/** Asks one worker's questions of the states and steps of a level, and keeps what violates them. */
final class Asking {
    private final int words;
    private final List<Question> questions;
    private final StuckSearch stuck;
    private final boolean[] closed;
    private final Found[] found;
    private Question[] ofStates = new Question[0];
    private Question[] ofSteps = new Question[0];
    private Question[] ofBeingStuck = new Question[0];

    Asking(Inquiry inquiry) {
        TransitionSystem system = inquiry.system();
        this.words = system.words();
        this.questions = inquiry.questions();
        this.stuck = new StuckSearch(system);
        this.closed = new boolean[questions.size()];
        this.found = new Found[questions.size()];
        Arrays.setAll(found, question -> new Found(words));
        choose();
    }

    /** A question is not asked any more. */
    void close(int question) {
        closed[question] = true;
        choose();
    }

    /** What the worker has found; empty afterwards. */
    Found take(int question) {
        Found taken = found[question];
        found[question] = new Found(words);
        return taken;
    }

    private void choose() {
        ofStates = chosen(question -> overrides(question, long[].class, int.class));
        ofSteps = chosen(question -> overrides(question, long[].class, int.class, long.class, long[].class, int.class));
        ofBeingStuck = chosen(question -> question.parts() > 0);
    }

    private Question[] chosen(Predicate<Question> wanted) {
        return IntStream.range(0, closed.length)
                .filter(question -> !closed[question])
                .mapToObj(questions::get)
                .filter(wanted)
                .toArray(Question[]::new);
    }

    /** What a question does not answer is not asked of it, millions of times. */
    private static boolean overrides(Question question, Class<?>... parameters) {
        try {
            return question.getClass().getMethod("isViolatedBy", parameters).getDeclaringClass() != Question.class;
        } catch (NoSuchMethodException impossible) {
            throw new AssertionError(impossible);
        }
    }

    boolean asksOfSteps() {
        return ofSteps.length > 0;
    }

    boolean asksIfStuck() {
        return ofBeingStuck.length > 0;
    }

    void askOfState(long[] state) {
        for (Question question : ofStates) {
            if (question.isViolatedBy(state, 0)) {
                foundBy(question).addState(state, 0);
            }
        }
    }

    void askOfStep(long[] source, int offset, long label, long[] target) {
        for (Question question : ofSteps) {
            if (question.isViolatedBy(source, offset, label, target, 0)) {
                foundBy(question).addStep(source, offset, label);
            }
        }
    }

    /** @param labels those of all steps from the state */
    void askIfStuck(long[] source, int offset, long[] labels, int count) {
        for (Question question : ofBeingStuck) {
            for (int part = 0; part < question.parts(); part++) {
                if (!makesProgress(question, part, labels, count)
                        && question.mustNotBeStuck(part, source, offset)
                        && stuck.isStuck(question, part, source, offset)) {
                    foundBy(question).addStuck(source, offset);
                }
            }
        }
    }

    private static boolean makesProgress(Question question, int part, long[] labels, int count) {
        for (int index = 0; index < count; index++) {
            if (question.isProgress(part, labels[index]) && question.canBeReliedOn(labels[index])) {
                return true;
            }
        }
        return false;
    }

    private Found foundBy(Question question) {
        return found[questions.indexOf(question)];
    }
}
