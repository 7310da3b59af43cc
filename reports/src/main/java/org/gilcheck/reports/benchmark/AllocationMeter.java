package org.gilcheck.reports.benchmark;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import org.gilcheck.model.ForwardingSystem;
import org.gilcheck.model.StateSink;
import org.gilcheck.model.TransitionSystem;

/**
 * A system that looks, now and then while it is explored, at how many bytes its thread has allocated since it looked last. What each
 * state allocates is in every window of states; tables that grow are in some. So that the quiet windows say what a state allocates
 * beyond tables: nothing, if all is well. For one worker.
 */
public final class AllocationMeter extends ForwardingSystem {
    /** How many states there are in a window. */
    public static final int WINDOW = 4096;

    private final TransitionSystem system;
    private final Readings readings;

    /** @param system what is explored */
    public AllocationMeter(TransitionSystem system) {
        this(system, new Readings());
    }

    private AllocationMeter(TransitionSystem system, Readings readings) {
        super(system);
        this.system = system;
        this.readings = readings;
    }

    /** Bytes per state that nine of ten windows have at least; not a number if there was no window. */
    public double quietBytesPerState() {
        return readings.quiet() / WINDOW;
    }

    /** Bytes per state from the first window to the last, those of tables included. */
    public double meanBytesPerState() {
        return readings.mean() / WINDOW;
    }

    @Override
    public void successors(long[] states, int offset, StateSink sink) {
        readings.next();
        system.successors(states, offset, sink);
    }

    @Override
    public TransitionSystem fork() {
        return new AllocationMeter(system.fork(), readings);
    }

    @Override
    public TransitionSystem specialised() {
        return new AllocationMeter(system.specialised(), readings);
    }

    /** What was seen; itself it allocates next to nothing. */
    private static final class Readings {
        private static final ThreadMXBean THREADS = ManagementFactory.getPlatformMXBean(ThreadMXBean.class);

        private long[] windows = new long[1 << 16];
        private int count;
        private int states;
        private long before = -1;

        void next() {
            if (++states == WINDOW) {
                states = 0;
                long now = THREADS.getCurrentThreadAllocatedBytes();
                if (before >= 0) {
                    add(now - before);
                }
                before = THREADS.getCurrentThreadAllocatedBytes();
            }
        }

        private void add(long bytes) {
            if (count == windows.length) {
                windows = Arrays.copyOf(windows, 2 * count);
            }
            windows[count++] = bytes;
        }

        double quiet() {
            long[] sorted = Arrays.copyOf(windows, count);
            Arrays.sort(sorted);
            return count == 0 ? Double.NaN : sorted[count / 10];
        }

        double mean() {
            return Arrays.stream(windows, 0, count).average().orElse(Double.NaN);
        }
    }
}
