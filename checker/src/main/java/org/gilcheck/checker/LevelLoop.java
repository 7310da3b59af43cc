package org.gilcheck.checker;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Goes through the levels of a search until all questions are answered, and keeps what has been found. */
final class LevelLoop {
    private final List<Question> questions;
    private final boolean exhaustive;
    private final @Nullable Found[] found;
    private final int[] foundIn;
    private final boolean[] closed;
    private int level;
    private boolean isHalfWay;

    /** @param level how many steps lead to the states of the first level that will be expanded */
    LevelLoop(List<Question> questions, boolean exhaustive, int level) {
        this.questions = questions;
        this.exhaustive = exhaustive;
        this.level = level;
        this.found = new Found[questions.size()];
        this.foundIn = new int[questions.size()];
        this.closed = new boolean[questions.size()];
    }

    /** A question was answered before. */
    void close(int question, Levels search) {
        closed[question] = true;
        search.close(question);
    }

    /** Lets another search go on, in the midst of a level. */
    void goOnWith(Levels search) {
        for (int i = 0; i < found.length; i++) {
            if (closed[i] || (found[i] != null && foundIn[i] < level)) {
                search.close(i);
            }
        }
    }

    /** Keeps what was found among the initial states. */
    void begin(Levels search) {
        collect(search, level - 1);
    }

    /** Expands levels; ends early where a search says that it needs more room. */
    void run(Levels search) {
        while (search.hasLevel() && goesOn(search)) {
            search.expandLevel();
            collect(search, level);
            isHalfWay = search.needsMoreRoom();
            if (isHalfWay) {
                return;
            }
            level++;
        }
    }

    private boolean goesOn(Levels search) {
        return search.limit() == null && (isHalfWay || exhaustive || questions.isEmpty() || isAnyOpen());
    }

    private boolean isAnyOpen() {
        for (int i = 0; i < closed.length; i++) {
            if (!closed[i] && found[i] == null && !questions.get(i).isAside()) {
                return true;
            }
        }
        return false;
    }

    private void collect(Levels search, int in) {
        boolean complete = !search.needsMoreRoom();
        for (int i = 0; i < found.length; i++) {
            Found now = search.found(i);
            Found before = found[i];
            if (before != null && foundIn[i] == in) {
                before.addAll(now);
            } else if (!now.isEmpty()) {
                found[i] = now;
                foundIn[i] = in;
            }
            if (complete && found[i] != null) {
                search.close(i);
            }
        }
    }

    /** How many levels there are. */
    int level() {
        return level;
    }

    /** Where a question was violated; null if it was not. */
    @Nullable
    Found found(int question) {
        return found[question];
    }

    /** How many steps lead to the states of the level in which it was. */
    int foundIn(int question) {
        return foundIn[question];
    }
}
