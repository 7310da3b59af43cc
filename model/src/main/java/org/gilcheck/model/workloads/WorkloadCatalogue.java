package org.gilcheck.model.workloads;

import java.util.List;
import java.util.function.BiFunction;
import org.gilcheck.model.language.Workload;
import org.jspecify.annotations.Nullable;

/** The workloads that come with gilcheck, by name. */
public final class WorkloadCatalogue {
    /** Each call is a piece of code of its own in the thread's program. */
    private static final int MOST_PIECES = 64;

    private static final int MOST_TICKS = 1000;

    private static final List<Entry> ENTRIES = List.of(
            entry("cpu", "computes for ever", (numbers, queue) -> new CpuBound()),
            entry(
                    "io",
                    "answers messages, with so many blocking calls and ticks of work each",
                    (numbers, queue) -> new IoBound(numbers[0], numbers[1]),
                    new Parameter("calls", 1, MOST_PIECES),
                    new Parameter("ticks", 1, MOST_TICKS)),
            entry("udp", "echoes datagrams: recvfrom, sendto", (numbers, queue) -> new UdpEcho()),
            entry(
                    "mixed",
                    "computes for so many ticks, makes a system call, and so on",
                    (numbers, queue) -> new Mixed(numbers[0]),
                    new Parameter("ticks", 2, MOST_PIECES)),
            entry("cpued", "computes, with a sleep(0) now and then", (numbers, queue) -> new Cpued()),
            entry("signals", "computes for ever, and handles signals", (numbers, queue) -> new MainWithSignals()),
            entry("c-held", "computes in C and keeps the GIL meanwhile", (numbers, queue) -> CCall.held()),
            entry("c-released", "computes in C without the GIL", (numbers, queue) -> CCall.released()),
            entry(
                    "event-loop",
                    "runs callbacks of so many ticks one after another, and answers messages between them",
                    (numbers, queue) -> new EventLoop(numbers[0]),
                    new Parameter("ticks", 2, MOST_TICKS)),
            entry("put", "puts items into the program's queue", (numbers, queue) -> QueueEnd.put(queue)),
            entry("get", "takes items out of the program's queue", (numbers, queue) -> QueueEnd.get(queue)),
            entry("send", "puts items into a queue between processes", (numbers, queue) -> QueueEnd.send(queue)),
            entry(
                    "receive",
                    "takes items out of a queue between processes",
                    (numbers, queue) -> QueueEnd.receive(queue)),
            entry(
                    "finalizer",
                    "computes, and begins to shut the interpreter down meanwhile",
                    (numbers, queue) -> new Finalizer()));

    private WorkloadCatalogue() {}

    /** A number that a workload takes. */
    public static final class Parameter {
        private final String what;
        private final int usual;
        private final int most;

        private Parameter(String what, int usual, int most) {
            this.what = what;
            this.usual = usual;
            this.most = most;
        }

        /** What it counts. */
        public String what() {
            return what;
        }

        /** Its value unless given; at least 1. */
        public int usual() {
            return usual;
        }

        /** Its largest value; the smallest is 1. */
        public int most() {
            return most;
        }
    }

    /** A workload with its name and numbers. */
    public static final class Entry {
        private final String name;
        private final String summary;
        private final List<Parameter> numbers;
        private final BiFunction<int[], @Nullable QueueEnd, Workload> factory;

        private Entry(
                String name,
                String summary,
                List<Parameter> numbers,
                BiFunction<int[], @Nullable QueueEnd, Workload> factory) {
            this.name = name;
            this.summary = summary;
            this.numbers = numbers;
            this.factory = factory;
        }

        public String name() {
            return name;
        }

        /** What it does, in one line. */
        public String summary() {
            return summary;
        }

        /** The numbers that may stand behind the name, in parentheses. */
        public List<Parameter> numbers() {
            return numbers;
        }

        /**
         * A fresh workload.
         *
         * @param values one for each of {@link #numbers}
         * @param queue another end of the program's queue, or null if there is none yet
         */
        public Workload create(int[] values, @Nullable QueueEnd queue) {
            return factory.apply(values, queue);
        }
    }

    /** All of them, in a fixed order. */
    public static List<Entry> entries() {
        return ENTRIES;
    }

    private static Entry entry(
            String name,
            String summary,
            BiFunction<int[], @Nullable QueueEnd, Workload> factory,
            Parameter... numbers) {
        return new Entry(name, summary, List.of(numbers), factory);
    }
}
