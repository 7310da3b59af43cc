package org.gilcheck.reports.recordings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.gilcheck.model.scenario.Label.Event;
import org.gilcheck.properties.UsageException;
import org.gilcheck.properties.runs.Trace;
import org.gilcheck.properties.runs.Trace.Actor;
import org.gilcheck.properties.runs.Trace.Change;
import org.gilcheck.properties.runs.Trace.Standing;
import org.gilcheck.properties.runs.Trace.Step;
import org.gilcheck.properties.runs.Trace.Variable;
import org.gilcheck.reports.traces.Exhibit;

/**
 * The log that D. Beazley made Python 2.6 write for "Inside the Python GIL" (2009): a line for each event, with the thread,
 * the ticks left of the check interval, the ticks executed, and a word. Empty lines and those that begin with {@code #} mean
 * nothing.
 */
final class TickLog {
    private static final String TICKS_LEFT = "ticks left";
    private static final int MOST_EVENTS = 200_000;
    private static final int MOST_THREADS = 100;

    private final String file;
    private final List<TickLine> lines = new ArrayList<>();
    private final Map<String, RecordedThread> threads = new LinkedHashMap<>();
    private final List<Step> steps = new ArrayList<>();
    private final List<Standing> standings = new ArrayList<>();
    private final long interval;
    private long clock;
    private long ticks;
    private int timesBack;

    private TickLog(String file, String text) {
        this.file = file;
        int number = 0;
        for (String line : text.split("\r\n|\n|\r", -1)) {
            number++;
            if (!line.isBlank() && !line.strip().startsWith("#")) {
                add(TickLine.of(file, number, line));
            }
        }
        if (lines.isEmpty()) {
            throw new UsageException(
                    file + " has no line such as t2 100 5351 ENTRY, and is no JSON that gilcheck writes");
        }
        interval = lines.stream().mapToLong(TickLine::ticks).max().orElse(0);
        clock = lines.get(0).clock();
        ticks = lines.get(0).ticks();
    }

    private void add(TickLine line) {
        if (lines.size() == MOST_EVENTS) {
            throw new UsageException(file + ", line " + line.number() + ": more than "
                    + String.format(Locale.ROOT, "%,d", MOST_EVENTS) + " events. Cut out the part that matters");
        }
        lines.add(line);
        threads.computeIfAbsent(line.thread(), name -> new RecordedThread(threads.size(), line.word()));
        if (threads.size() > MOST_THREADS) {
            throw new UsageException(file + ", line " + line.number() + ": more than " + MOST_THREADS + " threads");
        }
    }

    /** @throws UsageException if it is no such log, with the line and what was expected */
    static Exhibit read(String file, String text) {
        return new TickLog(file, text).exhibit();
    }

    private Exhibit exhibit() {
        threads.values().forEach(thread -> standings.add(thread.now()));
        List<Standing> start = List.copyOf(standings);
        Variable ticker = new Variable(TICKS_LEFT, Long.toString(ticks));
        lines.forEach(this::take);
        List<Actor> actors = new ArrayList<>();
        threads.forEach((name, thread) -> actors.add(new Actor("T" + thread.number() + " " + name, false, 0)));
        Trace trace = new Trace(actors, "tick", 0, List.of(ticker), start, steps, steps.size(), List.of());
        return new Exhibit("recording " + file, "", "log of an instrumented Python 2", facts(), "", "", trace, null);
    }

    private void take(TickLine line) {
        RecordedThread thread = Objects.requireNonNull(threads.get(line.thread()));
        thread.take(file, line);
        timesBack += line.clock() < clock ? 1 : 0;
        clock = Math.max(clock, line.clock());
        List<Change> changes = line.ticks() == ticks
                ? List.of()
                : List.of(new Change(TICKS_LEFT, Long.toString(ticks), Long.toString(line.ticks())));
        ticks = line.ticks();
        List<String> events = new ArrayList<>();
        line.word().events().forEach(event -> events.add(event.text()));
        if (line.word() == Word.RELEASE && line.ticks() == interval) {
            events.add(Event.FORCED.text());
        }
        boolean wakes = line.word() == Word.RETRY;
        standings.set(thread.number(), wakes ? RecordedThread.AWAKE : thread.now());
        add(thread, line.word() + ": " + line.word().meaning(), events, changes);
        if (wakes) {
            standings.set(thread.number(), thread.now());
            add(thread, "blocks again", List.of(), List.of());
        }
    }

    private void add(RecordedThread thread, String text, List<String> events, List<Change> changes) {
        long time = clock - lines.get(0).clock();
        steps.add(new Step(steps.size() + 1, time, thread.number(), text, events, changes, standings));
    }

    private List<String> facts() {
        List<String> facts = new ArrayList<>();
        facts.add(count(lines.size(), "event"));
        facts.add(count(clock - lines.get(0).clock(), "tick"));
        facts.add("check interval " + interval);
        facts.add("woken in vain " + count(words(Word.RETRY), "time") + " for "
                + count(words(Word.ACQUIRE), "acquisition"));
        if (timesBack > 0) {
            facts.add("the clock goes back " + count(timesBack, "time"));
        }
        return facts;
    }

    private long words(Word word) {
        return lines.stream().filter(line -> line.word() == word).count();
    }

    private static String count(long number, String noun) {
        return String.format(Locale.ROOT, "%,d %s%s", number, noun, number == 1 ? "" : "s");
    }
}
