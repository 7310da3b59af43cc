package org.gilcheck.reports.recordings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.gilcheck.model.language.GilPhase;
import org.gilcheck.properties.UsageException;
import org.gilcheck.properties.runs.Trace;
import org.gilcheck.properties.runs.Trace.Standing;
import org.gilcheck.properties.runs.Trace.Step;
import org.gilcheck.reports.traces.Exhibit;
import org.gilcheck.reports.traces.JsonTrace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Logs of real interpreters become traces; what is none is told so, in one line. */
class RecordingsTest {
    private static final Path EXAMPLE = Path.of("docs/examples/gil-battle-python-2.6.log");

    @TempDir
    Path folder;

    /** One line of a log, and how it is written. */
    private record Line(String thread, long ticks, long clock, Word word) {
        @Override
        public String toString() {
            return thread + " " + ticks + " " + clock + " " + word;
        }
    }

    @Property(tries = 200)
    void whateverALogSaysIsReadBack(
            @ForAll @IntRange(min = 1, max = 5) int threads,
            @ForAll @IntRange(min = 1, max = 60) int length,
            @ForAll long seed) {
        List<Line> lines = random(threads, length, new Random(seed));

        Trace trace = TickLog.read("log", String.join("\n", texts(lines))).trace();

        assertThat(texts(linesOf(trace, lines.get(0)))).isEqualTo(texts(lines));
    }

    /** Every thread goes its own way; nothing keeps two from having the GIL at once. */
    private static List<Line> random(int threads, int length, Random random) {
        List<Line> lines = new ArrayList<>();
        String[] now = new String[threads];
        long clock = random.nextInt(10_000);
        long ticks = 100;
        for (int i = 0; i < length; i++) {
            int thread = random.nextInt(threads);
            List<Word> possible = now[thread] == null
                    ? List.of(Word.values())
                    : switch (Word.valueOf(now[thread])) {
                        case ENTRY -> List.of(Word.BUSY, Word.ACQUIRE);
                        case BUSY, RETRY -> List.of(Word.RETRY, Word.ACQUIRE);
                        case ACQUIRE -> List.of(Word.RELEASE);
                        case RELEASE, START -> List.of(Word.ENTRY, Word.EXIT);
                        case EXIT -> List.of(Word.START);
                    };
            Word word = possible.get(random.nextInt(possible.size()));
            clock += random.nextInt(3) * 10L;
            ticks = random.nextInt(102) - 1L;
            lines.add(new Line("0x" + thread, ticks, clock, word));
            now[thread] = word.name();
        }
        return lines;
    }

    private static List<Line> linesOf(Trace trace, Line first) {
        List<Line> lines = new ArrayList<>();
        long ticks = Long.parseLong(trace.variables().get(0).value());
        for (Step step : trace.steps()) {
            if (!step.changes().isEmpty()) {
                ticks = Long.parseLong(step.changes().get(0).after());
            }
            int colon = step.text().indexOf(':');
            if (colon >= 0) {
                String name = trace.threads().get(step.thread()).name();
                lines.add(new Line(
                        name.substring(name.indexOf(' ') + 1),
                        ticks,
                        first.clock() + step.time(),
                        Word.valueOf(step.text().substring(0, colon))));
            }
        }
        return lines;
    }

    private static List<String> texts(List<Line> lines) {
        return lines.stream().map(Line::toString).toList();
    }

    @Test
    void theWordsSayWhereAThreadStands() {
        Trace trace = TickLog.read("log", """
                        a 100 5 ENTRY
                        a 100 5 ACQUIRE
                        b 7 10 ENTRY
                        b 7 10 BUSY

                        # so much for that
                        a 100 20 RELEASE
                        b 100 20 RETRY
                        b 100 21 ACQUIRE
                        b 60 30 RELEASE
                        b 60 30 EXIT
                        """).trace();

        assertThat(trace.threads()).extracting(Trace.Actor::name).containsExactly("T0 a", "T1 b");
        assertThat(trace.timeUnit()).isEqualTo("tick");
        assertThat(trace.steps().stream()
                        .map(step -> step.time() + " T" + step.thread() + " " + step.text() + " " + step.events() + " "
                                + signs(step.standings()))
                        .toList())
                .containsExactly(
                        "0 T0 ENTRY: wants the GIL [request] w-",
                        "0 T0 ACQUIRE: gets the GIL [grant] #-",
                        "5 T1 ENTRY: wants the GIL [request] #w",
                        "5 T1 BUSY: finds it taken and blocks [] #.",
                        "15 T0 RELEASE: gives the GIL up [drop, forced] -.",
                        "15 T1 RETRY: is woken and finds it taken [wokeInVain] -w",
                        "15 T1 blocks again [] -.",
                        "16 T1 ACQUIRE: gets the GIL [grant] -#",
                        "25 T1 RELEASE: gives the GIL up [drop] --",
                        "25 T1 EXIT: ends [] --");
    }

