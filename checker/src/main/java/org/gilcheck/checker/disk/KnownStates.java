package org.gilcheck.checker.disk;

/** A set of states that is asked for many at a time, in ascending {@linkplain StateOrder order}. */
public interface KnownStates {
    /** Looks for states that come in ascending order. */
    Pass pass();

    /** Adds the states of a file, all of which were new. */
    void add(SortedRun run);

    /** The memory in use, in bytes. */
    long memory();

    /** One look for states in ascending order. */
    interface Pass extends AutoCloseable {
        /** True if a state is not there; then it is to be added. It must be greater than the one asked for before. */
        boolean isNew(long[] states, int offset);

        @Override
        void close();
    }
}
