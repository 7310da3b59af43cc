package org.gilcheck.checker;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Goes through the levels of a search until all questions are answered, and keeps what has been found. */
final class LevelLoop {
    private final List<Question> questions;
    private final boolean exhaustive;
    private final List<@Nullable Found> found;
    private final List<Integer> foundIn;
    private final @Nullable LevelLog log;
    private int level;
    private boolean isHalfWay;

    /**
     * Prepares to go on.
     *
     * @param level how many steps lead to the states of the first level that will be expanded
     * @param found for each question what violates it in earlier levels, or null
     * @param foundIn how many steps lead to the states of the level in which that was
     */
    LevelLoop(
            List<Question> questions,
            boolean exhaustive,
            int level,
            List<@Nullable Found> found,
            List<Integer> foundIn,
            @Nullable LevelLog log) {
        this.questions = questions;
        this.exhaustive = exhaustive;
        this.level = level;
        this.found = new ArrayList<>(found);
        this.foundIn = new ArrayList<>(foundIn);
        this.log = log;
    }

    /** The first search finds a level that another has begun to expand. */
    void beginHalfWay() {
        isHalfWay = true;
    }

    /** Keeps what a search has found among the initial states. */
    void begin(Levels search) {
        level--;
        collect(search);
        level++;
    }

    /** Expands levels; ends early where a search says that it needs more room. */
    void run(Levels search) {
        for (int i = 0; i < found.size(); i++) {
            if (found.get(i) != null && foundIn.get(i) < level) {
                search.close(i);
            }
        }
        while (search.hasLevel() && goesOn(search)) {
            search.expandLevel();
            collect(search);
            isHalfWay = search.needsMoreRoom();
            if (isHalfWay) {
                return;
            }
            level++;
            if (log != null && search.limit() == null) {
                log.add(search, found, foundIn);
            }
        }
    }

    private boolean goesOn(Levels search) {
        return search.limit() == null && (isHalfWay || exhaustive || questions.isEmpty() || isAnyOpen());
    }

    private boolean isAnyOpen() {
        for (int i = 0; i < questions.size(); i++) {
            if (found.get(i) == null && !questions.get(i).isAside()) {
                return true;
            }
        }
        return false;
    }

    private void collect(Levels search) {
        for (int i = 0; i < questions.size(); i++) {
            Found now = search.found(i);
            Found before = found.get(i);
            if (before != null && foundIn.get(i) == level) {
                before.addAll(now);
            } else if (!now.isEmpty()) {
                found.set(i, now);
                foundIn.set(i, level);
            }
            if (found.get(i) != null && !search.needsMoreRoom()) {
                search.close(i);
            }
        }
    }

    /** How many levels there are. */
    int level() {
        return level;
    }

    /** Where questions were violated; null for those that were not. */
    List<@Nullable Found> found() {
        return found;
    }

    /** How many steps lead to the states of the levels in which they were. */
    List<Integer> foundIn() {
        return foundIn;
    }
}
