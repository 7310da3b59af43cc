package org.gilcheck.reports.diagram;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.gilcheck.model.language.Program;

/** Goes through a program's steps and tells where the frames of called routines begin and end. */
final class Frames {
    private Frames() {}

    /**
     * Goes through them in order.
     *
     * @param begin is told a routine that is called now
     * @param step is told a step that is not in a routine called later
     * @param end is run once for every routine that was left
     */
    static void walk(Program program, Consumer<String> begin, Consumer<Card> step, Runnable end) {
        List<String> open = new ArrayList<>();
        for (int i = 0; i < program.size(); i++) {
            List<String> path = Call.path(program, program.point(i));
            int common = 0;
            while (common < Math.min(path.size(), open.size())
                    && path.get(common).equals(open.get(common))) {
                common++;
            }
            leave(open, common, end);
            for (String routine : path.subList(common, path.size())) {
                open.add(routine);
                begin.accept(routine);
            }
            step.accept(Card.of(program, program.point(i)));
        }
        leave(open, 0, end);
    }

    private static void leave(List<String> open, int left, Runnable end) {
        while (open.size() > left) {
            open.remove(open.size() - 1);
            end.run();
        }
    }
}
