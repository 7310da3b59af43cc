package org.gilcheck.checker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class StateTableTest {

    @Property
    void theHashAndTheOtherWordsGiveTheStateBack(@ForAll long[] state) {
        if (state.length == 0) {
            return;
        }
        long[] entry = state.clone();
        entry[0] = StateHash.of(state, 0, state.length);

        assertThat(StateHash.firstWord(entry[0], entry, 0, state.length)).isEqualTo(state[0]);
    }

    @Property(tries = 200)
    void holdsWhatASetHolds(
            @ForAll @IntRange(min = 1, max = 3) int words,
            @ForAll @IntRange(min = 0, max = 64) int bitsOfSecond,
            @ForAll @IntRange(min = 0, max = 8) int sameBits,
            @ForAll long seed) {
        Random random = new Random(seed);
        long same = sameBits == 0 ? 0 : random.nextLong() >>> (64 - sameBits);
        StateTable table = StateTable.of(words, bitsOfSecond, sameBits, same, random.nextDouble());
        Set<List<Long>> expected = new HashSet<>();
        long[] entries = new long[words + 1];
        int values = 1 + random.nextInt(200);
        for (int i = 0; i < 5_000; i++) {
            long hash = random.nextInt(4) == 0 ? random.nextInt(3) : hash(random.nextInt(values * 20));
            entries[1] = sameBits == 0 ? hash : (same << (64 - sameBits)) | (hash >>> sameBits);
            for (int word = 1; word < words; word++) {
                entries[1 + word] = cut(hash(random.nextInt(values)), word == 1 ? bitsOfSecond : 64);
            }
            assertThat(table.add(entries, 1)).isEqualTo(expected.add(list(entries, 1, words)));
        }

        assertThat(table.size()).isEqualTo(expected.size());
        List<List<Long>> held = new ArrayList<>();
        table.forEach((array, offset) -> held.add(list(array, offset, words)));
        assertThat(held).hasSize(expected.size());
        assertThat(new HashSet<>(held)).isEqualTo(expected);
    }

    private static long cut(long number, int bits) {
        return bits == 0 ? 0 : number >>> (64 - bits);
    }

    private static long hash(long number) {
        return StateHash.of(new long[] {number}, 0, 1);
    }

    private static List<Long> list(long[] from, int offset, int words) {
        return Arrays.stream(from, offset, offset + words).boxed().toList();
    }
}
