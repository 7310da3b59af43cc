package org.gilcheck.model.scenario;

import java.util.ArrayList;
import java.util.List;
import org.gilcheck.model.language.Workload;
import org.jspecify.annotations.Nullable;

/** All threads of a scenario: first the program's, in the order in which they were given, then the daemons. */
final class Crew {
    private final List<ThreadSpec> program;
    private final List<String> names = new ArrayList<>();
    private final int[] interpreters;
    private final int[] priorities;
    private final int interpreterCount;
    private final int daemonsEach;

    Crew(List<ThreadSpec> program, List<String> daemonNames) {
        this.program = new ArrayList<>(program);
        int most = 0;
        for (ThreadSpec thread : program) {
            most = Math.max(most, thread.interpreter());
        }
        interpreterCount = most + 1;
        daemonsEach = daemonNames.size();
        int size = program.size() + interpreterCount * daemonsEach;
        interpreters = new int[size];
        priorities = new int[size];
        for (int i = 0; i < program.size(); i++) {
            ThreadSpec thread = program.get(i);
            names.add("T" + i + " " + thread.workload().name());
            interpreters[i] = thread.interpreter();
            priorities[i] = thread.priority();
        }
        for (int i = 0; i < interpreterCount; i++) {
            for (String daemon : daemonNames) {
                interpreters[names.size()] = i;
                names.add(interpreterCount == 1 ? daemon : daemon + " " + i);
            }
        }
    }

    int size() {
        return names.size();
    }

    int programThreads() {
        return program.size();
    }

    int interpreters() {
        return interpreterCount;
    }

    int interpreter(int thread) {
        return interpreters[thread];
    }

    int[] priorities() {
        return priorities;
    }

    String name(int thread) {
        return names.get(thread);
    }

    /** The thread's workload; null for a daemon. */
    @Nullable
    Workload workload(int thread) {
        return thread < program.size() ? program.get(thread).workload() : null;
    }

    /** Which of the policy's daemons a daemon is. */
    int daemonIndex(int thread) {
        return (thread - program.size()) % daemonsEach;
    }
}
