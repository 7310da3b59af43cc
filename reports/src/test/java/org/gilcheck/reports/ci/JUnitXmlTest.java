package org.gilcheck.reports.ci;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.dom.DOMSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.maven.plugins.surefire.report.ReportTestCase;
import org.apache.maven.plugins.surefire.report.ReportTestSuite;
import org.apache.maven.plugins.surefire.report.TestSuiteXmlParser;
import org.gilcheck.model.machine.Clock;
import org.gilcheck.model.policies.Catalogue;
import org.gilcheck.properties.jobs.PolicySource;
import org.gilcheck.properties.thresholds.Threshold;
import org.gilcheck.properties.thresholds.Threshold.Side;
import org.gilcheck.reports.ShippedCounterexamples;
import org.gilcheck.reports.results.Asked;
import org.gilcheck.reports.results.CheckReport;
import org.gilcheck.reports.traces.RandomExhibits;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Continuous integration reads the report as it reads Surefire's. */
class JUnitXmlTest {

    @Test
    void everySuiteFitsTheSchemaOfSurefire() throws Exception {
        NodeList suites = suites(write(ShippedCounterexamples.report()));

        assertThat(suites.getLength())
                .isEqualTo(ShippedCounterexamples.report().rows().size());
        for (int i = 0; i < suites.getLength(); i++) {
            schema().newValidator().validate(new DOMSource(suites.item(i)));
        }
    }

    @Test
    void theSchemaNoticesWhatDoesNotFit() throws Exception {
        Element suite = (Element) suites(write(ShippedCounterexamples.report())).item(0);
        suite.removeAttribute("tests");

        assertThatThrownBy(() -> schema().newValidator().validate(new DOMSource(suite)))
                .isInstanceOf(SAXException.class);
    }

    @Test
    void surefiresOwnParserCountsWhatTheReportSays() throws Exception {
        CheckReport report = ShippedCounterexamples.report();
        List<ReportTestSuite> suites = parsed(write(report));

        assertThat(suites)
                .extracting(ReportTestSuite::getFullClassName)
                .isEqualTo(
                        report.rows().stream().map(row -> row.replace('.', '_')).toList());
        for (int row = 0; row < suites.size(); row++) {
            ReportTestSuite suite = suites.get(row);
            String name = report.rows().get(row);
            long violated = report.results(name).stream()
                    .flatMap(result -> result.verdicts().stream())
                    .filter(verdict -> verdict.isViolation())
                    .count();
            assertThat((long) suite.getNumberOfFailures()).as(name).isEqualTo(violated);
            assertThat(suite.getNumberOfTests()).isEqualTo(suite.getTestCases().size());
            assertThat(suite.getNumberOfErrors()).isEqualTo(count(suite, ReportTestCase::hasError));
            assertThat(suite.getNumberOfSkipped()).isEqualTo(count(suite, ReportTestCase::hasSkipped));
            assertThat(suite.getTestCases()).extracting(ReportTestCase::getName).doesNotHaveDuplicates();
        }
        assertThat(suites).anyMatch(suite -> suite.getNumberOfFailures() > 0);
        assertThat(suites).anyMatch(suite -> suite.getNumberOfErrors() > 0);
        assertThat(suites).anyMatch(suite -> suite.getNumberOfSkipped() > 0);
    }

    private static int count(ReportTestSuite suite, Predicate<ReportTestCase> kind) {
        return (int) suite.getTestCases().stream().filter(kind).count();
    }

    @Test
    void aFailureTellsTheSteps() throws Exception {
        ReportTestSuite suite = parsed(write(ShippedCounterexamples.renamed("broken-double-checked", "x", "x")))
                .get(0);
        Map<String, ReportTestCase> cases =
                suite.getTestCases().stream().collect(Collectors.toMap(ReportTestCase::getName, each -> each));

        ReportTestCase violated = cases.get("mutual-exclusion: 2 cpu, untimed");
        assertThat(violated.getFailureType()).isEqualTo("violated");
        assertThat(violated.getFailureMessage()).startsWith("mutual-exclusion is violated: at most one thread");
        assertThat(violated.getFailureDetail())
                .startsWith("x @ linux violates mutual-exclusion (")
                .contains("  step  T0 cpu")
                .contains("gilcheck replay gil1/x/");
        assertThat(cases.get("deadlock: 2 cpu, untimed").isSuccessful()).isTrue();
        assertThat(cases.get("starvation: 2 cpu, untimed").getFailureMessage())
                .isEqualTo("makes no sense here: the policy does not exclude");
    }

    @Test
    void aLimitIsAnErrorAndAMissedThresholdAFailure() throws Exception {
        List<PolicySource> policy = List.of(PolicySource.of(Catalogue.entry("cpython-2-linux")));
        Asked asked = Asked.of(List.of("bypass"), Threshold.parse("--at-most", Side.AT_MOST, List.of("bypass=1")));

        ReportTestCase limited = only(ShippedCounterexamples.check(policy, asked, Clock.UNTIMED, 10));
        assertThat(limited.hasError()).isTrue();
        assertThat(limited.getFailureMessage()).isEqualTo("not explored to its end: limit of 10 states");
        ReportTestCase missed = only(ShippedCounterexamples.check(policy, asked, Clock.UNTIMED, 100_000));
        assertThat(missed.hasFailure()).isTrue();
        assertThat(missed.getFailureMessage()).isEqualTo("bypass at most 1 is missed: unbounded > 1");
    }

    private static ReportTestCase only(CheckReport report) throws Exception {
        ReportTestSuite suite = parsed(write(report)).get(0);
        assertThat(suite.getTestCases()).hasSize(1);
        return suite.getTestCases().get(0);
    }

    @Property(tries = 60)
    void namesComeThroughAsTheyAre(@ForAll("names") String name) throws Exception {
        CheckReport report = ShippedCounterexamples.renamed("broken-double-checked", name, "x");

        Element suite = (Element) suites(write(report)).item(0);

        assertThat(suite.getAttribute("name")).isEqualTo(visible(name).replace('.', '_') + " @ linux");
        assertThat(((Element) suite.getElementsByTagName("property").item(0)).getAttribute("value"))
                .isEqualTo(visible(name) + " @ linux");
    }

    @Provide
    Arbitrary<String> names() {
        return RandomExhibits.names();
    }

    /** XML cannot have these characters; they are shown as in Java. */
    private static String visible(String name) {
        StringBuilder visible = new StringBuilder();
        name.codePoints().forEach(point -> {
            boolean possible = point == '\t'
                    || point == '\n'
                    || point == '\r'
                    || (point >= 0x20 && point <= 0xd7ff)
                    || (point >= 0xe000 && point <= 0xfffd)
                    || point >= 0x10000;
            visible.append(possible ? Character.toString(point) : String.format(Locale.ROOT, "\\u%04x", point));
        });
        return visible.toString();
    }

    private static String write(CheckReport report) {
        return new JUnitXml().write(report, Set.of());
    }

    private static NodeList suites(String xml) throws ParserConfigurationException, SAXException, IOException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        Document document = factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
        return document.getDocumentElement().getElementsByTagName("testsuite");
    }

    private static Schema schema() throws SAXException {
        return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(JUnitXmlTest.class.getResource("/surefire-test-report.xsd"));
    }

    private static List<ReportTestSuite> parsed(String xml) throws Exception {
        return new ArrayList<>(new TestSuiteXmlParser(null)
                .parse(new InputStreamReader(
                        new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8)));
    }
}
