package org.gilcheck.reports.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The browser notices what a page must not do; else the tests of the pages would say nothing. */
class BrowserTest {
    @RegisterExtension
    static final Browser browser = new Browser();

    @TempDir
    Path folder;

    private Tab open(String body) throws IOException {
        Path file = folder.resolve("a page.html");
        Files.writeString(file, "<!DOCTYPE html><link rel=icon href=data:,>" + body);
        return browser.open(file);
    }

    /** What the page has done wrong so far, which is then forgotten, since here it is meant. */
    private static String complaints(Tab tab) {
        tab.evaluate("new Promise(done => setTimeout(done, 50))");
        String all = String.join("\n", tab.complaints());
        tab.complaints().clear();
        return all;
    }

    @Test
    void aPageThatDoesNothingWrongIsNotComplainedOf() throws IOException {
        Tab tab = open("<p id=x>one</p><script>document.getElementById('x').textContent += ' two';</script>");

        assertThat(tab.at("#x").textContent()).isEqualTo("one two");
        assertThat(complaints(tab)).isEmpty();
    }

    @Test
    void aRequestToTheNetworkIsRefusedAndNoticed() throws IOException {
        Tab tab = open("<img src='http://example.invalid/picture.png'>");

        assertThat(complaints(tab)).contains("asked for http://example.invalid/picture.png");
    }

    @Test
    void anotherFileIsRefusedAndNoticed() throws IOException {
        Files.writeString(folder.resolve("other.js"), "document.title = 'loaded'");

        Tab tab = open("<script src=other.js></script>");

        assertThat(complaints(tab)).contains("other.js");
        assertThat(tab.page().title()).isEmpty();
    }

    @Test
    void errorsAndViolationsOfTheContentSecurityPolicyAreNoticed() throws IOException {
        Tab thrower = open("<script>throw new Error('planted')</script>");
        assertThat(complaints(thrower)).contains("planted");

        Tab violator = open("<meta http-equiv=Content-Security-Policy content=\"default-src 'none'\">"
                + "<script>document.title = 'ran'</script>");
        assertThat(complaints(violator)).contains("Content Security Policy");
    }

    @Test
    void aProgramThatIsNamedButNotThereIsNotReplacedByAnother() {
        assertThat(Chromium.find(Map.of("CHROMIUM", "/nowhere/chromium", "PATH", "/usr/bin")))
                .isNull();
    }
}
