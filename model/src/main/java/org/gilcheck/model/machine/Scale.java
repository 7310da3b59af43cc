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
 * work is 1 unit. For simulation there is a scale of {@linkplain #realTime real time}, whose unit is a nanosecond.
 */
public final class Scale {
    private static final long[] LONGEST = {100_000L, 1_000_000L, 5_000_000L, 10_000_000L, 50_000_000L, 100_000_000L};
    private static final int[] UNITS = {1, 2, 4, 5, 6, 8};
    private static final int UNITS_OF_LONGER = 10;

    /** Residual times of several parts must still fit into an int. */
    private static final int LONGEST_REAL_TIME = 1 << 29;

    private final List<String> names = new ArrayList<>();
    private final List<Integer> values = new ArrayList<>();
    private final boolean real;
    private final int tick;
    private final int ticksPerStep;

    private Scale(boolean real, int tick, int ticksPerStep) {
        this.real = real;
        this.tick = tick;
        this.ticksPerStep = ticksPerStep;
    }

    /** The scale with nothing but defaults. */
    public static Scale defaults() {
        return new Scale(false, 1, 1);
    }

    /**
     * The scale in which durations last what they really last, in nanoseconds, and constants are what they really are. What
     * is one tick of work in a workload stands for several real ones, so that there are fewer steps; constants that count
     * ticks are divided accordingly, and at least 1.
     *
     * @param tick nanoseconds of work that one tick of the model takes, at least 1
     * @param ticksPerStep how many real ticks that are, at least 1
     * @throws IllegalArgumentException if one is smaller
     */
    public static Scale realTime(int tick, int ticksPerStep) {
        if (tick < 1 || ticksPerStep < 1) {
            throw new IllegalArgumentException(
                    "a tick of " + tick + " ns, " + ticksPerStep + " at once: both must be at least 1");
        }
        return new Scale(true, tick, ticksPerStep);
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
        Scale scale = new Scale(real, tick, ticksPerStep);
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

    /** True if the unit is a nanosecond. */
    public boolean isRealTime() {
        return real;
    }

    /** How many units of time a tick of work takes; at least 1. */
    public int tick() {
        return tick;
    }

    /** How many real ticks a tick of work stands for; at least 1. */
    public int ticksPerStep() {
        return ticksPerStep;
    }

    /**
     * How long a duration lasts in units of the model's time; at least 1.
     *
     * @throws IllegalArgumentException if it is too long for real time
     */
    public int units(Duration duration) {
        int index = names.indexOf(duration.name());
        if (index >= 0) {
            return values.get(index);
        }
        if (real) {
            if (duration.nanoseconds() > LONGEST_REAL_TIME) {
                throw new IllegalArgumentException(duration + " is longer than the " + LONGEST_REAL_TIME / 1_000_000
                        + " ms that can be simulated");
            }
            return (int) duration.nanoseconds();
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
        int usual = real ? constant.real() : constant.modelled();
        int value = index >= 0 ? values.get(index) : usual;
        return constant.countsTicks() ? Math.max(1, value / ticksPerStep) : value;
    }
}
