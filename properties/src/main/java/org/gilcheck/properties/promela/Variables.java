package org.gilcheck.properties.promela;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gilcheck.model.language.Action.Kind;
import org.gilcheck.model.language.Declaration;
import org.gilcheck.model.language.HandOff;
import org.gilcheck.model.language.Scope;
import org.gilcheck.model.machine.Os;
import org.gilcheck.model.machine.WakeOrder;
import org.gilcheck.model.scenario.Outline;

/** The variables, locks and conditions of the policy and the workloads: one of each per owner. */
final class Variables {
    private static final Set<Kind> WAITS = EnumSet.of(Kind.WAIT, Kind.TIMED_WAIT);
    private static final Set<Kind> MUTEX_TAKERS = EnumSet.of(Kind.LOCK, Kind.TIMED_LOCK, Kind.WAIT, Kind.TIMED_WAIT);
    private static final Set<Kind> SEMAPHORE_TAKERS = EnumSet.of(Kind.SEMAPHORE_WAIT);
    private static final Set<Kind> EVENT_TAKERS = EnumSet.of(Kind.EVENT_WAIT, Kind.EVENT_TIMED_WAIT);

    private final Outline outline;
    private final Os os;
    private final Names names;
    private final Threads threads;
    private final Uses uses;
    private final Map<Declaration, List<Cell>> scalars = new LinkedHashMap<>();
    private final Map<Declaration, List<Queue>> queues = new LinkedHashMap<>();
    private final Map<Declaration, List<Lock>> locks = new LinkedHashMap<>();
    private final Map<Declaration, List<Sleepers>> conditions = new LinkedHashMap<>();
    private final Map<Declaration, List<Cell>> cells = new LinkedHashMap<>();

    Variables(Outline outline, Os os, Names names, Threads threads, Uses uses) {
        this.outline = outline;
        this.os = os;
        this.names = names;
        this.threads = threads;
        this.uses = uses;
        for (Declaration declaration : outline.declarations()) {
            allocate(declaration);
        }
    }

    private void allocate(Declaration declaration) {
        cells.put(declaration, new ArrayList<>());
        String shared = outline.isLocal(declaration) ? names.unique(declaration.name()) : "";
        for (int copy = 0; copy < outline.copies(declaration); copy++) {
            String name = declaration.name() + suffix(declaration, copy);
            switch (declaration.kind()) {
                case FLAG, COUNTER, THREAD, SET -> scalar(declaration, copy, shared.isEmpty() ? name : shared);
                case QUEUE -> {
                    Queue queue = Queue.of(name, uses.members(declaration, copy).size(), threads.count(), names);
                    put(queues, declaration, queue, queue.slots());
                }
                case CONDITION -> {
                    Sleepers sleepers = sleepers(name, declaration, copy, WAITS);
                    put(conditions, declaration, sleepers, sleepers.cells());
                }
                default -> {
                    Lock lock = lock(name, declaration, copy);
                    put(locks, declaration, lock, lock.sleepers().cells());
                }
            }
        }
    }

    private <T> void put(Map<Declaration, List<T>> map, Declaration declaration, T made, List<Cell> its) {
        map.computeIfAbsent(declaration, key -> new ArrayList<>()).add(made);
        cellsOf(declaration).addAll(its);
    }

    private List<Cell> cellsOf(Declaration declaration) {
        return cells.getOrDefault(declaration, new ArrayList<>());
    }

    private String suffix(Declaration declaration, int copy) {
        if (declaration.scope() == Scope.THREAD) {
            return "_" + threads.name(copy);
        }
        return outline.copies(declaration) == 1 ? "" : "_" + copy;
    }

    private void scalar(Declaration declaration, int copy, String wish) {
        boolean local = outline.isLocal(declaration);
        String name = local ? wish : names.unique(wish);
        int process = local ? copy : Cell.GLOBAL;
        Cell cell = switch (declaration.kind()) {
            case FLAG -> Cell.bit(name, outline.initial(declaration), process);
            case THREAD -> Cell.thread(name, threads.count(), process);
            case SET -> new Cell(name, Cell.Kind.NUMBER, 0, (1 << threads.count()) - 1, 0, process);
            default ->
                new Cell(
                        name,
                        Cell.Kind.NUMBER,
                        declaration.minimum(),
                        outline.maximum(declaration),
                        outline.initial(declaration),
                        process);
        };
        put(scalars, declaration, cell, List.of(cell));
    }

    private Lock lock(String name, Declaration declaration, int copy) {
        HandOff handOff = outline.handOff(declaration);
        switch (declaration.kind()) {
            case MUTEX -> {
                Cell owner = own(declaration, Cell.thread(names.unique(name), threads.count(), Cell.GLOBAL));
                Set<Kind> takers = handOff == HandOff.BARGING ? Set.of() : MUTEX_TAKERS;
                return new MutexLock(owner, handOff, sleepers(name, declaration, copy, takers), threads);
            }
            case SEMAPHORE -> {
                Cell units = own(
                        declaration,
                        new Cell(
                                names.unique(name),
                                Cell.Kind.NUMBER,
                                0,
                                outline.maximum(declaration),
                                outline.initial(declaration),
                                Cell.GLOBAL));
                boolean direct = handOff == HandOff.DIRECT;
                Set<Kind> takers = direct ? SEMAPHORE_TAKERS : Set.of();
                return new SemaphoreLock(units, direct, sleepers(name, declaration, copy, takers));
            }
            default -> {
                Cell isSet = own(declaration, Cell.bit(names.unique(name), 0, Cell.GLOBAL));
                boolean autoReset = declaration.kind() == Declaration.Kind.AUTO_RESET_EVENT;
                return new EventLock(isSet, autoReset, sleepers(name, declaration, copy, EVENT_TAKERS));
            }
        }
    }

    private Cell own(Declaration declaration, Cell cell) {
        cellsOf(declaration).add(cell);
        return cell;
    }

    private Sleepers sleepers(String name, Declaration declaration, int copy, Set<Kind> kinds) {
        List<Integer> candidates = uses.threads(declaration, copy, kinds);
        return new Sleepers(name + "_asleep", threads, candidates, os.wakeOrder() == WakeOrder.FIFO, names);
    }

    /** All copies of a flag, counter, thread or set. */
    List<Cell> scalars(Declaration declaration) {
        return scalars.getOrDefault(declaration, List.of());
    }

    List<Queue> queues(Declaration declaration) {
        return queues.getOrDefault(declaration, List.of());
    }

    List<Lock> locks(Declaration declaration) {
        return locks.getOrDefault(declaration, List.of());
    }

    List<Sleepers> conditions(Declaration declaration) {
        return conditions.getOrDefault(declaration, List.of());
    }

    /** The Promela variables of a declaration. */
    List<Cell> cells(Declaration declaration) {
        return List.copyOf(cellsOf(declaration));
    }
}
