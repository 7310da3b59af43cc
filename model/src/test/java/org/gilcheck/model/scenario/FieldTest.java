package org.gilcheck.model.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** A field keeps every number of its range, whatever its neighbours keep. */
class FieldTest {

    @Property(tries = 300)
    void aFieldGivesBackWhatWasSet(
            @ForAll @Size(min = 1, max = 40) List<@IntRange(max = 40_000) Integer> ranges, @ForAll long seed) {
        Random random = new Random(seed);
        Layout layout = new Layout();
        List<Field> fields = new ArrayList<>();
        for (int range : ranges) {
            int minimum = random.nextInt(7) - 3;
            fields.add(layout.allocate(minimum, minimum + range));
        }
        long[] state = noise(layout.words(), random);
        int[] expected = new int[fields.size()];
        for (int i = 0; i < expected.length; i++) {
            expected[i] = between(random, fields.get(i));
            fields.get(i).set(state, expected[i]);
        }

        for (int change = 0; change < 100; change++) {
            int index = random.nextInt(expected.length);
            expected[index] = between(random, fields.get(index));
            fields.get(index).set(state, expected[index]);
            for (int i = 0; i < expected.length; i++) {
                assertThat(fields.get(i).get(state)).as("field %s", i).isEqualTo(expected[i]);
            }
        }
    }

    @Property(tries = 100)
    void aFieldIsReadAtAnyOffset(
            @ForAll @IntRange(max = 20) int offset, @ForAll @IntRange(min = -5, max = 100) int value) {
        Layout layout = new Layout();
        layout.allocate(0, Integer.MAX_VALUE);
        layout.allocate(0, Integer.MAX_VALUE);
        Field field = layout.allocate(-5, 100);
        long[] state = new long[layout.words()];
        field.set(state, value);
        long[] states = noise(offset + state.length, new Random(offset));
        System.arraycopy(state, 0, states, offset, state.length);

        assertThat(field.get(states, offset)).isEqualTo(value);
    }

    @Test
    void aFieldHoldsExactlyItsRange() {
        Field field = new Layout().allocate(-1, 5);

        assertThat(List.of(field.holds(-2), field.holds(-1), field.holds(5), field.holds(6)))
                .containsExactly(false, true, true, false);
        assertThat(field.minimum()).isEqualTo(-1);
        assertThat(field.maximum()).isEqualTo(5);
    }

    @Test
    void aFieldTakesNoMoreBitsThanItsRangeNeeds() {
        assertThat(bitsFor(0, 0)).isZero();
        assertThat(bitsFor(0, 1)).isEqualTo(1);
        assertThat(bitsFor(-1, 2)).isEqualTo(2);
        assertThat(bitsFor(-1, 3)).isEqualTo(3);
        assertThat(bitsFor(5, 5 + 255)).isEqualTo(8);
        assertThat(bitsFor(Integer.MIN_VALUE, Integer.MAX_VALUE)).isEqualTo(32);
    }

    @Test
    void theLargestAndSmallestNumbersFit() {
        Layout layout = new Layout();
        Field field = layout.allocate(Integer.MIN_VALUE, Integer.MAX_VALUE);
        long[] state = new long[1];
        for (int value : new int[] {Integer.MIN_VALUE, -1, 0, 1, Integer.MAX_VALUE}) {
            field.set(state, value);
            assertThat(field.get(state)).isEqualTo(value);
        }
    }

    @Test
    void noFieldStraddlesTwoWords() {
        Layout layout = new Layout();
        for (int i = 0; i < 3; i++) {
            layout.allocate(0, (1 << 25) - 1);
        }

        assertThat(layout.words()).as("25 bits fit twice into 64").isEqualTo(2);
        assertThat(layout.bits()).isEqualTo(75);
        assertThat(List.of(layout.bits(0), layout.bits(1))).containsExactly(50, 25);
    }

    @Test
    void aSmallFieldFillsTheGapThatALargeOneLeft() {
        Layout layout = new Layout();
        for (int i = 0; i < 3; i++) {
            layout.allocate(0, (1 << 25) - 1);
        }
        Field gap = layout.allocate(0, (1 << 14) - 1);
        long[] state = new long[2];

        gap.set(state, (1 << 14) - 1);

        assertThat(state).containsExactly(((1L << 14) - 1) << 50, 0L);
        assertThat(layout.words()).isEqualTo(2);
    }

    @Test
    void whatDoesNotFitSixteenWordsIsRefused() {
        Layout layout = new Layout();
        for (int i = 0; i < 32; i++) {
            layout.allocate(Integer.MIN_VALUE, Integer.MAX_VALUE);
        }

        assertThat(layout.words()).isEqualTo(16);
        assertThatThrownBy(() -> layout.allocate(0, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the scenario needs more than 1024 bits of state. Use fewer threads or smaller ranges");
    }

    private static int bitsFor(int minimum, int maximum) {
        Layout layout = new Layout();
        layout.allocate(minimum, maximum);
        return layout.bits();
    }

    private static int between(Random random, Field field) {
        return field.minimum() + random.nextInt(field.maximum() - field.minimum() + 1);
    }

    private static long[] noise(int words, Random random) {
        return random.longs(words).toArray();
    }
}
