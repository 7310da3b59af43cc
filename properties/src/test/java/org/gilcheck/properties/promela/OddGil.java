package org.gilcheck.properties.promela;

import org.gilcheck.model.language.Counter;
import org.gilcheck.model.language.Flag;
import org.gilcheck.model.language.GilPolicy;

/** Names that Promela has for itself, that C has or that nobody can write, a swap, and a number that may leave its range. */
public final class OddGil extends GilPolicy {
    private final Flag chan = flag("chan");
    private final Counter one = counter("*/ n\u00e4chste", -3, 4, 0);
    private final Counter two = counter("fault", -3, 300, 4);
    private final Counter kept = counter("chan_", -3, 4, 0).perThread();

    @Override
    public String name() {
        return "odd */ gil";
    }

    @Override
    protected void defineAcquire() {
        whileTrue(chan, this::yieldProcessor);
        set(chan);
    }

    @Override
    protected void defineRelease() {
        atomically(() -> {
            set(kept, one);
            set(one, two);
            set(two, kept);
        });
        increment(one);
        clear(chan);
    }

    @Override
    protected void defineCheckpoint() {
        release();
        acquire();
    }
}
