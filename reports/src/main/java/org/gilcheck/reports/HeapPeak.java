package org.gilcheck.reports;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.HashMap;
import java.util.Map;

/**
 * Measures the largest heap during pieces of work that may overlap. The virtual machine keeps but one peak, so it is read
 * and set back whenever a piece begins or ends.
 */
final class HeapPeak {
    private final Map<Object, Long> peaks = new HashMap<>();

    /** Begins a piece of work. */
    synchronized void begin(Object work) {
        collect();
        peaks.put(work, 0L);
    }

    /** Ends it; the largest heap since it began, in bytes. */
    synchronized long end(Object work) {
        collect();
        Long peak = peaks.remove(work);
        return peak == null ? 0 : peak;
    }

    private void collect() {
        long bytes = 0;
        for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
            if (pool.getType() == MemoryType.HEAP && pool.isValid()) {
                bytes += pool.getPeakUsage().getUsed();
                pool.resetPeakUsage();
            }
        }
        long peak = bytes;
        peaks.replaceAll((work, before) -> Math.max(before, peak));
    }
}
