package org.gilcheck.properties.simulation;

import java.util.ArrayList;
import java.util.List;
import org.gilcheck.model.scenario.Choices;

/** Writes down what somebody answers within a step. */
final class AnswerLog implements Choices {
    private final Choices choices;
    private List<Integer> answers = new ArrayList<>();

    AnswerLog(Choices choices) {
        this.choices = choices;
    }

    /** Takes what was answered since the last time. */
    List<Integer> take() {
        List<Integer> taken = answers;
        answers = new ArrayList<>();
        return taken;
    }

    private int log(int answer) {
        answers.add(answer);
        return answer;
    }

    @Override
    public int first(int count) {
        return choices.first(count);
    }

    @Override
    public int among(int count) {
        return log(choices.among(count));
    }

    @Override
    public int wakeDelay(int count) {
        return log(choices.wakeDelay(count));
    }

    @Override
    public int lateness(int count) {
        return log(choices.lateness(count));
    }

    @Override
    public int preempted(int thread, int running) {
        return log(choices.preempted(thread, running));
    }

    @Override
    public void haveRun(int running, long units) {
        choices.haveRun(running, units);
    }

    @Override
    public long untilMessage(int thread) {
        return choices.untilMessage(thread);
    }

    @Override
    public long untilSignal(int thread) {
        return choices.untilSignal(thread);
    }
}
