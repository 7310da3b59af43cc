package org.gilcheck.properties.jqwik;

import java.util.List;

/** A condition that a random policy may test, as it is written in Java; the simplest first. */
enum Guard {
    BUSY("busy", Part.BUSY),
    FREE("busy.not()", Part.BUSY),
    ASKED("asked", Part.ASKED),
    NOT_ASKED("asked.not()", Part.ASKED),
    AGAIN("again", Part.AGAIN),
    TIMED_OUT("timedOut()"),
    SUCCEEDED("succeeded()"),
    FAILED("succeeded().not()"),
    TIMED_OUT_WHILE_BUSY("timedOut().and(busy)", Part.BUSY),
    SOMEBODY_WAITS("waiters.isMoreThan(0)", Part.WAITERS),
    SOMEBODY_WANTS("threadsWanting().isMoreThan(0)"),
    WAS_LAST("last.is(self())", Part.LAST),
    WAS_NOT_LAST("last.isNot(self())", Part.LAST),
    NOT_FIRST("queue.head().isNot(self())", Part.QUEUE),
    SOMEBODY_QUEUES("queue.isEmpty().not()", Part.QUEUE);

    private final String java;
    private final List<Part> parts;

    Guard(String java, Part... parts) {
        this.java = java;
        this.parts = List.of(parts);
    }

    String java() {
        return java;
    }

    List<Part> parts() {
        return parts;
    }
}
