package org.gilcheck.properties;

/** What is assumed of locks on fair runs, beyond what the operating system profile says. */
public enum LockFairness {
    /** Nothing: whoever waits for a barging lock may lose every race for it. */
    WEAK("weak"),
    /** Whoever finds a lock free again and again when it tries gets it some time. */
    STRONG("strong");

    private final String text;

    LockFairness(String text) {
        this.text = text;
    }

    /** The name that the command line uses. */
    public String text() {
        return text;
    }
}
