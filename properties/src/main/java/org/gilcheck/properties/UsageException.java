package org.gilcheck.properties;

/** A mistake of the user, told in one line: with what, what is wrong, and what to do. */
public class UsageException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    /** Line breaks in the message, which texts of others may bring, become spaces. */
    public UsageException(String message) {
        super(message.strip().replaceAll("\\s*\\R\\s*", " "));
    }
}
