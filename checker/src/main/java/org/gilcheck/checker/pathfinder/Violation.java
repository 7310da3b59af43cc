package org.gilcheck.checker.pathfinder;

/**
 * The error that JPF has found.
 *
 * @param property the class of JPF's property, such as {@code gov.nasa.jpf.vm.NoUncaughtExceptionsProperty}
 * @param type the class of the exception; that of the property where it is none
 * @param text the message of the exception, or what the property says; empty if there is none, may have several lines
 */
public record Violation(String property, String type, String text) {
    @Override
    public String toString() {
        return text.isEmpty() ? type : type + ": " + text.lines().findFirst().orElse("");
    }
}
