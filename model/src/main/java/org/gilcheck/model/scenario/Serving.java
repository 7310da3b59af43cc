package org.gilcheck.model.scenario;

import org.gilcheck.model.language.Action;
import org.gilcheck.model.language.Program;
import org.gilcheck.model.language.ProgramPoint;

/** Where in its program a thread has a message to deal with: from the wait for one until it says that it is done. */
final class Serving {
    private final Program program;
    private final boolean[] points;

    private Serving(Program program) {
        this.program = program;
        this.points = new boolean[program.size()];
    }

    /**
     * For every place whether a message is being dealt with there.
     *
     * @param first the first place of every point, and that of the end
     */
    static boolean[] places(Program program, int[] first) {
        Serving serving = new Serving(program);
        boolean[] places = new boolean[first[program.size()] + 1];
        for (int id = 0; id < program.size(); id++) {
            if (isKind(program.point(id), Action.Kind.AWAIT_MESSAGE)) {
                serving.mark(program.point(id).next());
                places[first[id + 1] - 1] = first[id + 1] - first[id] > 1;
            }
        }
        for (int id = 0; id < program.size(); id++) {
            for (int place = first[id]; place < first[id + 1] && serving.points[id]; place++) {
                places[place] = true;
            }
        }
        return places;
    }

    private void mark(int id) {
        if (id == ProgramPoint.END || points[id] || isKind(program.point(id), Action.Kind.AWAIT_MESSAGE)) {
            return;
        }
        points[id] = true;
        ProgramPoint point = program.point(id);
        if (!isKind(point, Action.Kind.MESSAGE_DONE)) {
            mark(point.next());
            if (point.condition() != null) {
                mark(point.otherwise());
            }
        }
    }

    private static boolean isKind(ProgramPoint point, Action.Kind kind) {
        Action action = point.action();
        return action != null && action.kind() == kind;
    }
}
