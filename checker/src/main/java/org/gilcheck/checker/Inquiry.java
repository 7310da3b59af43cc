package org.gilcheck.checker;

import java.util.List;
import org.gilcheck.model.TransitionSystem;

/**
 * A system and what is asked of its states and steps, for one worker: it shares no scratch memory with another's. All
 * inquiries of an exploration are about the same system and ask the same, in the same order.
 */
public record Inquiry(TransitionSystem system, List<Question> questions) {

    /** Keeps a list of its own. */
    public Inquiry {
        questions = List.copyOf(questions);
    }
}
