package org.gilcheck.model.scenario;

import java.util.ArrayList;
import java.util.List;
import org.gilcheck.model.language.Declaration;
import org.gilcheck.model.language.HandOff;
import org.gilcheck.model.machine.Os;
import org.gilcheck.model.machine.WakeOrder;
import org.jspecify.annotations.Nullable;

/** The mutexes, conditions, semaphores, events and park permits of a scenario, one of each per owner. */
final class SyncObjects {
    private final Os os;
    private final Scheduler scheduler;
    private final Layout layout;
    private final Code[] threads;
    private final Storage storage;
    private final @Nullable Field signalLost;
    private final List<Declaration> declarations = new ArrayList<>();
    private final List<List<Lockable>> lockables = new ArrayList<>();
    private final List<List<ConditionObject>> conditions = new ArrayList<>();
    private final ParkObject[] parks;

    SyncObjects(Os os, Scheduler scheduler, Layout layout, Code[] threads, Storage storage) {
        this.os = os;
        this.scheduler = scheduler;
        this.layout = layout;
        this.threads = threads;
        this.storage = storage;
        this.signalLost = os.losesASignal() ? layout.allocate(0, 1) : null;
        this.parks = new ParkObject[threads.length];
    }

    /** Makes the objects of a declaration; nothing for a plain variable. */
    void allocate(Declaration declaration) {
        List<Lockable> made = new ArrayList<>();
        List<ConditionObject> madeConditions = new ArrayList<>();
        for (int copy = 0; copy < storage.copies(declaration); copy++) {
            switch (declaration.kind()) {
                case MUTEX ->
                    made.add(new MutexObject(
                            layout.allocate(PackedQueue.NONE, threads.length - 1),
                            handOff(declaration),
                            sleepers(MutexObject.putsToSleep(handOff(declaration), scheduler.timed())),
                            scheduler));
                case SEMAPHORE ->
                    made.add(new SemaphoreObject(
                            layout.allocate(0, storage.maximum(declaration)),
                            declaration.initial(),
                            handOff(declaration),
                            sleepers(SemaphoreObject.putsToSleep(handOff(declaration), scheduler.timed())),
                            scheduler));
                case AUTO_RESET_EVENT, MANUAL_RESET_EVENT ->
                    made.add(new EventObject(
                            layout.allocate(0, 1),
                            declaration.kind() == Declaration.Kind.AUTO_RESET_EVENT,
                            sleepers(true),
                            scheduler));
                case CONDITION -> madeConditions.add(new ConditionObject(sleepers(true), scheduler, signalLost));
                default -> {}
            }
        }
        declarations.add(declaration);
        lockables.add(made);
        conditions.add(madeConditions);
    }

    /** Makes a thread's permit to return from park. */
    void allocatePark(int thread) {
        parks[thread] = new ParkObject(layout.allocate(0, 1), new Sleepers(threads, null), scheduler);
    }

    /** Tells of the copies of a lock, condition or event. */
    void addTo(FieldRoles roles, Declaration declaration, Owners owners) {
        int index = declarations.indexOf(declaration);
        for (int copy = 0; copy < lockables.get(index).size(); copy++) {
            lockables.get(index).get(copy).addTo(roles, owners.of(declaration, copy));
        }
        for (int copy = 0; copy < conditions.get(index).size(); copy++) {
            conditions.get(index).get(copy).sleepers().addTo(roles, owners.of(declaration, copy));
        }
    }

    /** Tells of the permits to return from park, and of what no declaration is about. */
    void addOthersTo(FieldRoles roles) {
        for (int thread = 0; thread < parks.length; thread++) {
            if (parks[thread] != null) {
                parks[thread].addTo(roles, thread);
            }
        }
        if (signalLost != null) {
            roles.addNumber(FieldRoles.SHARED, signalLost);
        }
    }

    void initialise(long[] state) {
        for (List<Lockable> copies : lockables) {
            for (Lockable copy : copies) {
                copy.initialise(state);
            }
        }
        for (List<ConditionObject> copies : conditions) {
            for (ConditionObject copy : copies) {
                copy.initialise(state);
            }
        }
        for (ParkObject park : parks) {
            if (park != null) {
                park.initialise(state);
            }
        }
    }

    HandOff handOff(Declaration declaration) {
        return handOff(declaration, os);
    }

    /** What the policy demands of a lock, or what the operating system does. */
    static HandOff handOff(Declaration declaration, Os os) {
        HandOff demanded = declaration.handOff();
        if (demanded != null) {
            return demanded;
        }
        return declaration.kind() == Declaration.Kind.MUTEX ? os.mutexHandOff() : os.semaphoreHandOff();
    }

    List<Lockable> lockables(Declaration declaration) {
        return lockables.get(declarations.indexOf(declaration));
    }

    List<ConditionObject> conditions(Declaration declaration) {
        return conditions.get(declarations.indexOf(declaration));
    }

    /** Which copy a thread means. */
    int ownCopy(Declaration declaration, int thread) {
        return storage.ownCopy(declaration, thread);
    }

    /** All mutexes, in the order of their declarations. */
    List<MutexObject> mutexes() {
        List<MutexObject> all = new ArrayList<>();
        for (List<Lockable> copies : lockables) {
            for (Lockable copy : copies) {
                if (copy instanceof MutexObject mutex) {
                    all.add(mutex);
                }
            }
        }
        return all;
    }

    /** A thread's permit; null for a thread that never parks. */
    @Nullable
    ParkObject park(int thread) {
        return parks[thread];
    }

    private Sleepers sleepers(boolean putsToSleep) {
        boolean ordered = putsToSleep && os.wakeOrder() == WakeOrder.FIFO;
        return new Sleepers(threads, ordered ? new PackedQueue(layout, threads.length) : null);
    }
}
