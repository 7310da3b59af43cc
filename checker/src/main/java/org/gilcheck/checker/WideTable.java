package org.gilcheck.checker;

import java.util.Arrays;

/**
 * States of any number of words: open addressing with linear probing. Homes lie in the order of hashes, so that growing
 * reads and writes memory from one end to the other.
 */
final class WideTable implements StateTable {
    /** No entry. The one hash that looks the same is kept {@linkplain #looksEmpty aside}. */
    private static final long EMPTY = 0;

    private static final int FIRST_HOMES = 1 << 10;
    /** Room behind the last home for entries that found theirs taken. */
    private static final int SLACK = 1 << 8;

    private final int words;
    private final int hashShift;
    private long[] entries;
    private int homes;
    private int most;
    private int size;
    /** States with the hash that means no entry: words but the first, one after the other. */
    private long[] looksEmpty = new long[0];

    private int looksEmptyCount;

    /**
     * @param words of a state
     * @param sameBits how many leading bits all hashes in this table have in common, at most 32
     * @param phase where between two sizes it begins, from 0 to 1: tables that do not all grow at once never need much
     *     more memory than they use
     */
    WideTable(int words, int sameBits, double phase) {
        this.words = words;
        this.hashShift = Integer.SIZE - sameBits;
        use((int) (FIRST_HOMES * (1 + phase / 3)));
        this.entries = newEntries();
    }

    private void use(int newHomes) {
        homes = newHomes;
        most = (int) (homes * 4L / 5);
    }

    private long[] newEntries() {
        return new long[Math.multiplyExact(words, homes + SLACK)];
    }

    @Override
    public int size() {
        return size + looksEmptyCount;
    }

    @Override
    public long bytes() {
        return (long) entries.length * Long.BYTES;
    }

    private int home(long hash) {
        return (int) ((((hash >>> hashShift) & 0xffffffffL) * homes) >>> 32) * words;
    }

    @Override
    public long touch(long[] wanted, int first, int end) {
        long sum = 0;
        for (int at = first; at < end; at += words) {
            sum += entries[home(wanted[at])];
        }
        return sum;
    }

    @Override
    public boolean add(long[] from, int offset) {
        long hash = from[offset];
        if (hash == EMPTY) {
            return addAside(from, offset);
        }
        int at = home(hash);
        for (long found = entries[at]; found != EMPTY; found = entries[at]) {
            if (found == hash && isRest(at, from, offset)) {
                return false;
            }
            at += words;
            if (at == entries.length) {
                grow();
                return add(from, offset);
            }
        }
        put(at, from, offset);
        if (++size > most) {
            grow();
        }
        return true;
    }

    private boolean isRest(int at, long[] from, int offset) {
        for (int word = 1; word < words; word++) {
            if (entries[at + word] != from[offset + word]) {
                return false;
            }
        }
        return true;
    }

    private void put(int at, long[] from, int offset) {
        for (int word = 0; word < words; word++) {
            entries[at + word] = from[offset + word];
        }
    }

    private boolean addAside(long[] from, int offset) {
        int rest = words - 1;
        for (int i = 0; i < looksEmptyCount; i++) {
            if (Arrays.equals(looksEmpty, i * rest, (i + 1) * rest, from, offset + 1, offset + words)) {
                return false;
            }
        }
        looksEmpty = Arrays.copyOf(looksEmpty, (looksEmptyCount + 1) * rest);
        System.arraycopy(from, offset + 1, looksEmpty, looksEmptyCount * rest, rest);
        looksEmptyCount++;
        return true;
    }

    private void grow() {
        long[] old = entries;
        do {
            use(Math.addExact(homes, homes / 3));
            entries = newEntries();
        } while (!takes(old));
    }

    private boolean takes(long[] old) {
        for (int from = 0; from < old.length; from += words) {
            if (old[from] == EMPTY) {
                continue;
            }
            int at = home(old[from]);
            while (entries[at] != EMPTY) {
                at += words;
                if (at == entries.length) {
                    return false;
                }
            }
            put(at, old, from);
        }
        return true;
    }

    @Override
    public void forEach(Levels.Receiver receiver) {
        for (int at = 0; at < entries.length; at += words) {
            if (entries[at] != EMPTY) {
                receiver.accept(entries, at);
            }
        }
        int rest = words - 1;
        long[] entry = new long[words];
        for (int i = 0; i < looksEmptyCount; i++) {
            System.arraycopy(looksEmpty, i * rest, entry, 1, rest);
            receiver.accept(entry, 0);
        }
    }
}
