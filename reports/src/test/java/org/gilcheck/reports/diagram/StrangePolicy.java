package org.gilcheck.reports.diagram;

import org.gilcheck.model.language.Flag;
import org.gilcheck.model.language.GilPolicy;
import org.gilcheck.model.language.Mutex;

/** Has names that mean something in every language in which diagrams are written. */
final class StrangePolicy extends GilPolicy {
    static final String NAME = "a/b \"<i>\" & 'c' \\ \n\t\u0001\u202e\ud800 #35; &lt; %% `md` ]} --> ;";

    private final Mutex mutex = mutex("mutex " + NAME);
    private final Flag flag = flag("- " + NAME);

    StrangePolicy() {
        daemon(NAME, () -> loop(() -> set(flag)));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    protected void defineAcquire() {
        lock(mutex);
        atomically(() -> {
            when(flag, () -> clear(flag));
            set(flag);
        });
        unlock(mutex);
    }

    @Override
    protected void defineRelease() {
        emit("\"]; end <script>alert(1)</script> 鎖\\");
    }

    @Override
    protected void defineCheckpoint() {
        release();
        acquire();
    }
}
