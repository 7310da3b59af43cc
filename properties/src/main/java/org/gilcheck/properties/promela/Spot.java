package org.gilcheck.properties.promela;

import org.gilcheck.model.language.ProgramPoint;

/**
 * Where a thread stands: one label of its process.
 *
 * @param point the number of the statement, or {@link ProgramPoint#END}
 * @param stage which part of it
 */
record Spot(int point, Stage stage) implements Comparable<Spot> {
    static final Spot END = new Spot(ProgramPoint.END, Stage.BEGIN);

    /** The parts of a statement. Whether a thread still sleeps is told by a variable, since those who wake it cannot move it. */
    enum Stage {
        BEGIN,
        /** Asleep on a condition, or awake and about to take its mutex. */
        WAITING,
        /** Asleep on a lock, or awake and about to go on. */
        QUEUED
    }

    static Spot begin(int point) {
        return new Spot(point, Stage.BEGIN);
    }

    boolean isEnd() {
        return point == ProgramPoint.END;
    }

    /** In the order of the source, the end last. */
    @Override
    public int compareTo(Spot other) {
        int order = Integer.compareUnsigned(point, other.point);
        return order != 0 ? order : stage.compareTo(other.stage);
    }
}
