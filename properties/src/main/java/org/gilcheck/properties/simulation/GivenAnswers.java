package org.gilcheck.properties.simulation;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.gilcheck.model.scenario.Choices;
import org.gilcheck.properties.runs.NotReplayableException;

/** Answers within a step as was written down, if that is possible. */
final class GivenAnswers implements Choices {
    private final Deque<Integer> answers;

    GivenAnswers(List<Integer> answers) {
        this.answers = new ArrayDeque<>(answers);
    }

    /** True if all was asked that was written down. */
    boolean areAllAsked() {
        return answers.isEmpty();
    }

    private int next(int count) {
        Integer answer = answers.poll();
        if (answer == null || answer < 0 || answer >= count) {
            throw new NotReplayableException(
                    "a step of it was answered for with " + answer + ", where there are " + count + " answers.");
        }
        return answer;
    }

    @Override
    public int first(int count) {
        throw new IllegalStateException("a single step is not chosen");
    }

    @Override
    public int among(int count) {
        return next(count);
    }

    @Override
    public int wakeDelay(int count) {
        return next(count);
    }

    @Override
    public int lateness(int count) {
        return next(count);
    }

    @Override
    public int preempted(int thread, int running) {
        Integer answer = answers.poll();
        if (answer == null || (answer != -1 && (running & 1 << answer) == 0)) {
            throw new NotReplayableException("a step of it took the core of thread " + answer + ", which it cannot.");
        }
        return answer;
    }

    @Override
    public void haveRun(int running, long units) {}

    @Override
    public long untilMessage(int thread) {
        return 0;
    }

    @Override
    public long untilSignal(int thread) {
        return 0;
    }
}
