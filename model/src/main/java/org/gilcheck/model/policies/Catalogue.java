package org.gilcheck.model.policies;

import java.util.ArrayList;
import java.util.List;
import org.gilcheck.model.language.GilPolicy;
import org.gilcheck.model.machine.Os;
import org.gilcheck.model.machine.OsProfiles;
import org.gilcheck.model.policies.broken.DoubleCheckedFlag;
import org.gilcheck.model.policies.broken.LocksInverted;
import org.gilcheck.model.policies.broken.ReleaseYieldAcquire;
import org.gilcheck.model.policies.broken.UnlocksTwice;
import org.gilcheck.model.policies.regressions.RubyYieldLivelock;
import org.gilcheck.model.policies.regressions.RubyYieldLivelockFixed;
import org.gilcheck.model.policies.regressions.MicroPythonHog;
import org.gilcheck.model.policies.regressions.MicroPythonHogFixed;

/** The policies that come with gilcheck, by name. */
public final class Catalogue {

    /** A policy of the catalogue. */
    public static final class Entry {
        private final Class<? extends GilPolicy> type;
        private final String summary;
        private final List<Os> systems;
        private final boolean broken;
        private final String name;

        private Entry(Class<? extends GilPolicy> type, String summary, List<Os> systems, boolean broken) {
            this.type = type;
            this.summary = summary;
            this.systems = systems;
            this.broken = broken;
            this.name = create().name();
        }

        /** The name that the command line knows. */
        public String name() {
            return name;
        }

        /** What it is, in one line. */
        public String summary() {
            return summary;
        }

        /** The operating systems on which the documents describe it; what {@code check} uses unless told otherwise. */
        public List<Os> systems() {
            return systems;
        }

        /** True for a canary: a policy that is wrong on purpose. */
        public boolean broken() {
            return broken;
        }

        /** A fresh policy object. */
        public GilPolicy create() {
            try {
                return type.getDeclaredConstructor().newInstance();
            } catch (ReflectiveOperationException impossible) {
                throw new IllegalStateException(type + " cannot be made", impossible);
            }
        }
    }

    private static final List<Entry> ENTRIES = List.of(
            policy(
                    CPython2Linux.class,
                    "CPython 1.x to 2.7 on Linux: every 100 ticks, a POSIX semaphore",
                    OsProfiles.LINUX),
            policy(
                    CPython2MacOS.class,
                    "CPython 1.x to 2.7 on macOS: every 100 ticks, a flag behind a mutex and a condition",
                    OsProfiles.MACOS_2011),
            policy(
                    CPython2Windows.class,
                    "CPython 1.x to 2.7 on Windows: every 100 ticks, an event that hands the lock over",
                    OsProfiles.WINDOWS),
            policy(
                    CPython32.class,
                    "CPython 3.2 to 3.11: a waiter asks after 5 ms, the holder waits for the switch",
                    OsProfiles.LINUX),
            policy(
                    CPython312.class,
                    "CPython 3.12: the same, one for each interpreter, and safe to shut down",
                    OsProfiles.LINUX),
            policy(
                    CPython313.class,
                    "CPython 3.13 and later: the same, asked for in the holder's own state",
                    OsProfiles.LINUX),
            policy(
                    PriorityGil.class,
                    "D. Beazley's experiment of 2010: CPython 3.2, with I/O-bound threads before CPU-bound ones",
                    OsProfiles.LINUX),
            policy(
                    Ruby18.class,
                    "Ruby up to 1.8.7: green threads, the highest priority runs, 10 ms among equals",
                    OsProfiles.LINUX),
            policy(
                    Ruby192.class,
                    "Ruby 1.9.0 to 1.9.2: a bare mutex, given up every 10 ms",
                    OsProfiles.LINUX,
                    OsProfiles.MACOS_2011),
            policy(
                    RubyFifo.class,
                    "Ruby's trunk of 2010/11: a list of waiters, first-in first-out, 10 ms each",
                    OsProfiles.LINUX),
            policy(
                    Ruby193.class,
                    "Ruby 1.9.3: a timer thread ticks every 100 ms while anybody waits, after 250 ms the holder yields",
                    OsProfiles.LINUX),
            policy(Ruby20.class, "Ruby 2.0 to 2.5: as 1.9.3, and the holder yields at every tick", OsProfiles.LINUX),
                    OCaml312.class,
                    "OCaml 3.12 to 4.08: every 50 ms, release and acquire if anybody waits",
                    OsProfiles.LINUX),
            policy(OCaml409.class, "OCaml 4.09 to 4.14: every 50 ms, hand over if anybody waits", OsProfiles.LINUX),
            policy(StrictFifo.class, "reference: strict first-in first-out with a quantum", OsProfiles.LINUX),
            new Entry(
                    MicroPythonHog.class,
                    "MicroPython on the ESP32 until 2024: every 32 jumps, gives the lock and takes it again",
                    List.of(OsProfiles.FREERTOS),
                    true),
            policy(
                    MicroPythonHogFixed.class,
                    "the same since: yields to FreeRTOS when it has given the lock",
                    OsProfiles.FREERTOS),
            policy(
                    BoostedHandOff.class,
                    "gilcheck's own: strict hand-over, after I/O first but in turn with those that compute",
                    OsProfiles.LINUX),
            broken(ReleaseYieldAcquire.class, "canary: release, sched_yield, acquire"),
            broken(DoubleCheckedFlag.class, "canary: tests the flag outside the mutex, and stores it later"),
            broken(LocksInverted.class, "canary: acquire and release take two mutexes in opposite orders"),
            broken(UnlocksTwice.class, "canary: unlocks what it has unlocked before"),
            broken(
                    RubyYieldLivelock.class,
                    "regression: Ruby's yield of 13 June 2011 returns when another is under way"),
            policy(
                    RubyYieldLivelockFixed.class,
                    "regression, fixed: Ruby's yield of 14 June 2011 lets go, and waits for the other",
                    OsProfiles.LINUX));

    private Catalogue() {}

    private static Entry policy(Class<? extends GilPolicy> type, String summary, Os... systems) {
        return new Entry(type, summary, List.of(systems), false);
    }

    private static Entry broken(Class<? extends GilPolicy> type, String summary) {
        return new Entry(type, summary, List.of(OsProfiles.LINUX), true);
    }

    /**
     * The policy of a name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Entry entry(String name) {
        for (Entry entry : ENTRIES) {
            if (entry.name().equals(name)) {
                return entry;
            }
        }
        throw new IllegalArgumentException("no policy is called " + name);
    }

    /** All policies in the order of their history, the canaries last. */
    public static List<Entry> entries() {
        return new ArrayList<>(ENTRIES);
    }
}
