package org.gilcheck.properties.reference;

/** The reference has met one of its limits; the message says which. */
public final class TooLargeException extends RuntimeException {
    private static final long serialVersionUID = 1;

    TooLargeException(String limit) {
        super(limit);
    }
}
