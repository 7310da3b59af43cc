package org.gilcheck.properties.mutants;

/**
 * Something that a contract about the original says, and that is not so of a mutant.
 *
 * @param property the property's id, or {@link #MODEL}
 * @param aspect which of its numbers; empty if it has but one, or none
 * @param before the verdict or number of the original
 * @param after that of the mutant
 */
public record Difference(String property, String aspect, String before, String after, Direction direction) {
    /** In place of a property: the mutant does something that no real program could mean. */
    public static final String MODEL = "model mistake";

    /** Whether that is bad. */
    public enum Direction {
        /** Violated, or a worse number. */
        WORSE,
        /** No longer violated, or a better number. */
        BETTER,
        /** Something else, such as that a property is no longer put to the test. */
        OTHER
    }

    /** In words, such as {@code bypass: unbounded, not 1}. */
    @Override
    public String toString() {
        return property.equals(MODEL) ? MODEL : (property + " " + aspect).strip() + ": " + after + ", not " + before;
    }
}
