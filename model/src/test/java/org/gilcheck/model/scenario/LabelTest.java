package org.gilcheck.model.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.gilcheck.model.scenario.Label.Event;
import org.gilcheck.model.scenario.Label.Move;
import org.junit.jupiter.api.Test;

/** A label gives back what was packed into it. */
class LabelTest {

    @Property
    void aLabelGivesBackItsParts(
            @ForAll @IntRange(max = 255) int thread,
            @ForAll Move move,
            @ForAll @IntRange(max = 0xffff) int outcome,
            @ForAll Set<Event> events) {
        long bits = 0;
        for (Event event : events) {
            bits |= event.bit();
        }

        long label = Label.of(thread, move, outcome, bits);

        assertThat(Label.thread(label)).isEqualTo(thread);
        assertThat(Label.move(label)).isEqualTo(move);
        assertThat(Label.outcome(label)).isEqualTo(outcome);
        Set<Event> unpacked = EnumSet.noneOf(Event.class);
        for (Event event : Event.values()) {
            if (Label.has(label, event)) {
                unpacked.add(event);
            }
        }
        assertThat(unpacked).isEqualTo(events);
    }

    @Test
    void allLabelsDiffer() {
        Set<Long> labels = new HashSet<>();
        int count = 0;
        for (int thread : new int[] {0, 15, Label.NOBODY}) {
            for (Move move : Move.values()) {
                for (int outcome : new int[] {0, 1, 0xffff}) {
                    for (Event event : Event.values()) {
                        labels.add(Label.of(thread, move, outcome, event.bit()));
                        count++;
                    }
                }
            }
        }

        assertThat(labels).hasSize(count);
    }

    @Test
    void lockUsesAreNotShownAsEvents() {
        long label = Label.of(1, Move.STEP, 0, Event.GRANT.bit() | Event.LOCK_USE.bit() | Event.REQUEST.bit());

        assertThat(Scenario.events(label)).containsExactly("request", "grant");
    }
}
