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
import org.gilcheck.model.policies.regressions.Gh96387;
import org.gilcheck.model.policies.regressions.Gh96387Fixed;
import org.gilcheck.model.policies.regressions.Gh96387Published;
import org.gilcheck.model.policies.regressions.MicroPythonEsp32;
import org.gilcheck.model.policies.regressions.MicroPythonHog;
import org.gilcheck.model.policies.regressions.MicroPythonHogFixed;
import org.gilcheck.model.policies.regressions.RubyYieldLivelock;
import org.gilcheck.model.policies.regressions.RubyYieldLivelockFixed;

/** The policies that come with gilcheck, by name. */
public final class Catalogue {

    /** Why a policy is in the catalogue. */
    public enum Kind {
        /** An interpreter has it, or had it. */
        DOCUMENTED("Policies of interpreters"),
        /** To compare with. */
        REFERENCE("References, to compare with"),
        /** A defect of an interpreter, or its cure; some take special threads to show. */
        REGRESSION("Defects of interpreters, as they were and as they were mended"),
        /** Wrong on purpose. */
        CANARY("Canaries, wrong on purpose");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        /** A heading for the policies of this kind. */
        public String title() {
            return title;
        }
    }

    /** A policy of the catalogue. */
    public static final class Entry {
        private final Class<? extends GilPolicy> type;
        private final Kind kind;
        private final String summary;
        private final List<Os> systems;
        private final boolean broken;
        private final String name;

        private Entry(Class<? extends GilPolicy> type, Kind kind, String summary, List<Os> systems, boolean broken) {
            this.type = type;
            this.kind = kind;
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

        /** Why it is there. */
        public Kind kind() {
            return kind;
        }

        /** The policy's class. */
        public Class<? extends GilPolicy> type() {
            return type;
        }

        /** True for a policy that is known to be wrong: a canary, or a defect that was released. */
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
            documented(
                    CPython2Linux.class,
                    "CPython 1.x to 2.7 on Linux: every 100 ticks, a POSIX semaphore",
                    OsProfiles.LINUX),
            documented(
                    CPython2MacOS.class,
                    "CPython 1.x to 2.7 on macOS: every 100 ticks, a flag behind a mutex and a condition",
                    OsProfiles.MACOS_2011),
            documented(
                    CPython2Windows.class,
                    "CPython 1.x to 2.7 on Windows: every 100 ticks, an event that hands the lock over",
                    OsProfiles.WINDOWS),
            documented(
                    CPython32.class,
                    "CPython 3.2 to 3.11: a waiter asks after 5 ms, the holder waits for the switch",
                    OsProfiles.LINUX),
            documented(
                    CPython312.class,
                    "CPython 3.12: the same, one for each interpreter, and careful when it is shut down",
                    OsProfiles.LINUX),
            documented(
                    CPython313.class,
                    "CPython 3.13 and later: the same, asked for in the holder's own state",
                    OsProfiles.LINUX),
            documented(
                    PriorityGil.class,
                    "D. Beazley's experiment of 2010: CPython 3.2, with I/O-bound threads before CPU-bound ones",
                    OsProfiles.LINUX),
            documented(
                    Ruby18.class,
                    "Ruby up to 1.8.7: green threads, the highest priority runs, 10 ms among equals",
                    OsProfiles.LINUX),
            documented(
                    Ruby192.class,
                    "Ruby 1.9.0 to 1.9.2: a bare mutex, given up every 10 ms",
                    OsProfiles.LINUX,
                    OsProfiles.MACOS_2011),
            documented(
                    RubyFifo.class,
                    "Ruby's trunk of 2010/11: a list of waiters, first-in first-out, 10 ms each",
                    OsProfiles.LINUX),
            documented(
                    Ruby193.class,
                    "Ruby 1.9.3: a timer thread ticks every 100 ms while anybody waits, after 250 ms the holder yields",
                    OsProfiles.LINUX),
            documented(
                    Ruby20.class, "Ruby 2.0 to 2.5: as 1.9.3, and the holder yields at every tick", OsProfiles.LINUX),
            documented(
                    Ruby26.class,
                    "Ruby 2.6 to 3.2: one waiter is the timer, after 100 ms the holder yields",
                    OsProfiles.LINUX),
            documented(
                    Ruby33.class,
                    "Ruby 3.3 and later: handed over first-in first-out, marked every 10 ms, 100 ms each",
                    OsProfiles.LINUX),
            documented(
                    OCaml312.class,
                    "OCaml 3.12 to 4.08: every 50 ms, release and acquire if anybody waits",
                    OsProfiles.LINUX),
            documented(OCaml409.class, "OCaml 4.09 to 4.14: every 50 ms, hand over if anybody waits", OsProfiles.LINUX),
            reference(StrictFifo.class, "a queue: strict first-in first-out, with a quantum in ticks"),
            reference(TicketFifo.class, "a ticket lock, with a quantum in time"),
            reference(StrictHandOff.class, "handed over to any waiter, with a quantum in time"),
            reference(NoGil.class, "no lock at all, as for threads in C"),
            reference(
                    BoostedHandOff.class,
                    "gilcheck's own: strict hand-over, after I/O first but in turn with those that compute"),
            regression(Gh96387.class, true, "CPython 3.9 to 3.11.0: a thread that exits leaves its request"),
            regression(
                    Gh96387Published.class,
                    true,
                    "CPython since 3.11.1: it takes its request back, after unlocking the mutex"),
            regression(Gh96387Fixed.class, false, "the same, before unlocking the mutex"),
            regression(RubyYieldLivelock.class, true, "Ruby's yield of 13 June 2011 returns when another is under way"),
            regression(
                    RubyYieldLivelockFixed.class,
                    false,
                    "Ruby's yield of 14 June 2011 lets go, and waits for the other"),
            regression(
                    MicroPythonHog.class,
                    true,
                    "MicroPython on the ESP32 until 2024: every 32 jumps, gives the lock and takes it again"),
            regression(
                    MicroPythonHogFixed.class, false, "the same since: yields to FreeRTOS when it has given the lock"),
            canary(ReleaseYieldAcquire.class, "release, sched_yield, acquire"),
            canary(DoubleCheckedFlag.class, "tests the flag outside the mutex, and stores it later"),
            canary(LocksInverted.class, "acquire and release take two mutexes in opposite orders"),
            canary(UnlocksTwice.class, "unlocks what it has unlocked before"));

    private Catalogue() {}

    private static Entry documented(Class<? extends GilPolicy> type, String summary, Os... systems) {
        return new Entry(type, Kind.DOCUMENTED, summary, List.of(systems), false);
    }

    private static Entry reference(Class<? extends GilPolicy> type, String summary) {
        return new Entry(type, Kind.REFERENCE, summary, List.of(OsProfiles.LINUX), false);
    }

    private static Entry regression(Class<? extends GilPolicy> type, boolean broken, String summary) {
        boolean esp32 = MicroPythonEsp32.class.isAssignableFrom(type);
        return new Entry(
                type, Kind.REGRESSION, summary, List.of(esp32 ? OsProfiles.FREERTOS : OsProfiles.LINUX), broken);
    }

    private static Entry canary(Class<? extends GilPolicy> type, String summary) {
        return new Entry(type, Kind.CANARY, summary, List.of(OsProfiles.LINUX), true);
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

    /** All policies, kind by kind; those of interpreters in the order of their history. */
    public static List<Entry> entries() {
        return new ArrayList<>(ENTRIES);
    }
}
