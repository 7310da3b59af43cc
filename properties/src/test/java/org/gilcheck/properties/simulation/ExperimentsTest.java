package org.gilcheck.properties.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExperimentsTest {
    private static Experiment experiment(String id) {
        return Experiments.all().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"messages-priority", "messages-ruby-1.9-one-core"})
    void whatIsPublishedComesOutWithASingleRun(String id) {
        JudgedExperiment judged = JudgedExperiment.of(experiment(id), new Laboratory(Profile.standard(), 1, 1));
        assertThat(judged.agrees()).as("%s", judged.found()).isTrue();
    }

    @Test
    void everyMissIsExplained() {
        assertThat(Experiments.all())
                .filteredOn(each -> !each.asRecorded())
                .isNotEmpty()
                .allSatisfy(each -> assertThat(each.remark()).isNotBlank());
        assertThat(Experiments.all()).extracting(Experiment::id).doesNotHaveDuplicates();
    }

    @Test
    void anotherMachineWouldBeNoticed() {
        Profile slow = Profile.standard().with("mean wake delay", 150_000).with("least wake delay", 100_000);
        JudgedExperiment judged = JudgedExperiment.of(experiment("messages-priority"), new Laboratory(slow, 1, 1));
        assertThat(judged.agrees()).isFalse();
        assertThat(judged.isAsRecorded()).isFalse();
    }

    @Test
    @Tag("long")
    void allAreAsTheTableHasThemWithAnotherSeed() {
        List<JudgedExperiment> judged = new ArrayList<>();
        Laboratory laboratory = new Laboratory(Profile.standard(), 20, 2);
        for (Experiment each : Experiments.all()) {
            judged.add(JudgedExperiment.of(each, laboratory));
        }
        assertThat(judged).filteredOn(each -> !each.isAsRecorded()).isEmpty();
        assertThat(JudgedExperiment.outOfOrder(judged))
                .doesNotContain("countdown-2.7-one-core before countdown-2.7")
                .doesNotContain("countdown-2.7 before countdown-windows")
                .doesNotContain("messages-ruby-1.9-one-core before messages-ruby-1.9-mac")
                .doesNotContain("messages-3.2 before messages-ruby-1.9-mac")
                .doesNotContain("messages-2.7-mac before messages-3.2");
    }
}
