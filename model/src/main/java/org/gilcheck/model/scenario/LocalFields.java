package org.gilcheck.model.scenario;

import java.util.ArrayList;
import java.util.List;
import org.gilcheck.model.language.Declaration;
import org.jspecify.annotations.Nullable;

/** One thread's own variables, in the order of the bits of {@link Liveness}, leaving out those without a field. */
final class LocalFields {
    private final List<Field> fields = new ArrayList<>();
    private final List<Integer> initials = new ArrayList<>();
    private final List<Integer> bits = new ArrayList<>();

    LocalFields(@Nullable Field timedOut, @Nullable Field succeeded) {
        if (timedOut != null) {
            add(timedOut, 0, Liveness.TIMED_OUT);
        }
        if (succeeded != null) {
            add(succeeded, 0, Liveness.SUCCEEDED);
        }
    }

    void addDeclared(List<Declaration> locals, Storage storage, int thread) {
        for (int i = 0; i < locals.size(); i++) {
            Declaration local = locals.get(i);
            add(storage.fields(local)[thread], storage.initial(local), 1 << (Liveness.FIRST_DECLARED + i));
        }
    }

    private void add(Field field, int initial, int bit) {
        fields.add(field);
        initials.add(initial);
        bits.add(bit);
    }

    Field[] fields() {
        return fields.toArray(new Field[0]);
    }

    int[] initials() {
        int[] result = new int[initials.size()];
        for (int i = 0; i < result.length; i++) {
            result[i] = initials.get(i);
        }
        return result;
    }

    /** Translates sets of liveness bits into sets of indices of {@link #fields}. */
    int[] select(int[] live) {
        int[] selected = new int[live.length];
        for (int place = 0; place < live.length; place++) {
            for (int i = 0; i < bits.size(); i++) {
                if ((live[place] & bits.get(i)) != 0) {
                    selected[place] |= 1 << i;
                }
            }
        }
        return selected;
    }
}
