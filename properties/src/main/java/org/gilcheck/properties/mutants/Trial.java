package org.gilcheck.properties.mutants;

import java.util.List;
import org.gilcheck.model.language.GilPolicy;
import org.gilcheck.model.machine.Clock;
import org.gilcheck.model.machine.Costs;
import org.gilcheck.model.machine.Machine;
import org.gilcheck.model.machine.Os;
import org.gilcheck.model.machine.OsProfiles;
import org.gilcheck.model.machine.Scale;
import org.gilcheck.model.scenario.Scenario;
import org.gilcheck.properties.LockFairness;
import org.gilcheck.properties.ThreadMix;

/**
 * A scenario in which a mutant is compared with what it was made from.
 *
 * @param threads in the syntax of {@link ThreadMix}
 * @param cores how many; 0 for the untimed clock, where they do not matter
 */
public record Trial(String threads, int cores, Os os, LockFairness locks) {

    /**
     * Those that are tried one after another, until one tells a mutant from what it was made from: first those that tell
     * most in the shortest time.
     */
    public static List<Trial> all(Os os) {
        Os any = OsProfiles.ADVERSARIAL;
        return List.of(
                timed("2 cpu", 1, os),
                untimed("2 cpu", os),
                timed("1 cpu, 1 io(2)", 1, os),
                untimed("1 cpu, 1 io", os),
                timed("2 cpu", 2, os),
                untimed("2 cpu", any),
                timed("1 cpu, 1 io", 2, os),
                timed("1 cpu priority 1, 1 cpu", 2, os),
                timed("1 signals, 1 cpu", 1, os),
                untimed("1 finalizer, 1 cpu", os),
                timed("1 finalizer, 1 cpu", 2, os),
                timed("1 signals, 2 cpu", 1, os),
                timed("1 mixed, 1 cpu", 1, os),
                timed("3 cpu", 1, os),
                untimed("2 mixed", os),
                timed("2 io", 2, os),
                timed("2 cpu", 2, any),
                timed("2 cpu, 1 io", 1, os),
                timed("3 cpu", 2, os),
                untimed("1 finalizer, 2 cpu", os));
    }

    /** Of locks strong fairness is assumed: without it most policies let threads starve anyway. */
    private static Trial untimed(String threads, Os os) {
        return new Trial(threads, 0, os, LockFairness.STRONG);
    }

    private static Trial timed(String threads, int cores, Os os) {
        return new Trial(threads, cores, os, LockFairness.WEAK);
    }

    /** A fresh scenario. */
    Scenario scenario(GilPolicy policy) {
        return new Scenario(
                policy,
                ThreadMix.parse(threads),
                new Machine(Math.max(1, cores), os, Costs.defaults()),
                cores == 0 ? Clock.UNTIMED : Clock.TIMED,
                Scale.defaults());
    }

    /** Everything but the operating system in words, such as {@code 2 cpu, timed, 1 core}. */
    public String where() {
        return threads + (cores == 0 ? ", untimed" : ", timed, " + cores + (cores == 1 ? " core" : " cores"));
    }

    /** In words, such as {@code 2 cpu, timed, 1 core @ linux}. */
    @Override
    public String toString() {
        return where() + " @ " + os.name();
    }
}
