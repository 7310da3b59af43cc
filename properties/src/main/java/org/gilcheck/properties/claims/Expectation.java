package org.gilcheck.properties.claims;

import java.util.List;

/** What a claim says, in a form that can be put to the test. */
abstract class Expectation {

    /** What the models say. */
    record Finding(boolean agrees, String ours) {}

    /** All that has to be explored. */
    abstract List<Question> questions();

    /** What was asked, of which scenarios, in words. */
    abstract String asked();

    abstract Finding judge(Evidence evidence);
}
