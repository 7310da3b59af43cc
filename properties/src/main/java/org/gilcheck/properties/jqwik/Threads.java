package org.gilcheck.properties.jqwik;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.gilcheck.model.workloads.WorkloadCatalogue;
import org.gilcheck.properties.ThreadMix;

/** Texts that describe threads which make sense together. */
final class Threads {
    private static final int MOST = 4;
    private static final int LARGEST_NUMBER = 3;
    private static final int MOST_PRIORITIES = 2;

    private Threads() {}

    /** From one thread to four. */
    static Arbitrary<String> mixes() {
        return Arbitraries.frequencyOf(
                        Tuple.of(8, single().list().ofMinSize(1).ofMaxSize(MOST).map(Threads::joined)),
                        Tuple.of(1, around("put", "get")),
                        Tuple.of(1, around("send", "receive in 1")))
                .filter(Threads::makesSense);
    }

    /** One thread at each end of a queue, and up to two others. */
    private static Arbitrary<String> around(String in, String out) {
        return single().list()
                .ofMaxSize(MOST - 2)
                .map(others -> others.isEmpty() ? in + ", " + out : in + ", " + out + ", " + joined(others));
    }

    private static Arbitrary<String> single() {
        List<WorkloadCatalogue.Entry> alone = WorkloadCatalogue.entries().stream()
                .filter(entry -> !List.of("put", "get", "send", "receive").contains(entry.name()))
                .toList();
        return Combinators.combine(
                        Arbitraries.of(alone),
                        Arbitraries.integers().between(1, LARGEST_NUMBER),
                        mostlyNone(MOST_PRIORITIES),
                        mostlyNone(1))
                .as(Threads::text);
    }

    private static Arbitrary<Integer> mostlyNone(int most) {
        return Arbitraries.frequencyOf(
                Tuple.of(4, Arbitraries.just(0)),
                Tuple.of(1, Arbitraries.integers().between(0, most)));
    }

    private static String text(WorkloadCatalogue.Entry workload, int number, int priority, int interpreter) {
        boolean usual =
                workload.numbers().isEmpty() || workload.numbers().get(0).usual() == number;
        return workload.name()
                + (usual ? "" : "(" + number + ")")
                + (priority == 0 ? "" : " priority " + priority)
                + (interpreter == 0 ? "" : " in " + interpreter);
    }

    private static String joined(List<String> groups) {
        return String.join(", ", groups);
    }

    private static boolean makesSense(String mix) {
        try {
            return !ThreadMix.parse(mix).isEmpty();
        } catch (IllegalArgumentException senseless) {
            return false;
        }
    }
}
