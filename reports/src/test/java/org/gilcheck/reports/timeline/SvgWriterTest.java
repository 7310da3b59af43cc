package org.gilcheck.reports.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SvgWriterTest {
    @Test
    void whateverIsGivenComesOutEscaped() {
        String document = new SvgWriter()
                .start("g")
                .set("a", "<&>\"'\n\t\u0001")
                .text("<&>\"'\n\uDC00")
                .end()
                .document();

        assertThat(document).isEqualTo("<g a=\"&lt;&amp;&gt;&quot;'&#10;&#9;\uFFFD\">&lt;&amp;&gt;\"'\n\uFFFD</g>\n");
    }

    @Test
    void numbersHaveOneDecimalAtMost() {
        assertThat(SvgWriter.number(3)).isEqualTo("3");
        assertThat(SvgWriter.number(3.04)).isEqualTo("3");
        assertThat(SvgWriter.number(3.06)).isEqualTo("3.1");
        assertThat(SvgWriter.number(-0.3)).isEqualTo("-0.3");
        assertThat(SvgWriter.number(-2.5)).isEqualTo("-2.5");
    }

    @Test
    void anElementThatIsNotEndedIsAMistake() {
        assertThatThrownBy(() -> new SvgWriter().start("g").document()).isInstanceOf(IllegalStateException.class);
    }
}
