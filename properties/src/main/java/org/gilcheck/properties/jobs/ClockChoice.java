package org.gilcheck.properties.jobs;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gilcheck.model.machine.Clock;
import org.gilcheck.properties.Choice;

/** Clocks by name. */
public final class ClockChoice {
    private static final List<Clock> CLOCKS = List.of(Clock.values());

    private ClockChoice() {}

    /** Such as {@code timed}. */
    public static String name(Clock clock) {
        return clock.name().toLowerCase(Locale.ROOT);
    }

    /**
     * The clock of a name.
     *
     * @throws org.gilcheck.properties.UsageException if there is none
     */
    public static Clock of(String name) {
        List<String> names = CLOCKS.stream().map(ClockChoice::name).toList();
        return CLOCKS.get(names.indexOf(Choice.of("clock", name, names)));
    }

    /** The clocks of some names; all for none. */
    public static List<Clock> all(List<String> given) {
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
