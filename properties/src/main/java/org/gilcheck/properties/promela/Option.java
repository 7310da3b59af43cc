package org.gilcheck.properties.promela;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.gilcheck.model.scenario.Fault;
import org.jspecify.annotations.Nullable;

/** One way on from a label, as Promela: what must be true, and what is stored one after the other. */
final class Option {
    private static final String STEP = "d_step { ";

    /** A step without conditions that changes nothing. */
    static final String NOTHING = "skip";

    private final Path path;
    private final Set<Cell> uses = new LinkedHashSet<>();
    private final List<String> stores = new ArrayList<>();

    private Option(Path path) {
        this.path = path;
    }

    static Option of(Path path, Spares spares) {
        Option option = new Option(path);
        path.conditions().forEach(condition -> option.uses.addAll(condition.reads()));
        option.store(new LinkedHashMap<>(path.changes()), spares);
        return option;
    }

    /** All values are those from before the step, so nothing may be overwritten that is still to be read. */
    private void store(Map<Cell, Term> changes, Spares spares) {
        int kept = 0;
        while (!changes.isEmpty()) {
            Cell next = changes.keySet().stream()
                    .filter(cell -> !isReadLater(cell, changes))
                    .findFirst()
                    .orElse(null);
            if (next == null) {
                Map.Entry<Cell, Term> entry = changes.entrySet().iterator().next();
                Cell spare = spares.spare(kept++);
                stores.add(text(spare, entry.getValue()));
                uses.addAll(entry.getValue().reads());
                entry.setValue(Term.read(spare));
            } else {
                Term value = Objects.requireNonNull(changes.remove(next));
                stores.add(text(next, value));
                uses.add(next);
                uses.addAll(value.reads());
            }
        }
    }

    private static boolean isReadLater(Cell cell, Map<Cell, Term> changes) {
        return changes.entrySet().stream()
                .anyMatch(other ->
                        !other.getKey().equals(cell) && other.getValue().reads().contains(cell));
    }

    private static String text(Cell cell, Term value) {
        boolean nobody = cell.kind() == Cell.Kind.THREAD && value.isConstant(0);
        return cell.name() + " = " + (nobody ? Threads.NOBODY : value);
    }

    /** Says something more at the end of the step. */
    void add(String statement) {
        stores.add(statement);
    }

    /** What went wrong on this way. */
    Fault fault() {
        return path.fault();
    }

    /** Null if the thread stays where it is. */
    @Nullable
    Spot target() {
        return path.target();
    }

    /** The value that a variable gets, or null if it keeps its own. */
    @Nullable
    Term change(Cell cell) {
        return path.changes().get(cell);
    }

    /** The variables that are read or changed. */
    Set<Cell> uses() {
        return uses;
    }

    /** True if it is a single statement of Promela. */
    boolean isPlain() {
        return !text().startsWith(STEP);
    }

    /** As one step of Spin. */
    String text() {
        String guard = path.conditions().stream().map(Option::conjunct).collect(Collectors.joining(" && "));
        if (stores.isEmpty()) {
            return guard.isEmpty() ? NOTHING : guard;
        }
        if (guard.isEmpty() && stores.size() == 1) {
            return stores.get(0);
        }
        return STEP + (guard.isEmpty() ? "" : guard + " -> ") + String.join("; ", stores) + " }";
    }

    private static String conjunct(Term condition) {
        return condition.operator() == Term.Operator.OR ? "(" + condition + ")" : condition.toString();
    }
}
