package org.gilcheck.properties.claims;

import java.util.ArrayList;
import java.util.List;

/** Two expectations at once. */
final class Both extends Expectation {
    private final Expectation first;
    private final Expectation second;

    Both(Expectation first, Expectation second) {
        this.first = first;
        this.second = second;
    }

    @Override
    List<Question> questions() {
        List<Question> questions = new ArrayList<>(first.questions());
        questions.addAll(second.questions());
        return questions;
    }

    @Override
    String asked() {
        return first.asked() + "; " + second.asked();
    }

    @Override
    Finding judge(Evidence evidence) {
        Finding one = first.judge(evidence);
        Finding other = second.judge(evidence);
        return new Finding(one.agrees() && other.agrees(), one.ours() + "; " + other.ours());
    }
}