    private static String signs(List<Standing> standings) {
        StringBuilder signs = new StringBuilder();
        standings.forEach(each -> signs.append(
                each.phase() == GilPhase.HOLDS
                        ? '#'
                        : each.phase() == GilPhase.OUTSIDE ? '-' : each.blocked() ? '.' : 'w'));
        return signs.toString();
    }

    @Test
    void whereAThreadStoodAtTheStartIsToldByItsFirstWord() {
        Trace trace = TickLog.read("log", "a 100 5 RELEASE\nb 100 5 ACQUIRE\nc 99 6 ENTRY\n")
                .trace();

        assertThat(signs(trace.start())).isEqualTo("#.-");
    }

    @Test
    void aClockThatGoesBackIsToldAndStandsStill() {
        Exhibit exhibit = TickLog.read("log", "a 100 50 ENTRY\na 100 40 ACQUIRE\na 100 60 RELEASE");

        assertThat(exhibit.trace().steps()).extracting(Step::time).containsExactly(0L, 0L, 10L);
        assertThat(exhibit.facts()).contains("the clock goes back 1 time");
    }

    @Test
    void theExampleIsAGilBattle() {
        Exhibit exhibit = Recordings.read(EXAMPLE);

        assertThat(exhibit.trace().threads()).hasSize(3);
        assertThat(exhibit.facts())
                .containsExactly(
                        "88 events", "1,605 ticks", "check interval 100", "woken in vain 29 times for 18 acquisitions");
        assertThat(exhibit.machine()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            quoteCharacter = '~',
            value = {
                "t1 100 5 ENTER|x, line 1: expected one of ENTRY, BUSY, RETRY, ACQUIRE, RELEASE, START, EXIT, but found \"ENTER\"",
                "t1 100 5|x, line 1: expected THREAD TICKS CLOCK WORD, such as t2 100 5351 ENTRY, but found \"t1 100 5\"",
                "t1 1e2 5 ENTRY|x, line 1: expected the ticks left, a whole number, but found \"1e2\"",
                "t1 100 -5 ENTRY|x, line 1: expected the tick clock, a whole number from 0, but found \"-5\"",
                "t1 100 5 ENTRY;t1 100 5 RELEASE|x, line 2: RELEASE of \"t1\" cannot come after its ENTRY in line 1. Is a line missing?",
                "# nothing|x has no line such as t2 100 5351 ENTRY, and is no JSON that gilcheck writes",
                "~~|x has no line such as t2 100 5351 ENTRY, and is no JSON that gilcheck writes",
                "<html>|x, line 1: expected THREAD TICKS CLOCK WORD, such as t2 100 5351 ENTRY, but found \"<html>\"",
                "{}|x, line 1: format must be \"gilcheck-trace\", but is missing",
                "{\"format\":\"gilcheck-report\"}|x is a gilcheck report. Give one run: a counterexample-N.json of 'gilcheck check --out'",
                "{\"format\":\"gilcheck-counterexample\"}|x was written by an earlier gilcheck, without standings. Give it to 'gilcheck replay'"
            })
    void aMalformedFileIsToldInOneLine(String text, String message) throws IOException {
        Path file = Files.writeString(folder.resolve("x"), text.replace(';', '\n'));

        assertThatThrownBy(() -> Recordings.read(file))
                .isInstanceOf(UsageException.class)
                .hasMessage(message);
    }

    @Test
    void whatCannotBeReadIsToldInOneLine() throws IOException {
        assertThatThrownBy(() -> Recordings.read(folder)).hasMessageMatching("[^\n]+ is no file");
        assertThatThrownBy(() -> Recordings.read(folder.resolve("y"))).hasMessage("y does not exist");
        Path file = Files.write(folder.resolve("z"), "a 1 1 ENTRY\nä".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> Recordings.read(file)).hasMessage("z, line 2: this is no text in UTF-8");
        Path tooLong =
                Files.writeString(folder.resolve("l"), "a 1 1 ENTRY\na 1 1 ACQUIRE\na 1 1 RELEASE\n".repeat(70_000));
        assertThatThrownBy(() -> Recordings.read(tooLong))
                .hasMessage("l, line 200001: more than 200,000 events. Cut out the part that matters");
    }

    @Property(tries = 300)
    void anyTextIsReadOrRefusedInOneLine(@ForAll String text) {
        try {
            TickLog.read("x", text);
        } catch (UsageException refused) {
            assertThat(refused.getMessage()).doesNotContain("\n").hasSizeLessThan(300);
        }
    }

    @Test
    void ourOwnJsonIsReadToo() throws IOException {
        Exhibit exhibit = Recordings.read(EXAMPLE);
        Path file = Files.write(folder.resolve("x.json"), new JsonTrace().write(exhibit));

        assertThat(Recordings.read(file)).isEqualTo(exhibit);
    }
}
