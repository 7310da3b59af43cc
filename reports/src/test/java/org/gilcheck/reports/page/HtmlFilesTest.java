package org.gilcheck.reports.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.gilcheck.reports.results.CheckReport;
import org.gilcheck.reports.results.Extra;
import org.gilcheck.reports.traces.Exhibit;
import org.gilcheck.reports.traces.RandomExhibits;
import org.junit.jupiter.api.Test;

/** What can be said of the files without a browser. */
class HtmlFilesTest {
    private static final Pattern DATA =
            Pattern.compile("<script type=\"application/json\"[^>]*>(.*?)</script>", Pattern.DOTALL);

    @Test
    void theSameIsWrittenTwice() {
        for (Extra extra : Extra.values()) {
            CheckReport report = Samples.untimed("yield-switches,bypass", "cpython-2-linux", "ruby-1.9.2");
            assertThat(new HtmlReport().write(report, EnumSet.of(extra)))
                    .isEqualTo(new HtmlReport().write(report, EnumSet.of(extra)));
        }
        assertThat(new HtmlTrace().write(Samples.starvation())).isEqualTo(new HtmlTrace().write(Samples.starvation()));
    }

    @Test
    void thePageMayLoadNothingAndRunNothingButItsOwnScript() {
        String page = page(Samples.starvation());

        assertThat(page)
                .contains("default-src &#39;none&#39;; script-src &#39;sha256-")
                .doesNotContain("unsafe");
        assertThat(page).doesNotContainPattern("(?i)(src|href)\\s*=\\s*[\"'](?!#)");
        assertThat(count(page, "<style>")).isEqualTo(1);
    }

    /** The scripts neither make markup of texts nor code of them. */
    @Test
    void noScriptTakesTextForMarkupOrCode() {
        assertThat(Resources.script())
                .doesNotContain("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "Function(")
                .doesNotContainPattern("fetch\\(|XMLHttpRequest|import\\(|WebSocket");
    }

    @Test
    void aPolicysDiagramsAreThereOnceHoweverManyViolationsItHas() {
        CheckReport report =
                Samples.untimed("mutual-exclusion,yield-switches,bypass", "broken-double-checked", "cpython-2-linux");
        assertThat(report.counterexamples()).hasSize(3);

        String page = new HtmlReport().write(report, Set.of());

        assertThat(count(page, "id=\"trace-of-counterexample-")).isEqualTo(3);
        assertThat(count(page, "id=\"machine-")).isEqualTo(2);
    }

    /** Else texts could end the element that they are in. */
    @Test
    void dataHasNothingThatCouldEndItsElement() {
        Matcher data = DATA.matcher(page(Samples.battle()));
        int found = 0;
        while (data.find()) {
            found++;
            assertThat(data.group(1)).doesNotContain("<").matches("(?s)[\\[{].+[]}]");
        }
        assertThat(found).isEqualTo(3);
    }

    /** Ten thousand steps would else take megabytes, and a report has dozens of runs. */
    @Test
    void aStepTakesFewBytes() {
        int few = page(Samples.longBattle(1_000)).length();
        int many = page(Samples.longBattle(11_000)).length();

        assertThat((many - few) / 10_000).isLessThan(60);
    }

    @Property(tries = 50)
    void anyTraceCanBeWrittenAndTheSameTwice(@ForAll("exhibits") Exhibit exhibit) throws JsonProcessingException {
        String page = page(exhibit);

        assertThat(page).isEqualTo(page(exhibit));
        Matcher data = DATA.matcher(page);
        assertThat(data.find()).isTrue();
        assertThat(new ObjectMapper()
                        .readTree(data.group(1))
                        .get(0)
                        .get("title")
                        .asText())
                .isEqualTo(exhibit.title());
    }

    @Provide
    Arbitrary<Exhibit> exhibits() {
        return RandomExhibits.exhibits();
    }

    private static String page(Exhibit exhibit) {
        return new String(new HtmlTrace().write(exhibit), StandardCharsets.UTF_8);
    }

    private static int count(String text, String part) {
        return text.split(Pattern.quote(part), -1).length - 1;
    }
}
