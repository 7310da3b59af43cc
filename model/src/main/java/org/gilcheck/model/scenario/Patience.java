package org.gilcheck.model.scenario;

/** How long a sleep may last: a number of units, and how late the timer may be. */
final class Patience {
    /** Until woken. */
    static final Patience ENDLESS = new Patience(0, 0, 0);

    private final int units;
    private final int slackUnits;
    private final int mostSlacks;

    Patience(int units, int slackUnits, int mostSlacks) {
        this.units = units;
        this.slackUnits = slackUnits;
        this.mostSlacks = mostSlacks;
    }

    /** The longest that the sleep may last; 0 for an endless one. */
    int most() {
        return units + slackUnits * mostSlacks;
    }

    /** How long it lasts this time. */
    int units(Execution x) {
        return units == 0 ? 0 : units + slackUnits * x.choose(mostSlacks + 1);
    }
}
