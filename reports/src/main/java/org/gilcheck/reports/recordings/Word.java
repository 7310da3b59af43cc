package org.gilcheck.reports.recordings;

import java.util.Arrays;
import java.util.List;
import org.gilcheck.model.scenario.Label.Event;

/** What the log of an instrumented Python 2 says of a thread. */
enum Word {
    ENTRY("wants the GIL", List.of(Event.REQUEST)),
    BUSY("finds it taken and blocks", List.of()),
    RETRY("is woken and finds it taken", List.of(Event.WOKE_IN_VAIN)),
    ACQUIRE("gets the GIL", List.of(Event.GRANT)),
    RELEASE("gives the GIL up", List.of(Event.DROP)),
    /** Ours: the published slides show the other five. */
    START("begins", List.of()),
    /** Ours. */
    EXIT("ends", List.of());

    private final String meaning;
    private final List<Event> events;

    Word(String meaning, List<Event> events) {
        this.meaning = meaning;
        this.events = events;
    }

    String meaning() {
        return meaning;
    }

    List<Event> events() {
        return events;
    }

    static List<String> names() {
        return Arrays.stream(values()).map(Enum::name).toList();
    }
}
