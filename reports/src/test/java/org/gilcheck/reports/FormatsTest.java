package org.gilcheck.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.gilcheck.model.machine.Clock;
import org.gilcheck.model.policies.Catalogue;
import org.gilcheck.properties.jobs.PolicySource;
import org.gilcheck.reports.results.Asked;
import org.gilcheck.reports.results.CheckReport;
import org.gilcheck.reports.results.ReportFormat;
import org.gilcheck.reports.traces.Exhibit;
import org.gilcheck.reports.traces.TraceFormat;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is true of all formats. */
class FormatsTest {
    private static final CheckReport REPORT = ShippedCounterexamples.check(
            Stream.of("broken-double-checked", "cpython-2-linux")
                    .map(Catalogue::entry)
                    .map(PolicySource::of)
                    .toList(),
            Asked.of(List.of(), List.of()),
            Clock.TIMED,
            1_000);

    static List<TraceFormat> traceFormats() {
        return TraceFormats.all();
    }

    static List<ReportFormat> reportFormats() {
        return ReportFormats.all();
    }

    /** Pictures take their time. */
    private static boolean isSlow(TraceFormat format) {
        return List.of("png", "html").contains(format.id());
    }

    @ParameterizedTest
    @MethodSource("traceFormats")
    void aCounterexampleIsWrittenTheSameTwice(TraceFormat format) {
        List<Exhibit> all = ShippedCounterexamples.exhibits();
        check(format, isSlow(format) ? all.subList(0, 3) : all);
    }

    @Tag("long")
    @ParameterizedTest
    @MethodSource("traceFormats")
    void everyShippedCounterexampleIsWrittenTheSameTwice(TraceFormat format) {
        check(format, ShippedCounterexamples.exhibits());
    }

    private static void check(TraceFormat format, List<Exhibit> exhibits) {
        for (Exhibit exhibit : exhibits) {
            byte[] first = format.write(exhibit);

            assertThat(first).as(exhibit.title()).isNotEmpty().isEqualTo(format.write(exhibit));
        }
    }

    @ParameterizedTest
    @MethodSource("reportFormats")
    void theReportIsWrittenTheSameTwice(ReportFormat format) {
        String first = format.write(REPORT, Set.of());

        assertThat(first).isNotEmpty().isEqualTo(format.write(REPORT, Set.of()));
        assertThat(new String(first.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                .isEqualTo(first);
        assertThat(first).doesNotContain("\r");
    }

    @Test
    void noTwoFormatsAreCalledTheSame() {
        assertThat(TraceFormats.all()).extracting(TraceFormat::id).doesNotHaveDuplicates();
        assertThat(TraceFormats.all()).extracting(TraceFormat::suffix).doesNotHaveDuplicates();
        assertThat(ReportFormats.all()).extracting(ReportFormat::id).doesNotHaveDuplicates();
        assertThat(ReportFormats.all()).extracting(ReportFormat::fileName).doesNotHaveDuplicates();
    }
}
