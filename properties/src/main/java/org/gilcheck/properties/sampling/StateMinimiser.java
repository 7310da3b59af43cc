package org.gilcheck.properties.sampling;

import java.util.ArrayList;
import java.util.List;
import org.gilcheck.checker.Lasso;
import org.gilcheck.checker.Question;
import org.gilcheck.checker.Replay;
import org.gilcheck.checker.Run;
import org.gilcheck.model.TransitionSystem;
import org.gilcheck.properties.RunQuestions;
import org.jspecify.annotations.Nullable;

/** Makes runs short that end in a state or with a step that should not be. */
final class StateMinimiser {
    private final TransitionSystem system;
    private final StateJudge judge;
    private final DeltaDebugging deltas;
    private final Shortcuts shortcuts;
    private final Effort effort;

    StateMinimiser(RunQuestions questions, Question question, Effort effort) {
        this.system = questions.system();
        this.judge = new StateJudge(system, question);
        this.deltas = new DeltaDebugging(
                system,
                questions.scenario().threadCount(),
                schedule -> firstViolation(
                        schedule.runIn(questions.scenario(), system).run()));
        this.shortcuts = new Shortcuts(system, effort.nearby());
        this.effort = effort;
    }

    Lasso minimise(Lasso violation) {
        Run run = shortcuts.withoutDetours(violation.run());
        LevelSearch search = LevelSearch.in(system, effort.fromStart());
        Run known = fromStart(search, run);
        if (known == null && search.gaveUp()) {
            run = deltas.reduce(run);
            run = shortcuts.withShortcuts(run);
            run = deltas.reduce(run);
            known = fromStart(search, run);
        }
        Run best = known == null ? run : known;
        return new Lasso(best, best.length(), List.of());
    }

    /** A run that is not longer, and has no more context switches than any as short; null if none was found. */
    private @Nullable Run fromStart(LevelSearch search, Run run) {
        List<Spot> starts = new ArrayList<>();
        for (int number = 0; number < Systems.initialStates(system); number++) {
            starts.add(new Spot(Systems.initialState(system, number)));
        }
        Way way = search.nearest(starts, run.length(), this::isViolation);
        return way == null
                ? null
                : Replay.of(
                        system,
                        starts.indexOf(way.start()),
                        way.labels().stream().mapToLong(Long::longValue).toArray());
    }

    private boolean isViolation(Way way) {
        Way before = way.before();
        return before == null
                ? judge.isViolatedBy(way.end().words())
                : judge.isViolatedBy(
                        before.end().words(), way.label(), way.end().words());
    }

    private @Nullable Run firstViolation(Run run) {
        Lasso violation = judge.firstViolation(run);
        return violation == null ? null : violation.run();
    }
}
