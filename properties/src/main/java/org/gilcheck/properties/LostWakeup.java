package org.gilcheck.properties;

import java.util.List;
import org.gilcheck.checker.Doomed;
import org.gilcheck.checker.Lasso;
import org.gilcheck.checker.Question;
import org.gilcheck.checker.Replay;
import org.gilcheck.checker.Run;
import org.gilcheck.model.scenario.Label;
import org.gilcheck.model.scenario.Label.Event;
import org.gilcheck.model.scenario.Scenario;

/** The GIL is free, a thread wants it, and nothing that can be relied on will ever grant it to anybody: neither a message nor a
 * wake-up for no reason counts. */
public final class LostWakeup extends GraphProperty {

    @Override
    public String id() {
        return "lost-wakeup";
    }

    @Override
    public String meaning() {
        return "never is the GIL free and wanted, and nothing that can be relied on will ever grant it";
    }

    @Override
    Finding judge(Explored explored) {
        Surroundings surroundings = explored.surroundings();
        Scenario scenario = surroundings.scenario();
        Run nearest = null;
        for (int interpreter = 0; interpreter < scenario.interpreterCount(); interpreter++) {
            int which = interpreter;
            Run run = new Doomed(
                            (states, offset) -> surroundings.isFreeAndWanted(states, offset, which),
                            LostWakeup::canBeReliedOn,
                            kind -> isGrant(scenario, kind, which))
                    .find(explored.graph());
            if (run != null && (nearest == null || run.length() < nearest.length())) {
                nearest = run;
            }
        }
        Lasso violation = nearest == null ? null : new Lasso(nearest, nearest.length(), List.of());
        boolean triggered = explored.graph().hasKind(kind -> StepKinds.has(kind, Event.GRANT));
        return explored.replayed(this, new Finding(triggered, violation, List.of()));
    }

    @Override
    boolean isShownBy(Lasso lasso, Surroundings fresh) {
        Replay.confirm(fresh.system(), lasso.run());
        return Replay.violates(fresh.system(), new HopesForGrant(fresh), lasso.run());
    }

    /** The same as a question about single states, which a small search from each answers. */
    static Question question(Surroundings surroundings) {
        return new HopesForGrant(surroundings);
    }

    private static boolean isGrant(Scenario scenario, long label, int interpreter) {
        return Label.has(label, Event.GRANT) && scenario.interpreter(Label.thread(label)) == interpreter;
    }

    private static boolean canBeReliedOn(long label) {
        return !Label.move(label).isUnasked() && !Label.has(label, Event.IO_READY);
    }

    /** The same as a question about single states, which a small search from each answers. */
    private static final class HopesForGrant extends Question {
        private final Surroundings surroundings;

        HopesForGrant(Surroundings surroundings) {
            this.surroundings = surroundings;
        }

        @Override
        public int parts() {
            return surroundings.scenario().interpreterCount();
        }

        @Override
        public boolean mustNotBeStuck(int part, long[] states, int offset) {
            return surroundings.isFreeAndWanted(states, offset, part);
        }

        @Override
        public boolean isProgress(int part, long label) {
            return isGrant(surroundings.scenario(), label, part);
        }

        @Override
        public boolean canBeReliedOn(long label) {
            return LostWakeup.canBeReliedOn(label);
        }

        @Override
        public boolean isTriggered() {
            return true;
        }
    }
}
