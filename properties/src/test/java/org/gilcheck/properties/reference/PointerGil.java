package org.gilcheck.properties.reference;

import java.util.List;
import java.util.Random;
import org.gilcheck.model.language.Condition;
import org.gilcheck.model.language.Counter;
import org.gilcheck.model.language.Flag;
import org.gilcheck.model.language.GilPolicy;
import org.gilcheck.model.language.Mutex;
import org.gilcheck.model.language.ThreadExpr;
import org.gilcheck.model.language.ThreadQueue;
import org.gilcheck.model.language.ThreadSet;
import org.gilcheck.model.language.ThreadVar;

/** A random policy full of variables that name threads: one of each kind, shared and of each thread. */
final class PointerGil extends GilPolicy {
    private final Flag busy = flag("busy");
    private final Counter turns = counter("turns", 0, 2).perThread();
    private final ThreadVar last = thread("last");
    private final ThreadVar next = thread("next").perThread();
    private final ThreadVar friend = thread("friend").perThread();
    private final ThreadSet met = threadSet("met");
    private final ThreadSet known = threadSet("known").perThread();
    private final ThreadQueue line = threadQueue("line");
    private final ThreadQueue followers = threadQueue("followers").perThread();
    private final Mutex mutex = mutex("mutex");
    private final Condition own = condition("own").perThread();
    private final long seed;
    private Random random = new Random();

    PointerGil(long seed) {
        this.seed = seed;
    }

    @Override
    public String name() {
        return "pointers-" + seed;
    }

    @Override
    protected void defineAcquire() {
        random = new Random(seed * 31 + 1);
        lock(mutex);
        whileTrue(busy, () -> {
            some(1);
            await(own, mutex);
        });
        set(busy);
        some(2);
        unlock(mutex);
    }

    @Override
    protected void defineRelease() {
        random = new Random(seed * 31 + 2);
        lock(mutex);
        clear(busy);
        some(2);
        unlock(mutex);
    }

    @Override
    protected void defineCheckpoint() {
        random = new Random(seed * 31 + 3);
        release();
        if (random.nextBoolean()) {
            some(1);
        }
        acquire();
    }

    private void some(int statements) {
        for (int i = 0; i < statements; i++) {
            one();
        }
    }

    private void one() {
        ThreadExpr whom = anyone();
        switch (random.nextInt(13)) {
            case 0 -> set(last, whom);
            case 1 -> set(next, whom);
            case 2 -> set(friend, whom);
            case 3 -> when(last.isSomebody(), () -> set(next.of(last), self()));
            case 4 -> when(line.head().isSomebody(), () -> add(known, line.head()));
            case 5 -> add(met, self());
            case 6 -> clear(met);
            case 7 ->
                atomically(() -> {
                    remove(line, self());
                    enqueue(line, self());
                });
            case 8 -> dequeue(line);
            case 9 ->
                atomically(() -> {
                    remove(followers, last);
                    when(last.isSomebody(), () -> enqueue(followers, last));
                });
            case 10 -> when(next.isSomebody(), () -> signal(own.of(next)));
            case 11 -> set(turns, turns.plus(1).modulo(3));
            default -> broadcast(own);
        }
    }

    private ThreadExpr anyone() {
        return List.of(self(), last, next, friend, line.head(), followers.head(), nobody())
                .get(random.nextInt(7));
    }
}
