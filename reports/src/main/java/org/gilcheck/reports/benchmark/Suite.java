package org.gilcheck.reports.benchmark;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The models that are measured if none is named: large enough to say something, small enough for five runs. */
public final class Suite {
    private Suite() {}

    /** Policies, each with its mixes of threads. */
    public static Map<String, List<String>> of(Contest contest, int workers) {
        Map<String, List<String>> suite = new LinkedHashMap<>();
        if (contest.isLiveness()) {
            suite.put("strict-fifo", List.of("5 cpu", "4 udp"));
            suite.put("cpython-2-windows", List.of("6 cpu"));
        } else if (!contest.isExploring()) {
            suite.put("cpython-3.2", List.of("5 cpu", "4 io"));
            suite.put("cpython-2-macos", List.of("5 cpu"));
            suite.put("cpython-2-windows", List.of("6 cpu"));
        } else if (workers > 1) {
            suite.put("cpython-2-macos", List.of("5 cpu"));
            suite.put("cpython-3.2", List.of("5 cpu"));
            suite.put("ruby-fifo", List.of("1 cpu, 3 io"));
        } else {
            suite.put("cpython-2-linux", List.of("6 udp"));
            suite.put("cpython-2-windows", List.of("6 cpu"));
            suite.put("cpython-2-macos", List.of("5 cpu"));
            suite.put("cpython-3.2", List.of("4 cpu", "3 cpu, 1 udp", "5 cpu"));
            suite.put("ruby-1.9.2", List.of("6 cpu", "4 udp"));
            suite.put("ruby-fifo", List.of("3 udp", "5 cpu"));
            suite.put("peterson.4", List.of());
        }
        return suite;
    }
}
