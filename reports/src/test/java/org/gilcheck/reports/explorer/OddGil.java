package org.gilcheck.reports.explorer;

import java.util.List;
import org.gilcheck.model.language.Flag;
import org.gilcheck.model.language.GilPolicy;
import org.gilcheck.model.language.Mutex;
import org.gilcheck.model.machine.OsProfiles;
import org.gilcheck.properties.jobs.PolicySource;

/** A policy that calls itself and its variables what would be markup, a script or several lines. */
final class OddGil extends GilPolicy {
    static final String NAME = "</h1><script>alert('1')</script> & \"\u00e4\u2026{{row}}\"";
    static final String FLAG = "<img src=x onerror=\"alert(2)\">\n\t&amp; '\u0416'";
    static final String MUTEX = "</script><b>\u0001\u202e</b>";

    private final Flag odd = flag(FLAG);
    private final Mutex mutex = mutex(MUTEX);

    static PolicySource source() {
        return new PolicySource(
                NAME, "Odd.java", "", List.of(OsProfiles.all().get(0)), false, OddGil.class, OddGil::new, "");
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    protected void defineAcquire() {
        lock(mutex);
        set(odd);
    }

    @Override
    protected void defineRelease() {
        clear(odd);
        unlock(mutex);
    }

    @Override
    protected void defineCheckpoint() {
        release();
        acquire();
    }
}
