package org.gilcheck.reports.timeline;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.gilcheck.reports.traces.Palette;

/** What the colours and signs mean: those that are in the picture. */
final class Legend {
    private static final double ROW = 26;
    private static final double SWATCH = 26;
    private static final double GAP = 22;

    private final List<Item> items = new ArrayList<>();
    private final double room;

    private record Item(String text, Sample sample) {
        double width() {
            return SWATCH + 7 + Lettering.width(text, Pen.TEXT);
        }
    }

    /** Draws an example, some {@value #SWATCH} pixels wide. */
    private interface Sample {
        void draw(Pen pen, double x, double y);
    }

    Legend(Scene scene, Axis axis, double room) {
        this.room = room;
        Set<ThreadState> states = EnumSet.of(ThreadState.HOLDS, ThreadState.AWAKE, ThreadState.WAITING);
        Set<Mark> marks = EnumSet.noneOf(Mark.class);
        for (int standing = axis.from(); standing <= axis.to(); standing++) {
            for (int thread : scene.threads()) {
                states.add(scene.state(standing, thread));
            }
            if (axis.shows(standing)) {
                marks.addAll(scene.marks(standing));
            }
        }
        for (ThreadState state : List.of(
                ThreadState.HOLDS,
                ThreadState.HOLDS_WITHOUT_CORE,
                ThreadState.AWAKE,
                ThreadState.WAITING,
                ThreadState.RELEASING,
                ThreadState.RELEASING_ASLEEP,
                ThreadState.IDLE,
                ThreadState.BLOCKED,
                ThreadState.DAEMON)) {
            if (states.contains(state)) {
                items.add(new Item(state.text(), (pen, x, y) -> ThreadLane.bar(pen, state, x, SWATCH, y, "")));
            }
        }
        for (Mark mark : Mark.values()) {
            if (marks.contains(mark)) {
                items.add(new Item(mark.text(), (pen, x, y) -> mark.draw(pen.svg(), x + SWATCH / 2, y, mark.text())));
            }
        }
        if (new HandOverArrows(scene, axis).isAny()) {
            items.add(new Item("the GIL goes to another thread", HandOverArrows::sample));
        }
        if (scene.trace().timed()) {
            items.add(new Item(
                    "a moment: steps that take no time, spread out",
                    (pen, x, y) -> pen.rectangle(x, y - 2.5, SWATCH, 5, Palette.MUTED, "", "")));
        }
    }

    double height() {
        double[] last = {0, 0};
        place((item, x, y) -> last[1] = y);
        return last[1] + ROW;
    }

    void draw(Pen pen, double left, double top) {
        place((item, x, y) -> {
            item.sample().draw(pen, left + x, top + y + ROW / 2);
            pen.text(left + x + SWATCH + 7, top + y + ROW / 2, Pen.TEXT, Palette.INK, item.text());
        });
    }

    private interface Placement {
        void at(Item item, double x, double y);
    }

    private void place(Placement placement) {
        double x = 0;
        double y = 0;
        for (Item item : items) {
            if (x > 0 && x + item.width() > room) {
                x = 0;
                y += ROW;
            }
            placement.at(item, x, y);
            x += item.width() + GAP;
        }
    }
}
