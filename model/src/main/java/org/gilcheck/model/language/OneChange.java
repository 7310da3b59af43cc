package org.gilcheck.model.language;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes one change wherever its statements are inlined. */
final class OneChange extends Rewriting {
    private final Change wanted;

    OneChange(Change wanted) {
        this.wanted = wanted;
    }

    @Override
    boolean concerns(Node node) {
        return node.location.equals(wanted.location());
    }

    @Override
    @Nullable
    Change chosen(String routine, List<Change> possible) {
        for (Change change : possible) {
            if (change.identity().equals(wanted.identity())) {
                return change;
            }
        }
        return null;
    }
}
