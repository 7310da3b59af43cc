package org.gilcheck.model.scenario;

import org.gilcheck.model.language.Action;
import org.gilcheck.model.language.BoolExpr;
import org.gilcheck.model.language.Program;
import org.gilcheck.model.language.ProgramPoint;
import org.gilcheck.model.scenario.Ops.Effect;
import org.jspecify.annotations.Nullable;

/** Several statements, with the tests between them, done as one step. */
final class OneStep implements Effect {
    private final @Nullable Effect[] effects;
    private final @Nullable Bound[] conditions;
    private final int[] nexts;
    private final int[] otherwises;
    private final int entry;

    /** @param body without loops, and without anything that takes time */
    OneStep(Program body, Effects binding, Binder binder) {
        int size = body.size();
        effects = new Effect[size];
        conditions = new Bound[size];
        nexts = new int[size];
        otherwises = new int[size];
        entry = body.entry();
        for (int id = 0; id < size; id++) {
            ProgramPoint point = body.point(id);
            Action action = point.action();
            BoolExpr condition = point.condition();
            effects[id] = action == null ? null : binding.bind(action);
            conditions[id] = condition == null ? null : binder.bind(condition);
            nexts[id] = point.next();
            otherwises[id] = point.otherwise();
        }
    }

    @Override
    public void apply(Execution x) {
        int at = entry;
        while (at != ProgramPoint.END) {
            Effect effect = effects[at];
            Bound condition = conditions[at];
            if (effect != null) {
                effect.apply(x);
                at = nexts[at];
            } else {
                at = condition != null && condition.isTrue(x.state) ? nexts[at] : otherwises[at];
            }
        }
    }
}
