package org.gilcheck.model.policies;

import org.gilcheck.model.language.GilPolicy;

/**
 * A reference: no lock at all, as for threads in C. To take and to let go does nothing, so of course it excludes nobody, and
 * nothing can be said of waiting, of switches or of fairness. It is there for its numbers: what a GIL of the same threads
 * on the same cores costs is the difference of their efficiency, and of the time until a message is answered, from these.
 * D. Beazley's programs were compared with such ones: messages took a C program 1.26 s without and 1.16 s with a thread that
 * computes beside it (RuPy 2011), where the GILs needed 12 to 42 s.
 */
public final class NoGil extends GilPolicy {
    @Override
    public String name() {
        return "no-gil";
    }

    @Override
    protected void defineAcquire() {}

    @Override
    protected void defineRelease() {}

    @Override
    protected void defineCheckpoint() {}
}
