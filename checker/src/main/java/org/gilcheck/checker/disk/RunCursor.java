package org.gilcheck.checker.disk;

import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.util.zip.CRC32;

/** Reads a sorted file forwards: state after state, or to certain states. Blocks without them are left out. */
public final class RunCursor implements StateStream {
    private final SortedRun run;
    private final RunIndex index;
    private final int words;
    private final int keyWords;
    private final RandomAccessFile in;
    private final byte[] bytes;
    private final long[] state;
    private final CRC32 checksum = new CRC32();
    private int block = -1;
    private int at;
    private int left;
    /** The first word of the next block, or the greatest number: below it nothing needs to be looked up. */
    private long nextBlock;

    RunCursor(SortedRun run, int keyWords) {
        this.run = run;
        this.index = run.index();
        this.words = run.words();
        this.keyWords = keyWords;
        this.bytes = new byte[index.largest() + StateCode.SLACK];
        this.state = new long[words];
        try {
            in = new RandomAccessFile(run.file().toFile(), "r");
        } catch (IOException failure) {
            throw DiskException.reading(run.file(), failure);
        }
    }

    @Override
    public boolean next() {
        if (left > 0) {
            at = StateCode.read(bytes, at, state, words);
            left--;
            return true;
        }
        if (block + 1 >= index.blocks()) {
            return false;
        }
        load(block + 1);
        return true;
    }

    /**
     * Goes to a state; false if it is not there. The states asked for must come in ascending order, and none must be
     * smaller than one that {@link #next} gave.
     */
    public boolean seek(long[] states, int offset) {
        if (index.blocks() == 0) {
            return false;
        }
        if (block < 0 || Long.compareUnsigned(states[offset], nextBlock) >= 0) {
            int home = index.blockOf(states, offset, Math.max(block, 0), keyWords);
            if (home != block) {
                load(home);
            }
        }
        if (words == 1) {
            return seekWord(states[offset]);
        }
        return (words == 2 && keyWords == 2)
                ? seekTwoWords(states[offset], states[offset + 1])
                : seekWords(states, offset);
    }

    /** Lets {@link #seek} begin again from the start. */
    public void restart() {
        block = -1;
        left = 0;
    }

    private boolean seekWord(long wanted) {
        long value = state[0];
        int place = at;
        int rest = left;
        while (rest > 0 && Long.compareUnsigned(value, wanted) < 0) {
            long begin = StateCode.at(bytes, place);
            value += StateCode.numberIn(begin, bytes, place);
            place += StateCode.lengthOf(begin);
            rest--;
        }
        state[0] = value;
        at = place;
        left = rest;
        return value == wanted;
    }

    private boolean seekTwoWords(long first, long second) {
        long high = state[0];
        long low = state[1];
        int place = at;
        int rest = left;
        while (rest > 0
                && (high == first ? Long.compareUnsigned(low, second) < 0 : Long.compareUnsigned(high, first) < 0)) {
            long begin = StateCode.at(bytes, place);
            high += StateCode.numberIn(begin, bytes, place);
            place += StateCode.lengthOf(begin);
            int head = bytes[place++];
            low ^= StateCode.differenceAt(bytes, place, head);
            place += StateCode.lengthAfter(head);
            rest--;
        }
        state[0] = high;
        state[1] = low;
        at = place;
        left = rest;
        return high == first && low == second;
    }

    private boolean seekWords(long[] states, int offset) {
        int order = StateOrder.compare(state, 0, states, offset, keyWords);
        while (left > 0 && order < 0) {
            at = StateCode.read(bytes, at, state, words);
            left--;
            order = StateOrder.compare(state, 0, states, offset, keyWords);
        }
        return order == 0;
    }

    private void load(int number) {
        long begin = index.begin(number);
        int length = (int) (index.end(number) - begin);
        try {
            in.seek(begin);
            in.readFully(bytes, 0, length);
        } catch (EOFException failure) {
            throw DiskException.damaged(run.file(), begin);
        } catch (IOException failure) {
            throw DiskException.reading(run.file(), failure);
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes, 0, length);
        int said = buffer.getInt();
        left = buffer.getInt() - 1;
        int sum = buffer.getInt();
        checksum.reset();
        checksum.update(bytes, RunWriter.HEADER, length - RunWriter.HEADER);
        if (said != length || sum != (int) checksum.getValue()) {
            throw DiskException.damaged(run.file(), begin);
        }
        for (int word = 0; word < words; word++) {
            state[word] = buffer.getLong();
        }
        at = buffer.position();
        block = number;
        nextBlock = number + 1 < index.blocks() ? index.firstWord(number + 1) : -1L;
    }

    @Override
    public long[] array() {
        return state;
    }

    @Override
    public int offset() {
        return 0;
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException failure) {
            throw DiskException.reading(run.file(), failure);
        }
    }
}
