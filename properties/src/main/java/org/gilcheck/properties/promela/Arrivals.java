package org.gilcheck.properties.promela;

import java.util.ArrayList;
import java.util.List;
import org.gilcheck.model.scenario.Outline;
import org.jspecify.annotations.Nullable;

/** What comes to threads unasked, at any time: signals, and messages for threads that look for them. */
final class Arrivals {
    private final Outline outline;
    private final Status status;
    private final List<Statements> statements;

    /** @param statements those of each thread */
    Arrivals(Outline outline, Status status, List<Statements> statements) {
        this.outline = outline;
        this.status = status;
        this.statements = statements;
    }

    /** All arrivals in all ways; none if nothing ever comes. */
    List<Option> options(Spares spares) {
        List<Path> paths = new ArrayList<>();
        for (int thread = 0; thread < outline.threads(); thread++) {
            int receiver = thread;
            paths.addAll(arrivals(
                    receiver,
                    status.signal(receiver),
                    x -> statements.get(receiver).carryOut(x, outline.signalHandler())));
            paths.addAll(arrivals(receiver, status.message(receiver), x -> {}));
        }
        return paths.stream().map(path -> Option.of(path, spares)).toList();
    }

    /** One more arrives unless one is pending: then the system has merged the two, or the sender waits for the answer. */
    private List<Path> arrivals(int thread, @Nullable Cell pending, Path.Step besides) {
        Cell ended = status.ended(thread);
        if (pending == null || ended == null) {
            return List.of();
        }
        return Path.all(x -> {
            if (x.holds(Terms.or(x.get(pending), x.get(ended)))) {
                x.disable();
            } else {
                x.set(pending, Term.TRUE);
                besides.on(x);
            }
        });
    }
}
