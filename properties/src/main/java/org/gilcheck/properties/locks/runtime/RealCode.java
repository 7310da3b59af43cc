package org.gilcheck.properties.locks.runtime;

/** Code that threads run: what it may declare, and what it may do besides working on what it has declared. */
public abstract class RealCode {
    /** Stands for no thread. */
    protected static final int NOBODY = Memory.NOBODY;

    private static final int MOST_PLACES = 30;

    /** What the threads share. */
    protected final Memory memory;

    private final int threads;

    /** @param threads all there are, daemons included */
    RealCode(Memory memory, int threads) {
        this.memory = memory;
        this.threads = threads;
    }

    // ---- declarations

    protected final RealFlag flag(String name) {
        return new RealFlag(memory, true);
    }

    protected final RealCounter counter(String name, int minimum, int maximum, int initial) {
        return new RealCounter(memory, name, minimum, maximum, initial, true);
    }

    protected final RealThreadVar threadVar(String name) {
        return new RealThreadVar(memory, true);
    }

    protected final RealQueue queue(String name) {
        return new RealQueue(memory, threads);
    }

    protected final RealSet set(String name) {
        return new RealSet(memory);
    }

    protected final RealMutex mutex(String name) {
        return new RealMutex(memory, name, true);
    }

    protected final RealCondition condition(String name) {
        return new RealCondition(memory, name, true);
    }

    protected final RealSemaphore semaphore(String name, int initial, int maximum) {
        return new RealSemaphore(memory, name, initial, maximum, true);
    }

    protected final RealEvent autoResetEvent(String name) {
        return new RealEvent(memory, name, true, true);
    }

    protected final RealEvent manualResetEvent(String name) {
        return new RealEvent(memory, name, false, true);
    }

    // ---- one for each thread

    protected final PerThread<RealFlag> flags(String name) {
        RealFlag[] copies = new RealFlag[memory.threads()];
        for (int i = 0; i < copies.length; i++) {
            copies[i] = flag(name);
        }
        return new PerThread<>(copies, new RealFlag(memory, false));
    }

    protected final PerThread<RealCounter> counters(String name, int minimum, int maximum, int initial) {
        RealCounter[] copies = new RealCounter[memory.threads()];
        for (int i = 0; i < copies.length; i++) {
            copies[i] = counter(name, minimum, maximum, initial);
        }
        return new PerThread<>(copies, new RealCounter(memory, name, minimum, maximum, initial, false));
    }

    protected final PerThread<RealThreadVar> threadVars(String name) {
        RealThreadVar[] copies = new RealThreadVar[memory.threads()];
        for (int i = 0; i < copies.length; i++) {
            copies[i] = threadVar(name);
        }
        return new PerThread<>(copies, new RealThreadVar(memory, false));
    }

    protected final PerThread<RealQueue> queues(String name) {
        RealQueue[] copies = new RealQueue[memory.threads()];
        for (int i = 0; i < copies.length; i++) {
            copies[i] = queue(name);
        }
        return new PerThread<>(copies, queue(name));
    }

    protected final PerThread<RealSet> sets(String name) {
        RealSet[] copies = new RealSet[memory.threads()];
        for (int i = 0; i < copies.length; i++) {
            copies[i] = set(name);
        }
        return new PerThread<>(copies, set(name));
    }

    protected final PerThread<RealMutex> mutexs(String name) {
        RealMutex[] copies = new RealMutex[memory.threads()];
        for (int i = 0; i < copies.length; i++) {
            copies[i] = mutex(name);
        }
        return new PerThread<>(copies, new RealMutex(memory, name, false));
    }

    protected final PerThread<RealCondition> conditions(String name) {
        RealCondition[] copies = new RealCondition[memory.threads()];
        for (int i = 0; i < copies.length; i++) {
            copies[i] = condition(name);
        }
        return new PerThread<>(copies, new RealCondition(memory, name, false));
    }

    protected final PerThread<RealSemaphore> semaphores(String name, int initial, int maximum) {
        RealSemaphore[] copies = new RealSemaphore[memory.threads()];
        for (int i = 0; i < copies.length; i++) {
            copies[i] = semaphore(name, initial, maximum);
        }
        return new PerThread<>(copies, new RealSemaphore(memory, name, 0, maximum, false));
    }

    protected final PerThread<RealEvent> autoResetEvents(String name) {
        return events(name, true);
    }

    protected final PerThread<RealEvent> manualResetEvents(String name) {
        return events(name, false);
    }

    private PerThread<RealEvent> events(String name, boolean autoReset) {
        RealEvent[] copies = new RealEvent[memory.threads()];
        for (int i = 0; i < copies.length; i++) {
            copies[i] = new RealEvent(memory, name, autoReset, true);
        }
        return new PerThread<>(copies, new RealEvent(memory, name, autoReset, false));
    }

    // ---- numbers

    /** How many threads there are, daemons included. */
    protected final int threads() {
        return threads;
    }

    /** The priority of a thread; the lowest that there is for nobody. */
    protected final int priority(int thread) {
        return memory.priority(thread);
    }

    /** The sum, or the number nearest to it that fits. */
    protected static int sum(int a, int b) {
        return fitting((long) a + b);
    }

    /** The difference, or the number nearest to it that fits. */
    protected static int difference(int a, int b) {
        return fitting((long) a - b);
    }

    /** The product, or the number nearest to it that fits. */
    protected static int product(int a, int b) {
        return fitting((long) a * b);
    }

    /** Times two to the power of some places from 0 to 30, or the number nearest to it that fits. */
    protected static int shiftedLeft(int a, int places) {
        return fitting((long) a << possible(places));
    }

    /** Divided by two to the power of some places from 0 to 30, rounded down. */
    protected static int shiftedRight(int a, int places) {
        return a >> possible(places);
    }

    private static int fitting(long exact) {
        return (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, exact));
    }

    private static int possible(int places) {
        return Math.max(0, Math.min(MOST_PLACES, places));
    }

    /** True, but not for the compiler. */
    protected static boolean always() {
        return true;
    }

    /** False, but not for the compiler. */
    protected static boolean never() {
        return false;
    }

    // ---- time

    /** Sleeps for a time. */
    protected final void sleep(long nanoseconds) {
        memory.step().platform().timePasses();
    }

    /** Offers the processor to another thread. */
    protected final void yieldProcessor() {
        memory.step().platform().timePasses();
    }

    /** Tells whoever looks at traces that something has happened. */
    protected final void emit(String event) {}
}
