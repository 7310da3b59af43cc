package org.gilcheck.checker;

/**
 * A set of packed states by their {@linkplain StateHash hashes}. A state's entry is its hash and its words but the first,
 * which give the first word back. Serves one thread at a time.
 */
interface StateTable {
    /** How many states it has. */
    int size();

    /** Memory in use, in bytes. */
    long bytes();

    /**
     * Reads where some states would lie, so that it is in the processor's cache soon: loads that do not wait for each other.
     *
     * @param wanted an array with their entries, one after the other
     * @param first the index of the first
     * @param end the index after the last
     * @return something that depends on all loads, so that they are not left out
     */
    long touch(long[] wanted, int first, int end);

    /**
     * Adds a state.
     *
     * @param from an array with its entry
     * @return false if it was there
     */
    boolean add(long[] from, int offset);

    /** Hands over all entries. */
    void forEach(Levels.Receiver receiver);

    /**
     * An empty one for what fits.
     *
     * @param words of a state
     * @param bitsOfSecond how many bits of the second word, if there is one, are used, the lowest
     * @param sameBits how many leading bits all hashes in the table have in common
     * @param same these bits
     * @param phase where between two sizes it begins, from 0 to 1: tables that do not all grow at once never need much
     *     more memory than they use
     */
    static StateTable of(int words, int bitsOfSecond, int sameBits, long same, double phase) {
        return words <= 2
                ? new LineTable(words, bitsOfSecond, sameBits, same, phase)
                : new WideTable(words, sameBits, phase);
    }
}
