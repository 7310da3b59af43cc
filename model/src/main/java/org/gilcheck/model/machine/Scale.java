package org.gilcheck.model.machine;

import java.util.ArrayList;
import java.util.List;
import org.gilcheck.model.language.Constant;
import org.gilcheck.model.language.Duration;
import org.gilcheck.model.language.NamedNumber;

/**
 * How many units of the model's time each named duration lasts, and which number of the model each named constant is.
 *
 * <p>Real constants with unrelated periods would multiply the states. The defaults are small numbers that keep the order
 * of the durations: at most 0.1 ms is 1 unit, 1 ms 2, 5 ms 4, 10 ms 5, 50 ms 6, 100 ms 8, and longer ones 10. A tick of
 * work is 1 unit.
 */
public final class Scale {
    private static final long[] LONGEST = {100_000L, 1_000_000L, 5_000_000L, 10_000_000L, 50_000_000L, 100_000_000L};
    private static final int[] UNITS = {1, 2, 4, 5, 6, 8};
    private static final int UNITS_OF_LONGER = 10;

    private final List<String> names = new ArrayList<>();
    private final List<Integer> values = new ArrayList<>();

    private Scale() {}

    /** The scale with nothing but defaults. */
    public static Scale defaults() {
        return new Scale();
    }

    /**
     * The same scale with another number for one duration or constant.
     *
     * @param name the name which the policy or the operating system profile gives it
     * @param value units of time, or the constant in the model; at least 1
     * @throws IllegalArgumentException if the value is smaller
     */
    public Scale with(String name, int value) {
        if (value < 1) {
            throw new IllegalArgumentException("scale '" + name + "=" + value + "': the number must be at least 1");
        }
        Scale scale = new Scale();
        scale.names.addAll(names);
        scale.values.addAll(values);
        int index = scale.names.indexOf(name);
        if (index >= 0) {
            scale.values.set(index, value);
        } else {
            scale.names.add(name);
            scale.values.add(value);
        }
        return scale;
    }

    /** The names that differ from the defaults, in the order in which they were set. */
    public List<String> names() {
        return new ArrayList<>(names);
    }

    /** The number set for a name that differs from the defaults. */
    public int value(String name) {
        return values.get(names.indexOf(name));
    }

    /** How long a duration lasts in units of the model's time; at least 1. */
    public int units(Duration duration) {
        int index = names.indexOf(duration.name());
        if (index >= 0) {
            return values.get(index);
        }
        for (int i = 0; i < LONGEST.length; i++) {
            if (duration.nanoseconds() <= LONGEST[i]) {
                return UNITS[i];
            }
        }
        return UNITS_OF_LONGER;
    }

    /** What a named duration or constant is in the model; at least 1. */
    public int of(NamedNumber number) {
        Duration duration = number.duration();
        Constant constant = number.constant();
        return duration != null ? units(duration) : constant != null ? number(constant) : 1;
    }

    /** What a named constant is in the model; at least 1. */
    public int number(Constant constant) {
        int index = names.indexOf(constant.name());
        return index >= 0 ? values.get(index) : constant.modelled();
    }
}
