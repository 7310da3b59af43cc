package org.gilcheck.reports.traces;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever a recording contains, its text is a table, and a terminal obeys nothing in it. */
class TextTraceTest {

    @Property(tries = 200)
    void nothingButTheEndsOfLinesIsNotPrintable(@ForAll("exhibits") Exhibit exhibit) {
        String text = text(exhibit);

        assertThat(text.codePoints().filter(letter -> letter != '\n'))
                .noneMatch(letter -> Character.getType(letter) == Character.CONTROL
                        || Character.getType(letter) == Character.FORMAT
                        || Character.getType(letter) == Character.LINE_SEPARATOR
                        || Character.getType(letter) == Character.PARAGRAPH_SEPARATOR);
        assertThat(text.lines().skip(1).findFirst().orElseThrow()).startsWith("    ");
    }

    @Provide
    Arbitrary<Exhibit> exhibits() {
        return RandomExhibits.exhibits();
    }

    private static String text(Exhibit exhibit) {
        return new String(new TextTrace().write(exhibit), StandardCharsets.UTF_8);
    }
}
