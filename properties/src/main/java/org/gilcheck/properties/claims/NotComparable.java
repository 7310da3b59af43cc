package org.gilcheck.properties.claims;

import java.util.List;

/** A published figure of something that the models do not have. */
final class NotComparable extends Expectation {

    @Override
    List<Question> questions() {
        return List.of();
    }

    @Override
    String asked() {
        return "nothing";
    }

    @Override
    Finding judge(Evidence evidence) {
        return new Finding(false, "-");
    }
}
