package org.gilcheck.reports.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.gilcheck.model.language.Flag;
import org.gilcheck.model.language.GilPolicy;
import org.gilcheck.model.language.Program;
import org.gilcheck.model.language.ProgramPoint;
import org.gilcheck.model.language.StateMachine;
import org.gilcheck.properties.runs.Printable;
import org.junit.jupiter.api.Test;

/** What an atomic step does is written as its author wrote it. */
class AtomicTextTest {

    @Test
    void whatDependsOnATestIsIndented() {
        assertThat(AtomicText.of(body(StateMachine.of(new Nested()))))
                .containsExactly("""
                        a = true
                        if b
                          if a
                            a = false
                          else
                            b = false
                          b = true
                        else
                          if a
                            a = false
                        a = true
                        if b
                          if a
                            a = false
                          else
                            if b
                              b = false
                        """.lines().toArray(String[]::new));
    }

    @Test
    void whoeverFollowsTheTextDoesWhatTheBodyDoes() {
        List<Program> bodies = Shipped.programs().stream()
                .flatMap(program -> IntStream.range(0, program.size()).mapToObj(program::point))
                .map(ProgramPoint::atomicBody)
                .filter(Objects::nonNull)
                .toList();

        assertThat(bodies).hasSizeGreaterThan(20);
        for (Program body : bodies) {
            for (int answers = 0; answers < 1 << tests(body); answers++) {
                assertThat(new Reader(AtomicText.of(body), answers).done()).isEqualTo(done(body, answers));
            }
        }
    }

    private static long tests(Program body) {
        return IntStream.range(0, body.size())
                .filter(i -> body.point(i).condition() != null)
                .count();
    }

    /** The steps that are done if the bits of a number answer the tests, in their order. */
    private static List<String> done(Program body, int answers) {
        List<String> done = new ArrayList<>();
        int bits = answers;
        for (int at = body.entry(); at != ProgramPoint.END; ) {
            ProgramPoint point = body.point(at);
            done.add(Printable.of(point.toString()).replaceFirst("^test ", "if "));
            at = point.condition() == null || (bits & 1) == 1 ? point.next() : point.otherwise();
            bits >>= point.condition() == null ? 0 : 1;
        }
        return done;
    }

    /** Does what the text says, which it knows by its indentation only. */
    private static final class Reader {
        private final List<String> lines;
        private final List<String> done = new ArrayList<>();
        private int bits;

        Reader(List<String> lines, int answers) {
            this.lines = lines;
            this.bits = answers;
        }

        List<String> done() {
            assertThat(from(0, 0, true)).isEqualTo(lines.size());
            return done;
        }

        /** Goes through the lines of a depth; the first after them. */
        private int from(int first, int depth, boolean active) {
            int at = first;
            while (at < lines.size() && depth(at) == depth && !isElse(at)) {
                String words = lines.get(at).strip();
                if (active) {
                    done.add(words);
                }
                at++;
                if (words.startsWith("if ")) {
                    boolean yes = (bits & 1) == 1;
                    bits >>= active ? 1 : 0;
                    at = from(at, depth + 2, active && yes);
                    if (at < lines.size() && depth(at) == depth && isElse(at)) {
                        at = from(at + 1, depth + 2, active && !yes);
                    }
                }
            }
            return at;
        }

        private boolean isElse(int line) {
            return lines.get(line).strip().equals("else");
        }

        private int depth(int line) {
            return lines.get(line).length() - lines.get(line).stripLeading().length();
        }
    }

    private static Program body(StateMachine machine) {
        return Objects.requireNonNull(machine.routines().get(0).point(0).atomicBody());
    }

    private static final class Nested extends GilPolicy {
        private final Flag a = flag("a");
        private final Flag b = flag("b");

        @Override
        public String name() {
            return "nested";
        }

        @Override
        protected void defineAcquire() {
            atomically(() -> {
                set(a);
                when(b, () -> {
                            when(a, () -> clear(a)).otherwise(() -> clear(b));
                            set(b);
                        })
                        .otherwise(() -> when(a, () -> clear(a)));
                set(a);
                when(b, () -> when(a, () -> clear(a)).otherwise(() -> when(b, () -> clear(b))));
            });
        }

        @Override
        protected void defineRelease() {
            clear(a);
        }

        @Override
        protected void defineCheckpoint() {}
    }
}
