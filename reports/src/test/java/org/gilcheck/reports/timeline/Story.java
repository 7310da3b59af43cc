package org.gilcheck.reports.timeline;

import java.util.ArrayList;
import java.util.List;
import org.gilcheck.model.language.GilPhase;
import org.gilcheck.properties.runs.Trace;
import org.gilcheck.properties.runs.Trace.Actor;
import org.gilcheck.properties.runs.Trace.Place;
import org.gilcheck.properties.runs.Trace.Standing;
import org.gilcheck.properties.runs.Trace.Step;
import org.gilcheck.reports.traces.Exhibit;

/**
 * A trace told step by step. Where threads stand is a word for each: {@code o} outside, {@code z} asleep there, {@code w}
 * awake and wants the GIL, {@code .} asleep and wants it, {@code #} holds it, {@code ~} lets it go, {@code -} sleeps over
 * that, {@code x} has ended; then the core, if it is on one.
 */
final class Story {
    private static final Place SOMEWHERE = new Place("acquire", 0, "lock");

    private final List<Actor> actors = new ArrayList<>();
    private final String unit;
    private final int cores;
    private final List<Standing> start;
    private final List<Step> steps = new ArrayList<>();
    private long time;
    private int loopStart = -1;
    private String title = "a policy violates something";
    private String token = "token";

    private Story(String unit, int cores, List<String> names, String start) {
        this.unit = unit;
        this.cores = cores;
        names.forEach(name -> actors.add(new Actor(name, name.startsWith("daemon"), 0)));
        this.start = standings(start);
    }

    static Story timed(int cores, List<String> names, String start) {
        return new Story("unit", cores, names, start);
    }

    static Story untimed(List<String> names, String start) {
        return new Story("", 0, names, start);
    }

    /** Puts the thread with this number into an interpreter. */
    Story interpreter(int thread, int interpreter) {
        Actor actor = actors.get(thread);
        actors.set(thread, new Actor(actor.name(), actor.daemon(), interpreter));
        return this;
    }

    Story titled(String text) {
        title = text;
        return this;
    }

    /** Not found by a check, but by watching an interpreter. */
    Story recorded() {
        token = "";
        return this;
    }

    Story step(int thread, String text, String standings, String... events) {
        steps.add(new Step(steps.size() + 1, time, thread, text, List.of(events), List.of(), standings(standings)));
        return this;
    }

    Story pass(long units, String standings) {
        time += units;
        return step(Trace.NOBODY, "time passes", standings);
    }

    Story loop() {
        loopStart = steps.size();
        return this;
    }

    Exhibit exhibit() {
        Trace trace = new Trace(
                actors, unit, cores, List.of(), start, steps, loopStart < 0 ? steps.size() : loopStart, List.of());
        return new Exhibit(title, "what that means", "some threads", List.of("a fact"), token, "", trace, null);
    }

    private static List<Standing> standings(String text) {
        List<Standing> standings = new ArrayList<>();
        for (String word : text.split(" ", -1)) {
            GilPhase phase = switch (word.charAt(0)) {
                case 'w', '.' -> GilPhase.WANTS;
                case '#' -> GilPhase.HOLDS;
                case '~', '-' -> GilPhase.RELEASING;
                default -> GilPhase.OUTSIDE;
            };
            int core = word.length() > 1 ? Integer.parseInt(word.substring(1)) : -1;
            standings.add(new Standing(
                    phase,
                    ".z-".indexOf(word.charAt(0)) >= 0,
                    core,
                    "",
                    word.charAt(0) == 'x' ? Place.NOWHERE : SOMEWHERE));
        }
        return standings;
    }
}
