package org.gilcheck.checker;

import java.util.Arrays;

/**
 * A set of packed states by their {@linkplain StateHash hashes}: open addressing with linear probing, in which entries lie
 * in the order of their hashes (Amble and Knuth, Ordered hash tables, 1974). So a state that is not there is missed at
 * the first larger one, a table may be filled to five sixths, and it grows in place, page by page, in two passes from end
 * to end: nothing is ever held twice.
 *
 * <p>An entry is the hash and the state's words but the first. Serves one thread at a time.
 */
final class SortedTable {
    /** No entry. The one hash that looks the same is kept {@linkplain #looksEmpty aside}. */
    private static final long EMPTY = 0;

    private static final int FIRST_PAGE_BITS = 9;
    /** With more pages their headers, which are read at every access, would not stay in the processor's cache. */
    private static final int MOST_PAGES = 16;
    /** Room behind the last home for entries that found theirs taken. */
    private static final int SLACK = 1 << FIRST_PAGE_BITS;

    private final int words;
    private final int hashShift;
    private long[][] pages;
    private int pageBits = FIRST_PAGE_BITS;
    private int inPage = (1 << FIRST_PAGE_BITS) - 1;
    private int slots;
    private int homes;
    private int size;
    /** States with the hash that means no entry: words but the first, one after the other. */
    private long[] looksEmpty = new long[0];

    private int looksEmptyCount;

    /**
     * @param words of a state
     * @param sameBits how many leading bits all hashes in this table have in common, at most 32
     */
    SortedTable(int words, int sameBits) {
        this.words = words;
        this.hashShift = 32 - sameBits;
        this.pages = new long[][] {newPage(), newPage()};
        this.slots = pages.length << pageBits;
        this.homes = slots - SLACK;
    }

    int size() {
        return size + looksEmptyCount;
    }

    /** Memory in use, in bytes. */
    long bytes() {
        return (long) slots * words * Long.BYTES;
    }

    private long[] newPage() {
        return new long[words << pageBits];
    }

    private int home(long hash) {
        return (int) ((((hash >>> hashShift) & 0xffffffffL) * homes) >>> 32);
    }

    /** Reads where a state would lie, so that it is in the processor's cache soon; something that depends on it. */
    long touch(long hash) {
        int slot = home(hash);
        return pages[slot >>> pageBits][(slot & inPage) * words];
    }

    /**
     * Adds a state.
     *
     * @param entries an array with its entry: the hash, and the other words
     * @return false if it was there
     */
    boolean add(long[] entries, int offset) {
        long hash = entries[offset];
        if (hash == EMPTY) {
            return addAside(entries, offset);
        }
        int slot = home(hash);
        long[] page = pages[slot >>> pageBits];
        int at = (slot & inPage) * words;
        long found = page[at];
        while (found != EMPTY && Long.compareUnsigned(found, hash) <= 0) {
            if (found == hash && isRest(page, at, entries, offset)) {
                return false;
            }
            slot++;
            if ((slot & inPage) == 0) {
                if (slot == slots) {
                    grow();
                    return add(entries, offset);
                }
                page = pages[slot >>> pageBits];
                at = 0;
            } else {
                at += words;
            }
            found = page[at];
        }
        if (found == EMPTY) {
            System.arraycopy(entries, offset, page, at, words);
        } else if (!insert(slot, entries, offset)) {
            grow();
            return add(entries, offset);
        }
        if (++size > homes - homes / 6) {
            grow();
        }
        return true;
    }

    private boolean isRest(long[] page, int at, long[] entries, int offset) {
        for (int word = 1; word < words; word++) {
            if (page[at + word] != entries[offset + word]) {
                return false;
            }
        }
        return true;
    }

    /** Moves what lies from a slot to the next free one up by one; false if none is free. */
    private boolean insert(int slot, long[] entries, int offset) {
        int free = slot + 1;
        while (free < slots && hashAt(free) != EMPTY) {
            free++;
        }
        if (free == slots) {
            return false;
        }
        while (free > slot) {
            int first = Math.max(slot, free & ~inPage);
            long[] page = pages[free >>> pageBits];
            int at = (first & inPage) * words;
            System.arraycopy(page, at, page, at + words, (free - first) * words);
            free = first;
            if (free > slot) {
                move(free - 1, free);
                free--;
            }
        }
        System.arraycopy(entries, offset, pages[slot >>> pageBits], (slot & inPage) * words, words);
        return true;
    }

    private long hashAt(int slot) {
        return pages[slot >>> pageBits][(slot & inPage) * words];
    }

    private void move(int from, int to) {
        System.arraycopy(
                pages[from >>> pageBits],
                (from & inPage) * words,
                pages[to >>> pageBits],
                (to & inPage) * words,
                words);
    }

    private boolean addAside(long[] entries, int offset) {
        int rest = words - 1;
        for (int i = 0; i < looksEmptyCount; i++) {
            if (Arrays.equals(looksEmpty, i * rest, (i + 1) * rest, entries, offset + 1, offset + words)) {
                return false;
            }
        }
        looksEmpty = Arrays.copyOf(looksEmpty, (looksEmptyCount + 1) * rest);
        System.arraycopy(entries, offset + 1, looksEmpty, looksEmptyCount * rest, rest);
        looksEmptyCount++;
        return true;
    }

    // ---- growing

    /** By a page, so that little room is ever unused; then all entries are set out again, which takes no more memory. */
    private void grow() {
        if (pages.length == MOST_PAGES) {
            joinPages();
        }
        int before = slots;
        pages = Arrays.copyOf(pages, pages.length + 1);
        pages[pages.length - 1] = newPage();
        slots = pages.length << pageBits;
        int first = moveToEnd(before);
        homes = slots - SLACK;
        setOut(first);
    }

    /** Makes one page of two, one after the other. */
    private void joinPages() {
        pageBits++;
        inPage = (1 << pageBits) - 1;
        long[][] joined = new long[pages.length / 2][];
        for (int page = 0; page < joined.length; page++) {
            joined[page] = newPage();
            for (int half = 0; half < 2; half++) {
                long[] from = pages[2 * page + half];
                System.arraycopy(from, 0, joined[page], half * from.length, from.length);
                pages[2 * page + half] = new long[0];
            }
        }
        pages = joined;
    }

    /** Moves all entries together at the end; the first one's slot. */
    private int moveToEnd(int before) {
        int to = slots;
        for (int slot = before - 1; slot >= 0; slot--) {
            if (hashAt(slot) != EMPTY) {
                move(slot, --to);
                pages[slot >>> pageBits][(slot & inPage) * words] = EMPTY;
            }
        }
        return to;
    }

    /** Moves each entry down to its home, or as near as those before it allow. */
    private void setOut(int first) {
        int next = 0;
        for (int slot = first; slot < slots; slot++) {
            int to = Math.max(next, home(hashAt(slot)));
            if (to > slot) {
                throw new IllegalStateException("hashes are too unevenly spread");
            }
            if (to < slot) {
                move(slot, to);
                pages[slot >>> pageBits][(slot & inPage) * words] = EMPTY;
            }
            next = to + 1;
        }
    }

    // ---- reading

    /** Receives entries. */
    interface EntrySink {
        void accept(long[] entries, int offset);
    }

    /** Hands over all entries, in the order of their hashes but for those that look like none. */
    void forEach(EntrySink sink) {
        for (int slot = 0; slot < slots; slot++) {
            if (hashAt(slot) != EMPTY) {
                sink.accept(pages[slot >>> pageBits], (slot & inPage) * words);
            }
        }
    }
}
