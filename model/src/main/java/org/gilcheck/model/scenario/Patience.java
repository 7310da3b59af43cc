package org.gilcheck.model.scenario;

/** How long a sleep may last: a number of units, and how late the timer may be. */
final class Patience {
    /** Until woken. */
    static final Patience ENDLESS = new Patience(0, 0);

    private final int units;
    private final int slack;

    /** A sleep of {@code units}, which may end up to {@code slack} units late; endless if it has no units. */
    Patience(int units, int slack) {
        this.units = units;
        this.slack = slack;
    }

    /** The longest that the sleep may last; 0 for an endless one. */
    int most() {
        return units + slack;
    }

    /** The shortest; 0 for an endless one. */
    int least() {
        return units;
    }

    /** How long it lasts this time. */
    int units(Execution x) {
        return units == 0 ? 0 : units + x.chooseLateness(slack + 1);
    }
}
