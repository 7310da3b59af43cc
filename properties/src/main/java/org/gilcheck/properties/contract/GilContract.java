package org.gilcheck.properties.contract;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.gilcheck.model.machine.Clock;
import org.gilcheck.properties.jobs.Locks;

/**
 * What a policy must do, and in which scenarios: all combinations of the threads, cores, operating systems, clocks and
 * kinds of locks. It stands on a class that implements {@link GilUnderTest}; each property makes a test in each scenario in
 * which it makes sense.
 *
 * <pre>{@code
 * @GilContract(threads = {"2 cpu", "1 cpu, 1 io(4)"}, bypass = 1, ioLatency = "25 ms")
 * class MyGilTest implements GilUnderTest {
 *     public GilPolicy policy() {
 *         return new MyGil();
 *     }
 * }
 * }</pre>
 *
 * <p>A test passes if its property holds in all states of its scenario, fails if it is violated or that is not decided, and
 * is skipped where what the property is about never happens; if that is so in all scenarios, it fails as well.
 *
 * <p>Amounts are texts as {@code gilcheck check --at-most} takes them: {@code 7} or {@code 3/4}; for times {@code 7 units} of
 * the model, or {@code 25 ms} (ns, us, ms, s) of the policy's own durations.
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface GilContract {

    /**
     * The properties by name, such as {@code yield-switches}; unless given, all that hold or are violated. Those that are
     * numbers are asked by {@link #bypass} and its like.
     */
    String[] properties() default {};

    /** The program's threads, each text a mix such as {@code 2 cpu, 1 io(4)}. */
    String[] threads() default {"2 cpu", "1 cpu, 1 io", "2 cpu, 1 io"};

    /** Numbers of cores, from 1 to 64, for the timed clock. */
    int[] cores() default {1, 2};

    /** Operating system profiles by name, such as {@code linux}; unless given, those that the policy is meant for. */
    String[] os() default {};

    /** Whether anything possible may come next at any time, or work and waiting take time. */
    Clock[] clocks() default {Clock.UNTIMED, Clock.TIMED};

    /** What is assumed of locks, beyond the profile. */
    Locks[] fairness() default {Locks.WEAK};

    /** How many units a duration has, or how large a constant is: {@code switch interval=6}. */
    String[] scale() default {};

    /** Most grants to others while a thread wants the GIL; negative for any number. */
    int bypass() default -1;

    /** Most blocking calls of a message that each wait for a full interval; negative for any number. */
    int convoy() default -1;

    /** Longest time from a request to its grant; any if empty. */
    String longestWait() default "";

    /** Longest time from a message to its answer; any if empty. */
    String ioLatency() default "";

    /** Longest time from the return of a blocking call to the grant of the GIL; any if empty. */
    String ioLatencyPerCall() default "";

    /** Longest time from a signal to its handler; any if empty. */
    String signalLatency() default "";

    /** Longest time for which a lower priority has the GIL while a higher one wants it; any if empty. */
    String priorityInversion() default "";

    /** Longest time for which nobody has the GIL though somebody wants it; any if empty. */
    String idleLock() default "";

    /** Other numbers that must not be exceeded, as {@code PROPERTY[:ASPECT]=AMOUNT}: {@code gil-battle:per-request=1}. */
    String[] atMost() default {};

    /** Numbers that must be reached, as {@code PROPERTY[:ASPECT]=AMOUNT}: {@code efficiency=1/2}. */
    String[] atLeast() default {};

    /** What is known to be violated: a test of it passes if it is, and fails if it is not. */
    ExpectedViolation[] expected() default {};

    /**
     * True to skip a test that is not decided because a limit was met, or a real time not recognised, instead of letting it
     * fail.
     */
    boolean allowIncomplete() default false;

    /** The most states to explore in a scenario; half of the heap is another limit. */
    long maxStates() default 2_000_000;

    /** Replay tokens of runs that have violated something once, as failed tests print them: each must not do so again. */
    String[] pinned() default {};
}
