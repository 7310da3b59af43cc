package org.gilcheck.properties;

import java.util.List;
import org.gilcheck.model.scenario.ThreadSpec;
import org.gilcheck.model.workloads.MainWithSignals;
import org.gilcheck.model.workloads.QueueEnd;

/** Which threads make no sense together: a program that waits for itself says nothing about a GIL. */
final class MixRules {
    private MixRules() {}

    /** What is wrong with a program's threads, and what to do; empty if nothing is. */
    static String mistake(List<ThreadSpec> threads) {
        int puts = 0;
        int gets = 0;
        int home = -1;
        for (ThreadSpec thread : threads) {
            if (thread.workload() instanceof QueueEnd end) {
                puts += end.puts() ? 1 : 0;
                gets += end.puts() ? 0 : 1;
                if (!end.throughPipe() && home >= 0 && home != thread.interpreter()) {
                    return "put and get share a queue within one interpreter. Use send and receive between interpreters.";
                }
                home = end.throughPipe() ? home : thread.interpreter();
            }
        }
        if ((puts == 0) != (gets == 0)) {
            return puts == 0
                    ? "nobody puts anything into the queue. Add \"put\" or \"send\"."
                    : "nobody takes anything out of the queue. Add \"get\" or \"receive\".";
        }
        return hasTwoMainThreads(threads) ? "an interpreter has only one main thread: one \"signals\" in each." : "";
    }

    private static boolean hasTwoMainThreads(List<ThreadSpec> threads) {
        return threads.stream()
                        .filter(thread -> thread.workload() instanceof MainWithSignals)
                        .map(ThreadSpec::interpreter)
                        .distinct()
                        .count()
                < threads.stream()
                        .filter(thread -> thread.workload() instanceof MainWithSignals)
                        .count();
    }
}
