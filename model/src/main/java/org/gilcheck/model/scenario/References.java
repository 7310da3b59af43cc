package org.gilcheck.model.scenario;

/**
 * The variables of single threads that name threads. What they hold cannot be part of a signature as it is, since it
 * changes with the numbers; part of it is what does not change: nobody, the thread itself, a thread without peers, or how
 * many of which peers.
 */
final class References {
    /** For the sum of the classes of some peers. */
    private static final int COUNT_BITS = 8;

    private final Field[][] names;
    private final Field[][] sets;
    /** For each thread which class of peers it is of, from 1; 0 for one without peers. */
    private final int[] classes;

    private final int threads;
    private final long[] before;
    private final int most;

    References(FieldRoles roles, int[] classes) {
        this.classes = classes;
        this.threads = classes.length;
        this.names = new Field[threads][];
        this.sets = new Field[threads][];
        int largest = 0;
        for (int thread = 0; thread < threads; thread++) {
            boolean counts = classes[thread] > 0;
            names[thread] = counts ? roles.names(thread).toArray(new Field[0]) : new Field[0];
            sets[thread] = counts ? roles.sets(thread).toArray(new Field[0]) : new Field[0];
            largest = Math.max(largest, count(thread));
        }
        most = largest;
        before = new long[threads * most];
    }

    boolean isEmpty() {
        return most == 0;
    }

    /** How many a thread has. */
    int count(int thread) {
        return names[thread].length + sets[thread].length;
    }

    private Field field(int thread, int index) {
        int ofNames = names[thread].length;
        return index < ofNames ? names[thread][index] : sets[thread][index - ofNames];
    }

    private boolean isName(int thread, int index) {
        return index < names[thread].length;
    }

    int codeBits() {
        return threads + 1 + COUNT_BITS;
    }

    /** What does not change of a thread's reference, whatever the numbers of peers are. */
    long code(long[] states, int offset, int thread, int index) {
        long value = field(thread, index).pattern(states, offset);
        if (value == 0) {
            return 0;
        }
        long mentioned = isName(thread, index) ? 1L << (value - 1) : value;
        long fixed = 0;
        long peers = 0;
        for (int other = 0; other < threads; other++) {
            if ((mentioned & (1L << other)) != 0) {
                if (classes[other] == 0) {
                    fixed |= 1L << other;
                } else if (other == thread) {
                    fixed |= 1L << threads;
                } else {
                    peers += classes[other];
                }
            }
        }
        return (fixed << COUNT_BITS) | peers;
    }

    /** The threads of peers that are named by another, and those that name another. */
    long involved(long[] states, int offset) {
        long involved = 0;
        for (int thread = 0; thread < threads; thread++) {
            for (int i = 0; i < count(thread); i++) {
                long value = field(thread, i).pattern(states, offset);
                long mentioned = value != 0 && isName(thread, i) ? 1L << (value - 1) : value;
                for (int other = 0; other < threads; other++) {
                    if (other != thread && classes[other] > 0 && (mentioned & (1L << other)) != 0) {
                        involved |= (1L << other) | (1L << thread);
                    }
                }
            }
        }
        return involved;
    }

    /** Keeps what a state says, before it is changed. */
    void keep(long[] states, int offset) {
        for (int thread = 0; thread < threads; thread++) {
            for (int i = 0; i < count(thread); i++) {
                before[thread * most + i] = field(thread, i).pattern(states, offset);
            }
        }
    }

    /** What a thread's reference becomes. */
    long renamed(int thread, int index, int[] newNames) {
        long value = before[thread * most + index];
        return isName(thread, index) ? rename(value, newNames) : renameSet(value, newNames);
    }

    /** Gives a thread the references that another had. */
    void move(long[] states, int offset, int from, int to, int[] newNames) {
        for (int i = 0; i < count(to); i++) {
            field(to, i).putPattern(states, offset, renamed(from, i, newNames));
        }
    }

    static long rename(long name, int[] newNames) {
        return name == 0 ? 0 : newNames[(int) name - 1] + 1L;
    }

    static long renameSet(long set, int[] newNames) {
        long renamed = 0;
        for (long rest = set; rest != 0; rest &= rest - 1) {
            renamed |= 1L << newNames[Long.numberOfTrailingZeros(rest)];
        }
        return renamed;
    }
}
