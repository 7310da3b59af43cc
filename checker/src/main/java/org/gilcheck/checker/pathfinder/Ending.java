package org.gilcheck.checker.pathfinder;

/** How a run of JPF came out. JPF's exit code does not tell; what it prints does. */
public enum Ending {
    /** The search is complete and has found nothing. JPF can be wrong: compare the number of states. */
    NO_ERRORS,
    /** Nothing was found, but the search was cut short at a limit. */
    BOUNDED,
    /** An exception that nobody catches, a failed assertion among them, or another property of JPF. */
    VIOLATION,
    /** All threads wait. */
    DEADLOCK,
    /** The heap was too small: nothing is known. */
    OUT_OF_MEMORY,
    /** Ended because its time was over: nothing is known. */
    TIMED_OUT,
    /** Neither "no errors" nor an error was reported: JPF could not do it, or was killed. */
    FAILED
}
