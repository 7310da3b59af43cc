package org.gilcheck.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.gilcheck.model.language.Workload;
import org.gilcheck.model.scenario.Scenario;
import org.gilcheck.model.scenario.ThreadSpec;
import org.gilcheck.model.workloads.CpuBound;
import org.gilcheck.model.workloads.IoBound;
import org.gilcheck.properties.ThreadMix;
import org.gilcheck.properties.UsageException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Threads are read from the command line, and written for it. */
class ThreadSyntaxTest {
    private static final String KNOWN =
            "Known: cpu, io, udp, mixed, cpued, signals, c-held, c-released, event-loop, put, get,"
                    + " send, receive, finalizer.";
    private static final String EXAMPLE = " Example: --threads \"2 cpu, 1 io(4)\"";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cpu | cpu 0 0",
                "2 cpu | cpu 0 0; cpu 0 0",
                "2 cpu, 1 io | cpu 0 0; cpu 0 0; io 0 0",
                "1 io(4) | io(4,1) 0 0",
                "1 io(4,2) | io(4,2) 0 0",
                "io(1,1) | io 0 0",
                "1 cpu priority 2 | cpu 2 0",
                "1 cpu priority -2 | cpu -2 0",
                "1 cpu in 1 | cpu 0 1",
                "io ( 4 , 2 ) in 3 priority 7,cpu | io(4,2) 7 3; cpu 0 0",
                "udp, mixed, mixed(3), event-loop(5) | udp 0 0; mixed(2) 0 0; mixed(3) 0 0; event-loop(5) 0 0",
                "c-held, c-released, cpued, finalizer | c-held 0 0; c-released 0 0; cpued 0 0; finalizer 0 0",
                "1 put, 2 get | put 0 0; get 0 0; get 0 0",
                "send in 1, 2 receive in 2 | send 0 1; receive 0 2; receive 0 2",
                "signals, signals in 1 | signals 0 0; signals 0 1",
                "  2\tcpu ,io(3)priority 1 | cpu 0 0; cpu 0 0; io(3,1) 1 0",
            })
    void textsAreRead(String text, String threads) {
        assertThat(ThreadSyntax.parse(text)).map(ThreadSyntaxTest::show).containsExactly(threads.split("; ", -1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "'' | \"\": there must be at least one thread.",
                "' ' | \" \": there must be at least one thread.",
                "2 cpu, | \"2 cpu,\": nothing stands before or after a comma.",
                ", cpu | \", cpu\": nothing stands before or after a comma.",
                "0 cpu | \"0 cpu\": the number of threads is \"0\". Give a whole number from 1 to 16.",
                "cpu, -1 io | \"-1 io\": the number of threads is \"-1\". Give a whole number from 1 to 16.",
                "17 cpu | \"17 cpu\": the number of threads is \"17\". Give a whole number from 1 to 16.",
                "9 cpu, 9 io | \"9 cpu, 9 io\": 18 threads are too many, 16 are possible.",
                "4294967297 cpu | \"4294967297 cpu\": the number of threads is \"4294967297\"."
                        + " Give a whole number from 1 to 16.",
                "99999999999999999999 cpu | \"99999999999999999999 cpu\": the number of threads is"
                        + " \"99999999999999999999\". Give a whole number from 1 to 16.",
                "1.5 cpu | \"1.5 cpu\": the number of threads is \"1.5\". Give a whole number from 1 to 16.",
                "2cpu | \"2cpu\": the number of threads is \"2cpu\". Give a whole number from 1 to 16.",
                "2 | \"2\": the workload is missing. " + KNOWN,
                "2 cpus | \"2 cpus\": Unknown workload \"cpus\". Did you mean \"cpu\"? " + KNOWN,
                "cpu, 1 IO | \"1 IO\": Unknown workload \"IO\". Did you mean \"io\"? " + KNOWN,
                "sleep | \"sleep\": Unknown workload \"sleep\". " + KNOWN,
                "- cpu | \"- cpu\": Unknown workload \"-\". " + KNOWN,
                "(4) | \"(4)\": Unknown workload \"(\". " + KNOWN,
                "2 put | \"2 put\": nobody takes anything out of the queue. Add \"get\" or \"receive\".",
                "cpu, receive | \"cpu, receive\": nobody puts anything into the queue. Add \"put\" or \"send\".",
                "put, get in 1 | \"put, get in 1\": put and get share a queue within one interpreter."
                        + " Use send and receive between interpreters.",
                "2 signals | \"2 signals\": an interpreter has only one main thread: one \"signals\" in each.",
                "cpu(2) | \"cpu(2)\": cpu takes no numbers.",
                "io() | \"io()\": the number of calls is \")\". Give a whole number from 1 to 64.",
                "io(0) | \"io(0)\": the number of calls is \"0\". Give a whole number from 1 to 64.",
                "io(2,0) | \"io(2,0)\": the number of ticks is \"0\". Give a whole number from 1 to 1000.",
                "io(2147483648) | \"io(2147483648)\": the number of calls is \"2147483648\"."
                        + " Give a whole number from 1 to 64.",
                "io(four) | \"io(four)\": the number of calls is \"four\". Give a whole number from 1 to 64.",
                "io(4,2,1) | \"io(4,2,1)\": io takes 2 numbers.",
                "io(4 | \"io(4\": \")\" is missing.",
                "io(4 2) | \"io(4 2)\": \")\" is missing.",
                "io(4, | \"io(4,\": the number of ticks is missing. Give a whole number from 1 to 1000.",
                "io(4)) | \"io(4))\": Unknown word \")\". Known: priority, in.",
                "2 cpu fast | \"2 cpu fast\": Unknown word \"fast\". Known: priority, in.",
                "cpu prio 2 | \"cpu prio 2\": Unknown word \"prio\". Did you mean \"priority\"? Known: priority, in.",
                "cpu priority | \"cpu priority\": the priority is missing."
                        + " Give a whole number from -2147483648 to 2147483647.",
                "cpu priority 2147483648 | \"cpu priority 2147483648\": the priority is \"2147483648\"."
                        + " Give a whole number from -2147483648 to 2147483647.",
                "cpu in 16 | \"cpu in 16\": the number of the interpreter is \"16\". Give a whole number from 0 to 15.",
                "cpu in 1 in 2 | \"cpu in 1 in 2\": \"in\" is there twice.",
                "2 cpu 1 io | \"2 cpu 1 io\": a comma is missing before \"1\".",
                "cpu io | \"cpu io\": a comma is missing before \"io\".",
            })
    void mistakesAreNamed(String text, String message) {
        assertThatThrownBy(() -> ThreadSyntax.parse(text))
                .isInstanceOf(UsageException.class)
                .hasMessage("--threads " + message + EXAMPLE);
    }

    @Test
    void asManyThreadsAsAScenarioAllowsAreRead() {
        assertThat(ThreadSyntax.parse("16 cpu")).hasSize(Scenario.MOST_THREADS);
    }

    @Test
    void equalThreadsHaveWorkloadsOfTheirOwn() {
        assertThat(ThreadSyntax.parse("3 cpu, 3 io(2,2)"))
                .map(ThreadSpec::workload)
                .doesNotHaveDuplicates()
                .hasSize(6);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cpu,cpu,io | 2 cpu, 1 io",
                "cpu,io,cpu | 1 cpu, 1 io, 1 cpu",
                "2 io(4,1) | 2 io(4)",
                "io(1,2) | 1 io(1,2)",
                "io(1,1) | 1 io",
                "io(11,11) | 1 io(11,11)",
                "cpu priority 0 in 0 | 1 cpu",
                "cpu in 1 priority 2, cpu priority 2 in 1 | 2 cpu priority 2 in 1",
                "cpu, cpu priority 1 | 1 cpu, 1 cpu priority 1",
            })
    void textsAreWrittenShort(String text, String canonical) {
        assertThat(ThreadMix.canonical(ThreadSyntax.parse(text))).isEqualTo(canonical);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void whatIsWrittenIsReadAsTheSameThreads(@ForAll("threads") List<ThreadSpec> threads) {
        String text = ThreadMix.canonical(threads);

        List<ThreadSpec> read = ThreadSyntax.parse(text);

        assertThat(read)
                .map(ThreadSyntaxTest::show)
                .isEqualTo(threads.stream().map(ThreadSyntaxTest::show).toList());
        assertThat(ThreadMix.canonical(read)).isEqualTo(text);
    }

    @Provide
    Arbitrary<List<ThreadSpec>> threads() {
        Arbitrary<Integer> small = Arbitraries.integers().between(1, 3);
        Arbitrary<Workload> io = Combinators.combine(
                        Arbitraries.oneOf(small, Arbitraries.integers().between(1, 64)), small)
                .as(IoBound::new);
        Arbitrary<Workload> workload = Arbitraries.oneOf(Arbitraries.create(CpuBound::new), io);
        Arbitrary<Integer> priority = Arbitraries.oneOf(Arbitraries.integers(), Arbitraries.just(0));
        Arbitrary<Integer> interpreter = Arbitraries.integers().between(0, Scenario.MOST_THREADS - 1);
        return Combinators.combine(workload, priority, interpreter)
                .as((what, urgency, where) ->
                        ThreadSpec.of(what).withPriority(urgency).inInterpreter(where))
                .list()
                .ofMinSize(1)
                .ofMaxSize(Scenario.MOST_THREADS);
    }

    private static String show(ThreadSpec thread) {
        return thread.workload().name() + " " + thread.priority() + " " + thread.interpreter();
    }
}
