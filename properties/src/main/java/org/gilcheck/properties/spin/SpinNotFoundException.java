package org.gilcheck.properties.spin;

/** Something that Spin needs is not installed. */
public final class SpinNotFoundException extends Exception {
    private static final long serialVersionUID = 1L;
    private final String missing;

    SpinNotFoundException(String missing) {
        super("'" + missing
                + "' is not on the PATH. Install Spin and a C compiler; on Debian: apt-get install spin gcc");
        this.missing = missing;
    }

    /** What was not found, such as {@code spin}. */
    public String missing() {
        return missing;
    }
}
