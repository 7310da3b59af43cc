package org.gilcheck.reports.ci;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.gilcheck.reports.ShippedCounterexamples;
import org.gilcheck.reports.results.CheckReport;
import org.gilcheck.reports.traces.Exhibit;
import org.gilcheck.reports.traces.RandomExhibits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What GitHub shows is what was written: a parser of Markdown that is not ours reads it. */
class MarkdownTest {
    private static final Parser PARSER =
            Parser.builder().extensions(List.of(TablesExtension.create())).build();

    @Property(tries = 500)
    void aCellOfATableShowsAnyTextAsItIs(@ForAll("names") String name) {
        String page = "| head | two |\n| --- | --- |\n| " + MarkdownText.inline(name) + " | end |\n";

        List<String> cells = cells(PARSER.parse(page));

        assertThat(cells).containsExactly("head", "two", shown(name), "end");
    }

    @Property(tries = 500)
    void aParagraphShowsAnyTextAsItIs(@ForAll("names") String name) {
        Node document = PARSER.parse("before\n\n" + MarkdownText.inline(name) + "\n");

        assertThat(text(document)).isEqualTo("before" + shown(name));
    }

    @Property(tries = 500)
    void aBlockIsNeverLeft(@ForAll("names") String name) {
        Node block =
                PARSER.parse(MarkdownText.block("first\n" + name + "\nlast")).getFirstChild();

        assertThat(block).isInstanceOf(FencedCodeBlock.class);
        assertThat(block.getNext()).isNull();
        assertThat(((FencedCodeBlock) block).getLiteral()).startsWith("first\n").endsWith("\nlast\n");
    }

    @Property(tries = 100)
    void aWholeTraceIsReadAsItIsMeant(@ForAll("exhibits") Exhibit exhibit) {
        String page = new String(new MarkdownTrace().write(exhibit), StandardCharsets.UTF_8);

        assertThat(page).hasSizeLessThanOrEqualTo(Page.MOST);
        List<String> kinds = new ArrayList<>();
        for (Node node = PARSER.parse(page).getFirstChild(); node != null; node = node.getNext()) {
            kinds.add(node.getClass().getSimpleName());
            assertThat(node).isNotInstanceOf(HtmlBlock.class);
        }
        assertThat(kinds.stream().filter("FencedCodeBlock"::equals).count()).isBetween(2L, 3L);
        assertThat(kinds.get(0)).isEqualTo("Heading");
    }

    @Provide
    Arbitrary<String> names() {
        return RandomExhibits.names();
    }

    @Provide
    Arbitrary<Exhibit> exhibits() {
        return RandomExhibits.exhibits();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {
                "a|b;a\\|b",
                "`x`;\\`x\\`",
                "- no list;\\- no list",
                "1. no list;1\\. no list",
                "T0 @ linux;T0 @ linux",
                "@all;@<!-- -->all",
                "fixes #7;fixes \\#<!-- -->7",
                "<b>;\\<b\\>",
                "cpython-3.2;cpython-3.2"
            })
    void signsAreEscapedOnlyWhereTheyMeanSomething(String text, String escaped) {
        assertThat(MarkdownText.inline(text)).isEqualTo(escaped);
    }

    @Test
    void theReportShowsTheMatrixAndFoldsTheSteps() {
        CheckReport report = ShippedCounterexamples.renamed("broken-double-checked", "a|b", "x");
        String page = new Markdown().write(report, Set.of());

        List<String> cells = cells(PARSER.parse(page));
        assertThat(cells).contains("mutual-exclusion", "a|b @ linux", "VIOLATED 1/1 [1]", "holds");
        assertThat(page)
                .startsWith("## gilcheck: 1 violation\n")
                .contains("<details>\n<summary>[1] a|b @ linux violates mutual-exclusion</summary>\n\n")
                .contains("```text\n  step  T0 cpu")
                .contains("gilcheck replay gil1/x/");
        assertThat(page.split("<details>", -1)).hasSameSizeAs(page.split("</details>", -1));
    }

    @Test
    void aReportThatIsTooLongForGithubIsCutAndSaysSo() {
        CheckReport report = ShippedCounterexamples.report();
        String page = new Markdown().write(report, Set.of());

        assertThat(report.counterexamples()).hasSizeGreaterThan(20);
        assertThat(page)
                .hasSizeBetween(Page.MOST - 20_000, Page.MOST)
                .containsPattern("\\*Cut: GitHub takes 65,536 characters. Left out: \\d+ of its parts");
        assertThat(page.split("<details>", -1)).hasSameSizeAs(page.split("</details>", -1));
    }

    private static String shown(String name) {
        StringBuilder shown = new StringBuilder();
        name.strip().codePoints().forEach(point -> {
            boolean isBreak = "\n\t\r\u0085\u2028\u2029".indexOf(point) >= 0;
            boolean isShown = !Character.isISOControl(point) && (point < 0xd800 || point > 0xdfff);
            shown.append(isBreak ? " " : isShown ? Character.toString(point) : "\uFFFD");
        });
        return shown.toString().strip();
    }

    private static List<String> cells(Node document) {
        List<String> cells = new ArrayList<>();
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(CustomNode node) {
                if (node instanceof TableCell) {
                    cells.add(text(node));
                }
                visitChildren(node);
            }
        });
        return cells;
    }

    private static String text(Node node) {
        StringBuilder text = new StringBuilder();
        node.accept(new AbstractVisitor() {
            @Override
            public void visit(Text literal) {
                text.append(literal.getLiteral());
            }
        });
        return text.toString();
    }
}
