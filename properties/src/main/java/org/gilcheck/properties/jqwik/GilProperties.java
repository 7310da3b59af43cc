package org.gilcheck.properties.jqwik;

import java.util.List;
import net.jqwik.api.AfterFailureMode;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.lifecycle.Lifespan;
import net.jqwik.api.lifecycle.Store;
import net.jqwik.api.providers.TypeUsage;
import org.gilcheck.model.language.GilPolicy;
import org.gilcheck.model.machine.Os;
import org.gilcheck.model.machine.OsProfiles;
import org.gilcheck.model.machine.Scale;
import org.gilcheck.properties.jobs.CheckPlan;
import org.gilcheck.properties.jobs.ClockChoice;
import org.gilcheck.properties.jobs.Job;
import org.gilcheck.properties.jobs.Locks;
import org.gilcheck.properties.jobs.PolicyUnderTest;
import org.gilcheck.properties.sampling.SampledProperty;
import org.gilcheck.properties.sampling.SampledRun;
import org.gilcheck.properties.thresholds.PropertyChoice;

/**
 * What a GIL should do and not do, tried out by random runs: a test class that implements this and {@link #policy} has one jqwik property
 * for each of gilcheck's properties that holds or is violated, and one for each that is a number and is given a threshold.
 *
 * <pre>{@code
 * class MyGilProperties implements GilProperties {
 *     public GilPolicy policy() {
 *         return new MyGil();
 *     }
 * }
 * }</pre>
 *
 * <p>A property fails if a run violates it, or if what it is about happens on no run.
 *
 * <p>A failure shows the shortest run that could be found, and what to add to {@link #pinned} so that it is tried first from then on.
 * A success proves nothing; it tells what the runs have covered. Every run of the tests makes the same random runs, 1,000 for each
 * property unless {@link net.jqwik.api.PropertyDefaults} says otherwise, until {@link #seed} gives another seed.
 */
@AddLifecycleHook(SamplingHook.class)
public interface GilProperties {

    /** The policy to test: a new object at each call. */
    GilPolicy policy();

    /** The threads of the scenarios, each text as the command line takes it, such as {@code 1 cpu, 1 io}. */
    default List<String> threads() {
        return List.of("2 cpu", "3 cpu", "1 cpu, 1 io");
    }

    /** The operating systems of the scenarios. */
    default List<Os> systems() {
        return List.of(OsProfiles.LINUX);
    }

    /** The numbers of cores of the scenarios in which time passes. */
    default List<Integer> cores() {
        return List.of(1, 2);
    }

    /** What is assumed of locks on fair runs. */
    default Locks locks() {
        return Locks.WEAK;
    }

    /** How many units the policy's durations last. */
    default Scale scale() {
        return Scale.defaults();
    }

    /** The scenarios: all combinations of threads, systems and cores, under both clocks. */
    default List<Job> scenarios() {
        return new CheckPlan(
                        List.of(PolicyUnderTest.source(this::policy)),
                        systems(),
                        List.of(locks()),
                        threads(),
                        cores(),
                        ClockChoice.all(List.of()),
                        scale(),
                        List.of())
                .jobs();
    }

    /** The seed of all random runs, a whole number. */
    default String seed() {
        return "0";
    }

    /** Runs to try first: replay tokens and seeds, as failures have shown them. */
    default List<String> pinned() {
        return List.of();
    }

    /** The most that bounds may be, each {@code PROPERTY[:ASPECT]=NUMBER}, such as {@code bypass=1}; times in units of the model. */
    default List<String> atMost() {
        return List.of();
    }

    /** The least that bounds may be, such as {@code efficiency=1/2}. */
    default List<String> atLeast() {
        return List.of();
    }

    /** Random runs for the property that the parameter's {@link Judged} names. */
    @Provide
    default Arbitrary<SampledRun> runs(TypeUsage type) {
        String id = type.findAnnotation(Judged.class)
                .map(Judged::value)
                .orElseThrow(() -> new IllegalArgumentException(
                        "a parameter that is for all \"runs\" needs @Judged with the id of a property"));
        Store<SampledProperty> store = Store.getOrCreate(
                SampledProperty.class,
                Lifespan.PROPERTY,
                () -> new SampledProperty(PropertyChoice.of(id), scenarios()));
        return new RunArbitrary(store.get(), pinned());
    }

    private void assertKeepsToThresholds(SampledRun run) {
        run.assertKeepsTo(SamplingHook.thresholds(this));
    }

    /** At most one thread of an interpreter holds the GIL. */
    @Property(edgeCases = EdgeCasesMode.FIRST, afterFailure = AfterFailureMode.RANDOM_SEED)
    default void mutualExclusion(@ForAll("runs") @Judged("mutual-exclusion") SampledRun run) {
        run.assertHolds();
    }

    /** Locks are used as their rules allow. */
    @Property(edgeCases = EdgeCasesMode.FIRST, afterFailure = AfterFailureMode.RANDOM_SEED)
    default void lockDiscipline(@ForAll("runs") @Judged("lock-discipline") SampledRun run) {
        run.assertHolds();
    }

    /** Never are threads alive of which none can ever move again. */
    @Property(edgeCases = EdgeCasesMode.FIRST, afterFailure = AfterFailureMode.RANDOM_SEED)
    default void deadlock(@ForAll("runs") @Judged("deadlock") SampledRun run) {
        run.assertHolds();
    }

