package org.gilcheck.checker;

import java.util.List;
import org.gilcheck.checker.disk.RunCursor;
import org.gilcheck.checker.disk.SortedRun;
import org.jspecify.annotations.Nullable;

/** The levels of a cone in files. The one that is asked for is in memory, if it is not too large. */
final class ConeFiles implements LiftedRun.Cone, AutoCloseable {
    private final List<SortedRun> levels;
    private final int words;
    private final long most;
    private final StateStore states;
    private int level = -1;
    private @Nullable RunCursor cursor;

    /** @param most how many states may be in memory */
    ConeFiles(List<SortedRun> levels, int words, long most) {
        this.levels = levels;
        this.words = words;
        this.most = most;
        this.states = new StateStore(words);
    }

    @Override
    public int levels() {
        return levels.size();
    }

    @Override
    public boolean contains(int wanted, long[] representative) {
        if (wanted != level) {
            open(wanted);
        }
        if (cursor == null) {
            return states.numberOf(representative, 0) >= 0;
        }
        cursor.restart();
        return cursor.seek(representative, 0);
    }

    private void open(int wanted) {
        close();
        states.clear();
        level = wanted;
        RunCursor opened = levels.get(wanted).cursor(words);
        if (levels.get(wanted).states() > most) {
            cursor = opened;
            return;
        }
        try (opened) {
            while (opened.next()) {
                states.add(opened.array(), opened.offset());
            }
        }
    }

    @Override
    public void close() {
        if (cursor != null) {
            cursor.close();
            cursor = null;
        }
    }
}
