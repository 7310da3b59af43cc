package org.gilcheck.properties.jqwik;

/** A variable, lock or number that a random policy may have, as it is declared in Java. */
enum Part {
    BUSY("Flag", "busy = flag(\"busy\")"),
    ASKED("Flag", "asked = flag(\"asked\")"),
    AGAIN("Flag", "again = flag(\"again\").perThread()"),
    WAITERS("Counter", "waiters = counter(\"waiters\", 0, 3)"),
    LAST("ThreadVar", "last = thread(\"last\")"),
    QUEUE("ThreadQueue", "queue = threadQueue(\"queue\")"),
    MUTEX("Mutex", "mutex = mutex(\"mutex\")"),
    RELEASED("Condition", "released = condition(\"released\")"),
    SWITCHED("Condition", "switched = condition(\"switched\")"),
    TURN("Event", "turn = autoResetEvent(\"turn\")"),
    UNIT("Semaphore", "unit = semaphore(\"unit\", 1, 1)"),
    INTERVAL("Duration", "interval = duration(\"interval\", 5, TimeUnit.MILLISECONDS)");

    private final String type;
    private final String declaration;

    Part(String type, String declaration) {
        this.type = type;
        this.declaration = declaration;
    }

    /** The class of the language that the declaration needs. */
    String type() {
        return type;
    }

    /** The field of a policy. */
    String java() {
        return "private final " + type + " " + declaration + ";";
    }
}
