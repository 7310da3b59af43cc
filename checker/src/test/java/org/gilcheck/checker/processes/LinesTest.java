package org.gilcheck.checker.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LinesTest {

    @Test
    void linesEndInEveryUsualWay() throws IOException {
        assertThat(lines("one\n\ntwo\r\nthr\ree\n")).containsExactly("one", "", "two", "thr\ree");
    }

    @Test
    void theLastLineNeedsNoEnd() throws IOException {
        assertThat(lines("one\ntwo")).containsExactly("one", "two");
        assertThat(lines("")).isEmpty();
    }

    @Test
    void anEndlessLineIsCut() throws IOException {
        assertThat(lines("x".repeat(3 * Lines.LONGEST) + "\nnext\n"))
                .containsExactly("x".repeat(Lines.LONGEST), "next");
    }

    @Test
    void lettersBeyondAsciiAreRead() throws IOException {
        assertThat(lines("\u00fc\u0131\u4e2d".repeat(5_000))).containsExactly("\u00fc\u0131\u4e2d".repeat(5_000));
    }

    private static List<String> lines(String text) throws IOException {
        List<String> lines = new ArrayList<>();
        Lines.forEach(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), lines::add);
        return lines;
    }
}
