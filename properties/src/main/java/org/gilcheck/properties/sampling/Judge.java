package org.gilcheck.properties.sampling;

import org.gilcheck.checker.Lasso;
import org.gilcheck.checker.Question;
import org.gilcheck.checker.Run;
import org.gilcheck.properties.RunQuestions;
import org.jspecify.annotations.Nullable;

/** Looks for a violation on a run that somebody has made. */
interface Judge {

    /** For a property that is a number. */
    Judge NEVER = run -> null;

    /** The first violation on a run of the system, with nothing after it; null if there is none. */
    @Nullable
    Lasso firstViolation(Run run);

    /** True if what is asked of single states and steps was put to the test by some run that was judged. */
    default boolean isTriggered() {
        return false;
    }

    static Judge of(RunQuestions questions) {
        Question question = questions.question();
        if (question != null) {
            return new StateJudge(questions.system(), question);
        }
        return questions.endless().isEmpty() ? NEVER : new LoopJudge(questions);
    }
}
