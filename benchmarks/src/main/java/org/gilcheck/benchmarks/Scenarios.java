package org.gilcheck.benchmarks;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gilcheck.model.TransitionSystem;
import org.gilcheck.model.language.GilPolicy;
import org.gilcheck.model.machine.Clock;
import org.gilcheck.model.machine.Costs;
import org.gilcheck.model.machine.Machine;
import org.gilcheck.model.machine.OsProfiles;
import org.gilcheck.model.machine.Scale;
import org.gilcheck.model.policies.CPython32;
import org.gilcheck.model.policies.RubyFifo;
import org.gilcheck.model.policies.StrictFifo;
import org.gilcheck.model.scenario.Scenario;
import org.gilcheck.model.scenario.ThreadSpec;
import org.gilcheck.model.workloads.CpuBound;

/** What is explored: policies with threads that compute, under the untimed clock. */
final class Scenarios {
    private Scenarios() {}

    /** A fresh scenario. */
    static TransitionSystem of(String policy, int threads) {
        GilPolicy gil = switch (policy) {
            case "cpython-3.2" -> new CPython32();
            case "ruby-fifo" -> new RubyFifo();
            case "strict-fifo" -> new StrictFifo();
            default -> throw new IllegalArgumentException(policy);
        };
        List<ThreadSpec> program = Collections.nCopies(threads, ThreadSpec.of(new CpuBound()));
        return new Scenario(
                gil, program, new Machine(1, OsProfiles.LINUX, Costs.defaults()), Clock.UNTIMED, Scale.defaults());
    }

    /** The states that are nearest to the initial ones, one behind the other. */
    static long[] nearest(TransitionSystem system, int count) {
        int words = system.words();
        long[] states = new long[count * words];
        Set<List<Long>> seen = new HashSet<>();
        Deque<long[]> queue = new ArrayDeque<>();
        system.initialStates((state, label) -> queue.add(Arrays.copyOf(state, words)));
        int found = 0;
        while (found < count && !queue.isEmpty()) {
            long[] state = queue.remove();
            if (seen.add(boxed(state))) {
                System.arraycopy(state, 0, states, found++ * words, words);
                system.successors(state, 0, (next, label) -> queue.add(Arrays.copyOf(next, words)));
            }
        }
        if (found < count) {
            throw new IllegalArgumentException("there are only " + found + " states");
        }
        return states;
    }

    private static List<Long> boxed(long[] state) {
        List<Long> words = new ArrayList<>();
        for (long word : state) {
            words.add(word);
        }
        return words;
    }
}
