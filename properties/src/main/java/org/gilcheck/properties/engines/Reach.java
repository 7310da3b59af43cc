package org.gilcheck.properties.engines;

/** Which states an engine has looked at, and so what follows from what it says. */
public enum Reach {
    /** All of them, nearest first: its violations are the shortest. */
    NEAREST_FIRST,
    /** All of them, in any order: there may be shorter violations than it tells. */
    ANY_ORDER,
    /** All of them, without the scenario's reductions: there are more, and violations are as long or longer. */
    UNREDUCED,
    /** Some of them: that it finds nothing says nothing. */
    SOME;

    /** True if nothing can happen that was not looked at. */
    public boolean isExhaustive() {
        return this != SOME;
    }
}
