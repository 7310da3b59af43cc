package org.gilcheck.properties.promela;

import java.util.ArrayList;
import java.util.List;

/** Variables that keep a value within a step and are no part of the state. */
final class Spares {
    private final Names names;
    private final List<Cell> cells = new ArrayList<>();

    Spares(Names names) {
        this.names = names;
    }

    Cell spare(int number) {
        while (cells.size() <= number) {
            String name = names.unique("spare_" + cells.size());
            cells.add(new Cell(name, Cell.Kind.NUMBER, Integer.MIN_VALUE, Integer.MAX_VALUE, 0, Cell.GLOBAL));
        }
        return cells.get(number);
    }

    /** Those that were needed. */
    List<Cell> cells() {
        return List.copyOf(cells);
    }
}
