import org.gilcheck.model.language.Condition;
import org.gilcheck.model.language.Counter;
import org.gilcheck.model.language.Flag;
import org.gilcheck.model.language.GilPolicy;
import org.gilcheck.model.language.Mutex;

/** MyGil with a yield that hands over in one critical section, as OCaml does since 4.09; and no late signal. */
public final class MyGilHandsOver extends GilPolicy {
    private final Flag busy = flag("busy");
    private final Counter waiters = counter("waiters", 0, NUMBER_OF_THREADS);
    private final Mutex mutex = mutex("mutex");
    private final Condition isFree = condition("is_free");

    @Override
    protected void defineAcquire() {
        lock(mutex);
        whileTrue(busy, this::waitUntilFree);
        set(busy);
        unlock(mutex);
    }

    @Override
    protected void defineRelease() {
        lock(mutex);
        clear(busy);
        signal(isFree);
        unlock(mutex);
    }

    @Override
    protected void defineCheckpoint() {
        when(waiters.isMoreThan(0), () -> {
            lock(mutex);
            release(() -> {
                clear(busy);
                signal(isFree);
            });
            acquire(() -> {
                waitUntilFree();
                whileTrue(busy, this::waitUntilFree);
                set(busy);
            });
            unlock(mutex);
        });
    }

    private void waitUntilFree() {
        increment(waiters);
        await(isFree, mutex);
        decrement(waiters);
    }
}
