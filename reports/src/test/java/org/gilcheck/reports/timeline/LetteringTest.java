package org.gilcheck.reports.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LetteringTest {
    @Test
    void lettersOfEastAsiaAreTwiceAsWideAndCombiningMarksTakeNoRoom() {
        assertThat(Lettering.width("線程", 10)).isEqualTo(Lettering.width("abcd", 10));
        assertThat(Lettering.width("e\u0301", 10)).isEqualTo(Lettering.width("e", 10));
        assertThat(Lettering.width("…", 10)).isEqualTo(Lettering.width("e", 10));
    }

    @Test
    void textIsCutWhereThereIsNoRoom() {
        double room = Lettering.width("12345", 10);

        assertThat(Lettering.fit("12345", 10, room)).isEqualTo("12345");
        assertThat(Lettering.fit("123456", 10, room)).isEqualTo("1234…");
        assertThat(Lettering.fit("12\uD83D\uDE0056", 10, Lettering.width("1234", 10)))
                .isEqualTo("12…");
        assertThat(Lettering.fit("123456", 10, 3)).isEmpty();
    }

    @Test
    void linesAreBrokenAtSpaces() {
        double room = Lettering.width("one two", 10);

        assertThat(Lettering.wrap("one two three four", 10, room, 9)).containsExactly("one two", "three", "four");
        assertThat(Lettering.wrap("one two three four", 10, room, 2)).containsExactly("one two", "three…");
        assertThat(Lettering.wrap("incomprehensible", 10, room, 3)).containsExactly("incomp…");
    }
}
