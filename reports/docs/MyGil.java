import org.gilcheck.model.language.Condition;
import org.gilcheck.model.language.Counter;
import org.gilcheck.model.language.Flag;
import org.gilcheck.model.language.GilPolicy;
import org.gilcheck.model.language.Mutex;

/** Gives way whenever somebody waits, as OCaml did up to 4.08. */
public final class MyGil extends GilPolicy {
    private final Flag busy = flag("busy");
    private final Counter waiters = counter("waiters", 0, NUMBER_OF_THREADS);
    private final Mutex mutex = mutex("mutex");
    private final Condition isFree = condition("is_free");

    @Override
    protected void defineAcquire() {
        lock(mutex);
        whileTrue(busy, () -> {
            increment(waiters);
            await(isFree, mutex);
            decrement(waiters);
        });
        set(busy);
        unlock(mutex);
    }

    @Override
    protected void defineRelease() {
        lock(mutex);
        clear(busy);
        unlock(mutex);
        signal(isFree);
    }

    @Override
    protected void defineCheckpoint() {
        when(waiters.isMoreThan(0), () -> {
            release();
            acquire();
        });
    }
}
