package org.gilcheck.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gilcheck.model.machine.Clock;

/** Clocks by name. */
final class ClockChoice {
    private static final List<Clock> CLOCKS = List.of(Clock.values());

    private ClockChoice() {}

    static String name(Clock clock) {
        return clock.name().toLowerCase(Locale.ROOT);
    }

    static Clock of(String name) {
        List<String> names = CLOCKS.stream().map(ClockChoice::name).toList();
        return CLOCKS.get(names.indexOf(Choice.of("clock", name, names)));
    }

    /** The clocks of some names; all for none. */
    static List<Clock> all(List<String> given) {
        if (given.isEmpty()) {
            return CLOCKS;
        }
        List<Clock> chosen = new ArrayList<>();
        for (String name : given) {
            chosen.add(of(name));
        }
        return chosen;
    }
}
