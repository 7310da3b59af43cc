package org.gilcheck.reports.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.gilcheck.properties.UsageException;
import org.gilcheck.reports.timeline.Window.Edge;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WindowTest {
    @Test
    void anEdgeIsAStepOrATime() {
        assertThat(Window.parse("12", "t=30")).isEqualTo(new Window(new Edge(false, 12), new Edge(true, 30)));
        assertThat(Window.parse(null, "")).isEqualTo(Window.BEST);
        assertThat(Window.parse("t=0", null).from()).isEqualTo(new Edge(true, 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "t=", "t=-3", "12units", "1.5", "99999999999999999999", "\u0663"})
    void whatIsNoStepAndNoTimeIsAnError(String text) {
        assertThatThrownBy(() -> Window.parse(text, null))
                .isInstanceOf(UsageException.class)
                .hasMessage(
                        "--from " + text + ": give the number of a step, such as 12, or a time in units, such as t=30");
        assertThatThrownBy(() -> Window.parse(null, text))
                .isInstanceOf(UsageException.class)
                .hasMessageStartingWith("--to " + text);
    }

    @Test
    void aWindowEndsAfterItBegins() {
        assertThatThrownBy(() -> Window.parse("9", "8"))
                .isInstanceOf(UsageException.class)
                .hasMessage("--from 9 is after --to 8. Give the earlier one first");
        assertThat(Window.parse("8", "8").from()).isEqualTo(new Edge(false, 8));
    }
}
