package org.gilcheck.checker;

import org.gilcheck.checker.disk.RunWriter;
import org.gilcheck.checker.disk.SortedRun;
import org.gilcheck.checker.disk.StateOrder;

/** Makes one entry of several of the same state that come one after the other: the fewest switches, for all of whom they do. */
final class CombinedEntries {
    private final int words;
    private final RunWriter writer;
    private final long[] last;
    private boolean any;

    CombinedEntries(int words, RunWriter writer) {
        this.words = words;
        this.writer = writer;
        this.last = new long[words + SwitchCosts.WORDS];
    }

    void add(long[] entries, int offset) {
        if (any && StateOrder.compare(last, 0, entries, offset, words) == 0) {
            if (entries[offset + words] == last[words]) {
                last[words + 1] |= entries[offset + words + 1];
            }
            return;
        }
        if (any) {
            writer.add(last, 0);
        }
        System.arraycopy(entries, offset, last, 0, last.length);
        any = true;
    }

    SortedRun finish() {
        if (any) {
            writer.add(last, 0);
        }
        return writer.finish();
    }
}
