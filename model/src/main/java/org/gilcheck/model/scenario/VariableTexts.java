package org.gilcheck.model.scenario;

import java.util.ArrayList;
import java.util.List;
import org.gilcheck.model.language.Declaration;
import org.gilcheck.model.language.Scope;

/** Names and values of the variables of a state, for people. */
final class VariableTexts {
    private final Crew crew;
    private final Storage storage;
    private final SyncObjects objects;
    private final List<Declaration> declarations;

    VariableTexts(Crew crew, Storage storage, SyncObjects objects, List<Declaration> declarations) {
        this.crew = crew;
        this.storage = storage;
        this.objects = objects;
        this.declarations = declarations;
    }

    List<String> names() {
        List<String> names = new ArrayList<>();
        for (Declaration declaration : declarations) {
            int copies = storage.copies(declaration);
            for (int copy = 0; copy < copies; copy++) {
                names.add(declaration.name() + suffix(declaration, copy, copies));
            }
        }
        return names;
    }

    private static String suffix(Declaration declaration, int copy, int copies) {
        if (declaration.scope() == Scope.THREAD) {
            return "[T" + copy + "]";
        }
        return copies == 1 ? "" : "[" + copy + "]";
    }

    List<String> values(long[] state) {
        List<String> values = new ArrayList<>();
        for (Declaration declaration : declarations) {
            for (int copy = 0; copy < storage.copies(declaration); copy++) {
                values.add(value(declaration, copy, state));
            }
        }
        return values;
    }

    private String value(Declaration declaration, int copy, long[] state) {
        return switch (declaration.kind()) {
            case FLAG -> storage.fields(declaration)[copy].get(state) == 0 ? "false" : "true";
            case COUNTER -> Integer.toString(storage.fields(declaration)[copy].get(state));
            case THREAD -> thread(storage.fields(declaration)[copy].get(state));
            case SET -> set(storage.fields(declaration)[copy].get(state));
            case QUEUE -> queue(storage.queues(declaration)[copy], state);
            case CONDITION ->
                objects.conditions(declaration).get(copy).sleepers().count(state) + " asleep";
            default -> objects.lockables(declaration).get(copy).text(state);
        };
    }

    private String set(int bits) {
        StringBuilder text = new StringBuilder("{");
        for (int thread = 0; thread < crew.size(); thread++) {
            if ((bits & (1 << thread)) != 0) {
                text.append(text.length() == 1 ? "" : " ").append(thread(thread));
            }
        }
        return text.append('}').toString();
    }

    private static String queue(PackedQueue queue, long[] state) {
        StringBuilder text = new StringBuilder("[");
        for (int place = 0; queue.at(state, place) != PackedQueue.NONE; place++) {
            text.append(place == 0 ? "" : " ").append(thread(queue.at(state, place)));
        }
        return text.append(']').toString();
    }

    static String thread(int thread) {
        return thread == PackedQueue.NONE ? "-" : "T" + thread;
    }
}
