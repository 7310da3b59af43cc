package org.gilcheck.reports.traces;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.gilcheck.checker.Lasso.Reason;
import org.gilcheck.model.language.GilPhase;
import org.gilcheck.model.scenario.Label.Event;
import org.gilcheck.properties.runs.Trace;
import org.gilcheck.properties.runs.Trace.Actor;
import org.gilcheck.properties.runs.Trace.Change;
import org.gilcheck.properties.runs.Trace.Place;
import org.gilcheck.properties.runs.Trace.Standing;
import org.gilcheck.properties.runs.Trace.Step;
import org.gilcheck.properties.runs.Trace.Variable;

/** Traces such as no policy has, under the worst names. */
public final class RandomExhibits {
    private static final List<String> NASTY = List.of(
            "",
            "\"",
            "'",
            "<script>alert('x')</script>",
            "</title>",
            "a & b",
            "&amp;",
            "a|b",
            "```",
            "`",
            "%0A",
            "100 %",
            "::error::",
            "a::b",
            "two\nlines",
            "two\r\nlines",
            "tab\t",
            "nul\u0000",
            "bell\u0007",
            "escape\u001b[31m",
            "delete\u007f",
            "next line\u0085",
            "\u2028",
            "Türkçe ı İ",
            "线程",
            "\uD83D\uDC0D",
            "\uD83D",
            "\uDC0D",
            "\uDC0D\uD83D",
            "\uFFFE",
            "]]>",
            "<!--",
            "-->",
            "<details>",
            "\\",
            "\\u0000",
            "{{x}}",
            "${x}",
            " ",
            "*bold*",
            "[link](x)",
            "@someone",
            "#1");

    private RandomExhibits() {}

    /** Names and texts that break what does not escape them. */
    public static Arbitrary<String> names() {
        return Arbitraries.oneOf(
                Arbitraries.of(NASTY),
                Arbitraries.of("T0 cpu", "T1 io", "gil", "take the lock"),
                Arbitraries.strings().ofMaxLength(6));
    }

    /** Anything that a trace may be: timed or not, with a loop or without, with daemons and interpreters. */
    public static Arbitrary<Exhibit> exhibits() {
        return Combinators.combine(
                        names().list().ofSize(20),
                        Arbitraries.integers().between(1, 4),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(0, 40),
                        Arbitraries.randomValue(Random::nextLong))
                .as((names, threads, cores, steps, seed) ->
                        new Maker(names, new Random(seed)).exhibit(threads, cores, steps));
    }

    private record Maker(List<String> names, Random random) {
        private static final List<String> EVENTS =
                Event.TOLD.stream().map(Event::text).toList();

        Exhibit exhibit(int threads, int cores, int length) {
            boolean timed = random.nextBoolean();
            List<Actor> actors = new ArrayList<>();
            int daemons = random.nextInt(threads);
            for (int i = 0; i < threads; i++) {
                actors.add(new Actor(name(), i >= threads - daemons, random.nextInt(2)));
            }
            int known = timed ? cores : 0;
            List<Standing> start = standings(threads, known);
            List<Step> steps = new ArrayList<>();
            List<Standing> before = start;
            long time = 0;
            for (int i = 0; i < length; i++) {
                time += timed && random.nextInt(3) == 0 ? random.nextInt(5) : 0;
                List<Standing> after = new ArrayList<>(before);
                if (random.nextBoolean()) {
                    after.set(random.nextInt(threads), standing(known));
                }
                int thread = random.nextInt(threads + 1) - 1;
                List<String> events = thread < 0 || random.nextBoolean() ? List.of() : List.of(any(EVENTS));
                List<Change> changes = random.nextBoolean() ? List.of() : List.of(new Change(name(), name(), name()));
                steps.add(new Step(i + 1, time, thread, name(), events, changes, after));
                before = after;
            }
            int loopStart = random.nextBoolean() ? length : random.nextInt(length + 1);
            List<Reason> reasons = random.nextBoolean()
                    ? List.of()
                    : List.of(new Reason(name(), random.nextInt(length + 1), random.nextBoolean()));
            Trace trace = new Trace(
                    actors,
                    timed ? "tick" : "",
                    known,
                    List.of(new Variable(name(), name())),
                    start,
                    steps,
                    loopStart,
                    reasons);
            return new Exhibit(name(), name(), name(), List.of(name(), name()), name(), name(), trace, null);
        }

        private List<Standing> standings(int threads, int cores) {
            List<Standing> standings = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                standings.add(standing(cores));
            }
            return standings;
        }

        private Standing standing(int cores) {
            Place place = random.nextInt(4) == 0 ? Place.NOWHERE : new Place(name(), random.nextInt(4) - 1, name());
            return new Standing(
                    any(List.of(GilPhase.values())),
                    random.nextBoolean(),
                    random.nextInt(cores + 1) - 1,
                    random.nextBoolean() ? "" : name(),
                    place);
        }

        private String name() {
            return any(names);
        }

        private <T> T any(List<T> list) {
            return list.get(random.nextInt(list.size()));
        }
    }
}
