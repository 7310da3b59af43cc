package org.gilcheck.model.scenario;

/** What can go wrong in a step. A faulty step leads to a state without successors. */
public enum Fault {
    NONE("", false),
    UNLOCK_NOT_HELD("frees a mutex that the thread does not hold", true),
    WAIT_NOT_HELD("waits on a condition without holding its mutex", true),
    LOCK_HELD("locks a mutex that the thread holds already", true),
    OUT_OF_RANGE("stores a number outside the variable's range", false),
    NOBODY("names a thread where there is nobody", false),
    TWICE_IN_QUEUE("puts a thread into a queue in which it already is", false);

    private static final Fault[] ALL = values();

    private final String text;
    private final boolean discipline;

    Fault(String text, boolean discipline) {
        this.text = text;
        this.discipline = discipline;
    }

    static Fault of(int code) {
        return ALL[code];
    }

    /** The number that stands for it in a state. */
    @SuppressWarnings("EnumOrdinal") // states live no longer than the program
    int code() {
        return ordinal();
    }

    /** What the step did, continuing "the step ...". */
    public String text() {
        return text;
    }

    /** True for a wrong use of a lock; false for a mistake of the model itself. */
    public boolean breaksLockDiscipline() {
        return discipline;
    }
}