    /** After a forced yield with a waiter present, the next holder is another thread. */
    @Property(edgeCases = EdgeCasesMode.FIRST, afterFailure = AfterFailureMode.RANDOM_SEED)
    default void yieldSwitches(@ForAll("runs") @Judged("yield-switches") SampledRun run) {
        run.assertHolds();
    }

    /** Never is the GIL free and wanted, and nothing will ever grant it. */
    @Property(edgeCases = EdgeCasesMode.FIRST, afterFailure = AfterFailureMode.RANDOM_SEED)
    default void lostWakeup(@ForAll("runs") @Judged("lost-wakeup") SampledRun run) {
        run.assertHolds();
    }

    /** Threads do not take steps for ever without useful work. */
    @Property(edgeCases = EdgeCasesMode.FIRST, afterFailure = AfterFailureMode.RANDOM_SEED)
    default void livelock(@ForAll("runs") @Judged("livelock") SampledRun run) {
        run.assertHolds();
    }

    /** On every fair run a thread that wants the GIL gets it. */
    @Property(edgeCases = EdgeCasesMode.FIRST, afterFailure = AfterFailureMode.RANDOM_SEED)
    default void starvation(@ForAll("runs") @Judged("starvation") SampledRun run) {
        run.assertHolds();
    }

    /** How many times others get the GIL while a thread wants it; skipped unless it has a threshold. */
    @Property(edgeCases = EdgeCasesMode.FIRST, afterFailure = AfterFailureMode.RANDOM_SEED)
    default void bypass(@ForAll("runs") @Judged("bypass") SampledRun run) {
        assertKeepsToThresholds(run);
    }

    /** The time from a request for the GIL to its grant; skipped unless it has a threshold. */
    @Property(edgeCases = EdgeCasesMode.FIRST, afterFailure = AfterFailureMode.RANDOM_SEED)
    default void waitForGil(@ForAll("runs") @Judged("wait") SampledRun run) {
        assertKeepsToThresholds(run);
    }

    /** The time from a message until it is dealt with; skipped unless it has a threshold. */
    @Property(edgeCases = EdgeCasesMode.FIRST, afterFailure = AfterFailureMode.RANDOM_SEED)
    default void ioLatency(@ForAll("runs") @Judged("io-latency") SampledRun run) {
        assertKeepsToThresholds(run);
    }

    /** How many blocking calls of a message wait for a full interval each; skipped unless it has a threshold. */
    @Property(edgeCases = EdgeCasesMode.FIRST, afterFailure = AfterFailureMode.RANDOM_SEED)
    default void convoy(@ForAll("runs") @Judged("convoy") SampledRun run) {
        assertKeepsToThresholds(run);
    }

    /** The time from the arrival of a signal to its handler; skipped unless it has a threshold. */
    @Property(edgeCases = EdgeCasesMode.FIRST, afterFailure = AfterFailureMode.RANDOM_SEED)
    default void signalLatency(@ForAll("runs") @Judged("signal-latency") SampledRun run) {
        assertKeepsToThresholds(run);
    }

    /** How long a lower-priority thread holds the GIL or is preferred while a higher one waits; skipped unless it has a threshold. */
    @Property(edgeCases = EdgeCasesMode.FIRST, afterFailure = AfterFailureMode.RANDOM_SEED)
    default void priorityInversion(@ForAll("runs") @Judged("priority-inversion") SampledRun run) {
        assertKeepsToThresholds(run);
    }

    /** How long the GIL stays free while some thread wants it; skipped unless it has a threshold. */
    @Property(edgeCases = EdgeCasesMode.FIRST, afterFailure = AfterFailureMode.RANDOM_SEED)
    default void idleLock(@ForAll("runs") @Judged("idle-lock") SampledRun run) {
        assertKeepsToThresholds(run);
    }

    /** How often threads are woken for the GIL in vain; skipped unless it has a threshold. */
    @Property(edgeCases = EdgeCasesMode.FIRST, afterFailure = AfterFailureMode.RANDOM_SEED)
    default void gilBattle(@ForAll("runs") @Judged("gil-battle") SampledRun run) {
        assertKeepsToThresholds(run);
    }

    /** How many hand-overs there are per unit of useful work in the long run; skipped unless it has a threshold. */
    @Property(edgeCases = EdgeCasesMode.FIRST, afterFailure = AfterFailureMode.RANDOM_SEED)
    default void switchRate(@ForAll("runs") @Judged("switch-rate") SampledRun run) {
        assertKeepsToThresholds(run);
    }

    /** How much useful work is done per unit of time in the long run; skipped unless it has a threshold. */
    @Property(edgeCases = EdgeCasesMode.FIRST, afterFailure = AfterFailureMode.RANDOM_SEED)
    default void efficiency(@ForAll("runs") @Judged("efficiency") SampledRun run) {
        assertKeepsToThresholds(run);
    }

    /** Which share of the useful work a thread has in the long run; skipped unless it has a threshold. */
    @Property(edgeCases = EdgeCasesMode.FIRST, afterFailure = AfterFailureMode.RANDOM_SEED)
    default void fairnessShare(@ForAll("runs") @Judged("fairness-share") SampledRun run) {
        assertKeepsToThresholds(run);
    }
}
