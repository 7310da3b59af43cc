package org.gilcheck.properties.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

/** Long texts become several lines. */
class WrapTest {

    @Test
    void linesBreakAtTheLastSpaceThatFits() {
        assertThat(Wrap.at("one two three", 7)).containsExactly("one two", "three");
        assertThat(Wrap.at("one two three", 8)).containsExactly("one two", "three");
        assertThat(Wrap.at("one two three", 6)).containsExactly("one", "two", "three");
    }

    @Test
    void aTextThatFitsStaysWhole() {
        assertThat(Wrap.at("one two", 7)).containsExactly("one two");
        assertThat(Wrap.at("", 7)).containsExactly("");
    }

    @Test
    void aWordThatIsTooLongIsCut() {
        assertThat(Wrap.at("abcdefgh ij", 3)).containsExactly("abc", "def", "gh", "ij");
    }

    @Property
    void nothingIsLostAndNothingSticksOut(
            @ForAll @StringLength(max = 60) @Chars(' ') @CharRange(from = 'a', to = 'c') String text,
            @ForAll @IntRange(min = 1, max = 20) int width) {
        List<String> lines = Wrap.at(text, width);

        assertThat(lines).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(width));
        assertThat(String.join("", lines).replace(" ", "")).isEqualTo(text.replace(" ", ""));
    }
}
