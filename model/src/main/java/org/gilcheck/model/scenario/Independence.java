package org.gilcheck.model.scenario;

import java.util.ArrayList;
import java.util.List;
import org.gilcheck.model.language.Declaration;
import org.gilcheck.model.language.Program;

/** Finds out from the programs of the threads which of their steps interfere. */
final class Independence {
    private final Crew crew;
    private final Storage storage;
    private final SyncObjects objects;
    private final List<Declaration> declarations;
    private final List<Program> programs;
    private final Program signalHandler;
    private final boolean losesASignal;
    private final List<int[]> first = new ArrayList<>();
    private final List<boolean[]> passedOver = new ArrayList<>();
    private final List<Binder> binders = new ArrayList<>();

    Independence(
            Crew crew,
            Storage storage,
            SyncObjects objects,
            List<Declaration> declarations,
            List<Program> programs,
            Program signalHandler,
            boolean losesASignal) {
        this.crew = crew;
        this.storage = storage;
        this.objects = objects;
        this.declarations = declarations;
        this.programs = programs;
        this.signalHandler = signalHandler;
        this.losesASignal = losesASignal;
    }

    /** Tells of the next thread: its places, what takes no step, and how its expressions are bound. */
    void add(int[] firstPlaces, boolean[] stepless, Binder binder) {
        first.add(firstPlaces);
        passedOver.add(stepless);
        binders.add(binder);
    }

    /** @param interrupted for each thread whether signals come to it */
    PersistentSets sets(Code[] threads, int words, boolean[] interrupted) {
        List<Program> all = new ArrayList<>(programs);
        all.add(signalHandler);
        SharedParts parts = new SharedParts(crew, storage, declarations, all);
        List<MutexObject> mutexes = objects.mutexes();
        if (mutexes.size() > Barriers.MOST_MUTEXES) {
            mutexes = mutexes.subList(0, Barriers.MOST_MUTEXES);
        }
        boolean tellsPhases = asksForPhases(parts, interrupted);
        Barriers[] barriers = new Barriers[threads.length];
        Paths[] paths = new Paths[threads.length];
        Ahead[] aheads = new Ahead[threads.length];
        for (int thread = 0; thread < threads.length; thread++) {
            barriers[thread] = new Barriers(binders.get(thread), parts, losesASignal, mutexes);
            paths[thread] = new Paths(
                    programs.get(thread),
                    first.get(thread),
                    passedOver.get(thread),
                    thread,
                    crew.interpreter(thread),
                    parts,
                    losesASignal,
                    tellsPhases,
                    objects,
                    barriers[thread]);
            Touches interrupt = new Touches(parts, thread, losesASignal);
            aheads[thread] = new Ahead(
                    paths[thread],
                    barriers[thread].count(),
                    interrupted[thread] ? interrupt.program(signalHandler) : interrupt);
        }
        return new PersistentSets(threads, words, mutexes, barriers, aheads, paths);
    }

    private boolean asksForPhases(SharedParts parts, boolean[] interrupted) {
        long read = 0;
        for (int thread = 0; thread < programs.size(); thread++) {
            read |= new Touches(parts, thread, losesASignal)
                    .program(programs.get(thread))
                    .read();
        }
        for (int thread = 0; thread < interrupted.length; thread++) {
            if (interrupted[thread]) {
                read |= new Touches(parts, thread, losesASignal)
                        .program(signalHandler)
                        .read();
            }
        }
        return (read & parts.phases()) != 0;
    }
}
