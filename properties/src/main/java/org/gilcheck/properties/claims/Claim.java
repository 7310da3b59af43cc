package org.gilcheck.properties.claims;

/**
 * Something published about a GIL.
 *
 * @param id what to call it; no two are called alike
 * @param policy the policy of the catalogue that it is about
 * @param statement what is claimed, in one sentence
 * @param source where it is published
 * @param published the figure or the verdict as it stands there
 * @param expectation the claim in a form that can be put to the test
 * @param remark why the model disagrees or cannot be compared, in one sentence; empty if it agrees
 */
public record Claim(
        String id,
        String policy,
        String statement,
        String source,
        String published,
        Expectation expectation,
        String remark) {

    /** What a claim and the model have to do with each other. */
    public enum Agreement {
        AGREES("agrees"),
        DISAGREES("DISAGREES"),
        NOT_COMPARABLE("not comparable");

        private final String text;

        Agreement(String text) {
            this.text = text;
        }

        /** As reports write it. */
        public String text() {
            return text;
        }
    }

    /** What the table says of it; {@link ClaimCheck} finds out whether that is so. */
    public Agreement recorded() {
        if (expectation instanceof NotComparable) {
            return Agreement.NOT_COMPARABLE;
        }
        return remark.isEmpty() ? Agreement.AGREES : Agreement.DISAGREES;
    }

    /** What is asked of which scenarios, in words. */
    public String asked() {
        return expectation.asked();
    }
}
