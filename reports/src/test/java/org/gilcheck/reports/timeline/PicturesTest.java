package org.gilcheck.reports.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class PicturesTest {
    private static final Path FOLDER = Path.of("docs", "pictures");

    static List<Pictures> committed() {
        return Pictures.committed();
    }

    /** Written anew by the commands that stand beside the pictures in the README. */
    @ParameterizedTest
    @MethodSource("committed")
    void thePicturesOfTheReadmeAreWhatIsDrawnNow(Pictures picture) throws IOException {
        assertThat(new TimelineSvg().text(picture.exhibit()))
                .isEqualTo(Files.readString(FOLDER.resolve(picture.file())));
    }

    @ParameterizedTest
    @EnumSource
    void nothingLeavesThePicture(Pictures picture) {
        RandomTimelinesTest.nothingLeaves(Drawing.of(picture.exhibit()));
    }

    @ParameterizedTest
    @EnumSource
    void theSameIsDrawnEveryTime(Pictures picture) {
        assertThat(new TimelineSvg().write(picture.exhibit())).isEqualTo(new TimelineSvg().write(picture.exhibit()));
    }

    @Test
    void theBattleIsSeenAsOne() {
        assertThat(Drawing.of(Pictures.BATTLE.exhibit()).texts())
                .contains("waits for ever", "woken in vain: 1", "never has the GIL", "has the GIL 100 %");
    }

    @Test
    void eachCallOfTheConvoyWaits() {
        assertThat(Drawing.of(Pictures.CONVOY_CPYTHON.exhibit()).texts())
                .contains("answered after 35 units")
                .filteredOn(text -> text.startsWith("waits "))
                .hasSize(4);
        assertThat(Drawing.of(Pictures.CONVOY_RUBY.exhibit()).texts())
                .contains("answered after 30 units")
                .filteredOn(text -> text.startsWith("waits "))
                .hasSizeGreaterThanOrEqualTo(4);
    }

    @Test
    void theStarvingThreadIsSeenToStarve() {
        assertThat(Drawing.of(Pictures.STARVATION.exhibit()).texts())
                .contains("waits for ever", "never has the GIL")
                .filteredOn("has the GIL 50 %"::equals)
                .hasSize(2);
    }

    @Test
    void aDeadlockIsStuckAndAThreadThatHasEndedSaysSo() {
        assertThat(Drawing.of(Pictures.DEADLOCK.exhibit()).texts()).contains("stuck for ever", "ended");
    }
}
