package org.gilcheck.model.scenario;

import org.gilcheck.model.ForwardingSystem;
import org.gilcheck.model.StateSink;
import org.gilcheck.model.TransitionSystem;
import org.gilcheck.model.scenario.Label.Move;
import org.jspecify.annotations.Nullable;

/**
 * A scenario that carries out each move once, watches which bits of the state it reads and writes, and from then on looks
 * it up: what a thread does at a place depends on few bits of the state, and all states with the same values there are
 * served by one memory. Nothing is assumed of the moves but that they read and write the state through its fields.
 *
 * <p>The idea is that of caching transition groups by their short state vectors (Blom, van de Pol, Weber: LTSmin,
 * CAV 2010), with dependencies that are observed bit by bit instead of declared.
 */
final class RememberedMoves extends ForwardingSystem {
    private final Scenario scenario;
    private final Code[] threads;
    private final Scheduler scheduler;
    private final Moves moves;
    private final Footprint footprint;
    private final @Nullable MoveMemory[][] ofThreads;
    private final MoveMemory ofTime;
    private final Field[] places;
    private final long[] target;

    RememberedMoves(Scenario scenario, Code[] threads, Scheduler scheduler, Moves moves, Footprint footprint) {
        super(scenario);
        this.scenario = scenario;
        this.threads = threads;
        this.scheduler = scheduler;
        this.moves = moves;
        this.footprint = footprint;
        this.target = new long[scenario.words()];
        ofThreads = new MoveMemory[threads.length][];
        for (int thread = 0; thread < threads.length; thread++) {
            ofThreads[thread] = new MoveMemory[threads[thread].places()];
        }
        places = new Field[threads.length];
        for (int thread = 0; thread < threads.length; thread++) {
            places[thread] = threads[thread].placeField();
        }
        ofTime = new MoveMemory(scenario.words());
    }

    @Override
    public void successors(long[] states, int offset, StateSink sink) {
        if (scenario.isFaulty(states, offset)) {
            return;
        }
        int ofAllThreads = 0;
        for (int thread = 0; thread < threads.length; thread++) {
            ofAllThreads |= ofThread(thread, states, offset, sink);
        }
        if (scheduler.mayTimePass(ofAllThreads)) {
            int known = ofTime.find(states, offset);
            if (known == MoveMemory.UNKNOWN) {
                carryOut(ofTime, Label.NOBODY, states, offset, sink);
            } else {
                ofTime.replay(known, states, offset, target, sink);
            }
        }
    }

    /** What one thread can do; the same as {@link Scheduler#successorsOf}. */
    int ofThread(int thread, long[] states, int offset, StateSink sink) {
        MoveMemory memory = memory(thread, places[thread].get(states, offset));
        int known = memory.find(states, offset);
        if (known == MoveMemory.UNKNOWN) {
            return carryOut(memory, thread, states, offset, sink);
        }
        memory.replay(known, states, offset, target, sink);
        return memory.result(known);
    }

    private MoveMemory memory(int thread, int place) {
        MoveMemory memory = ofThreads[thread][place];
        if (memory == null) {
            memory = new MoveMemory(target.length);
            ofThreads[thread][place] = memory;
        }
        return memory;
    }

    private int carryOut(MoveMemory memory, int thread, long[] states, int offset, StateSink sink) {
        if (memory.isUseless()) {
            return carryOut(thread, states, offset, sink);
        }
        footprint.watch();
        memory.begin();
        int result = carryOut(thread, states, offset, (to, label) -> {
            memory.add(footprint, to, label);
            sink.accept(to, label);
        });
        footprint.stopWatching();
        memory.keep(footprint, states, offset, result);
        return result;
    }

    private int carryOut(int thread, long[] states, int offset, StateSink sink) {
        if (thread == Label.NOBODY) {
            moves.run(Move.TIME, Label.NOBODY, states, offset, sink);
            return 0;
        }
        return scheduler.successorsOf(thread, moves, states, offset, sink);
    }

    @Override
    public TransitionSystem fork() {
        return scenario.specialised();
    }
}
