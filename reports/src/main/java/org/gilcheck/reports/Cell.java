package org.gilcheck.reports;

/**
 * What all scenarios of one policy together say of one property.
 *
 * @param count how many scenarios are of this status; for {@code HOLDS} those that were not vacuous
 * @param all how many scenarios there are
 */
record Cell(Status status, int count, int all) {

    /** From worst to best. */
    enum Status {
        /** Violated in at least one scenario. */
        VIOLATED("VIOLATED"),
        /** Not violated, but at least one scenario was not explored to its end. */
        BOUNDED("bounded"),
        /** What the property is about happened in no scenario. */
        VACUOUS("vacuous"),
        /** Holds in all scenarios, all explored to their ends. */
        HOLDS("holds");

        private final String text;

        Status(String text) {
            this.text = text;
        }

        String text() {
            return text;
        }
    }
}
