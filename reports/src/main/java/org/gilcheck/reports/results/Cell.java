package org.gilcheck.reports.results;

/**
 * What all scenarios of one row together say of one property.
 *
 * @param count how many scenarios are of this status; for {@code HOLDS} and {@code BOUND} those that were not vacuous
 * @param all in how many scenarios the property makes sense
 * @param value the worst numbers of a bound, or how a threshold is missed; else empty
 */
public record Cell(Status status, int count, int all, String value) {

    /** From worst to best. */
    public enum Status {
        /** Violated in at least one scenario. */
        VIOLATED("VIOLATED"),
        /** Worse on more cores, for some of the threads that were compared; nobody has asked that it should not be. */
        WORSE("worse"),
        /** Not violated, but at least one scenario was not explored to its end. */
        BOUNDED("bounded"),
        /** Not violated, but in at least one scenario states may be missing that a search took for known by mistake. */
        LOSSY("lossy"),
        /** What the property is about happened in no scenario. */
        VACUOUS("vacuous"),
        /** The property makes no sense in any scenario. */
        NOT_APPLICABLE("-"),
        /** Holds in all scenarios, all explored to their ends. */
        HOLDS("holds"),
        /** A number, the worst of all scenarios, all explored to their ends. */
        BOUND("bound");

        private final String text;

        Status(String text) {
            this.text = text;
        }

        String text() {
            return text;
        }
    }

    /** The cell as the matrix shows it. */
    public String text(int counterexample) {
        String share = " " + count + "/" + all;
        return switch (status) {
            case VIOLATED -> status.text() + (value.isEmpty() ? "" : " " + value) + share + reference(counterexample);
            case WORSE, BOUNDED, LOSSY -> status.text() + share;
            case BOUND -> value;
            case HOLDS, VACUOUS, NOT_APPLICABLE -> status.text();
        };
    }

    private static String reference(int counterexample) {
        return counterexample == 0 ? "" : " [" + counterexample + "]";
    }
}
