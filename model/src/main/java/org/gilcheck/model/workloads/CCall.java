package org.gilcheck.model.workloads;

import org.gilcheck.model.language.Duration;
import org.gilcheck.model.language.TimeUnit;
import org.gilcheck.model.language.Workload;

/**
 * Calls into C for ever, and computes there for some time: an extension in C or Cython, or {@code ctypes}. It keeps the GIL
 * meanwhile, or gives it up before and takes it back after, as {@code Py_BEGIN_ALLOW_THREADS} does. Held, no other thread
 * gets a word in: 45,524 counts of a thread beside it against 48,049,276 (T. Shih, PyCon APAC 2015).
 */
public final class CCall extends Workload {
    private static final Duration CALL = Duration.of("C call", 10, TimeUnit.MILLISECONDS);

    private final boolean held;

    private CCall(boolean held) {
        this.held = held;
    }

    /** Keeps the GIL in C. */
    public static CCall held() {
        return new CCall(true);
    }

    /** Gives the GIL up in C. */
    public static CCall released() {
        return new CCall(false);
    }

    @Override
    public String name() {
        return held ? "c-held" : "c-released";
    }

    @Override
    protected void defineBody() {
        loop(() -> {
            work(1);
            if (held) {
                systemCall(CALL);
            } else {
                enterBlocking();
                systemCall(CALL);
                leaveBlocking();
            }
            checkpoint();
        });
    }
}
