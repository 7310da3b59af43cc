package org.gilcheck.reports.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * The Chromium of this machine, as a JUnit extension: {@code @RegisterExtension static final Browser browser = new
 * Browser();}. Without one the tests of the class are skipped.
 *
 * <p>It is started once for all test classes. After each test its tabs are closed, and the test fails if one of them has
 * logged an error, violated its content security policy or asked for anything that is not of its own origin.
 */
public final class Browser implements BeforeAllCallback, AfterEachCallback {
    private static final int WIDTH = 1400;
    private static final int HEIGHT = 900;

    private final List<Tab> tabs = new ArrayList<>();
    private final List<BrowserContext> contexts = new ArrayList<>();
    private com.microsoft.playwright.Browser chromium;

    @Override
    public void beforeAll(ExtensionContext context) {
        Path executable = Chromium.find(System.getenv());
        if (executable == null) {
            abort("skipped: chromium not found");
        }
        chromium = context.getRoot()
                .getStore(Namespace.create(Browser.class))
                .getOrComputeIfAbsent(executable, Browser::start, Started.class)
                .chromium();
    }

    private static Started start(Path executable) {
        // Playwright writes its options in lower case, and under a Turkish locale would not know them again.
        Locale usual = Locale.getDefault();
        Locale.setDefault(Locale.ROOT);
        try {
            Playwright playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            return new Started(
                    playwright,
                    playwright
                            .chromium()
                            .launch(new BrowserType.LaunchOptions()
                                    .setExecutablePath(executable)
                                    .setArgs(List.of("--no-sandbox"))));
        } finally {
            Locale.setDefault(usual);
        }
    }

    /** Opens a file. It may load nothing else. */
    public Tab open(Path file) {
        return open(file.toUri().toString());
    }

    /** Opens a page in a wide window. It may load only what is of the same origin, of a file nothing but itself. */
    public Tab open(String url) {
        return open(url, new com.microsoft.playwright.Browser.NewContextOptions().setViewportSize(WIDTH, HEIGHT));
    }

    /** Opens a page in a window of its own kind: of another size, dark, without motion. */
    public Tab open(String url, com.microsoft.playwright.Browser.NewContextOptions options) {
        BrowserContext context = chromium.newContext(options);
        contexts.add(context);
        Tab tab = new Tab(context.newPage(), url);
        tabs.add(tab);
        return tab;
    }

    @Override
    public void afterEach(ExtensionContext context) {
        List<String> complaints =
                tabs.stream().flatMap(tab -> tab.complaints().stream()).toList();
        contexts.forEach(Browser::close);
        contexts.clear();
        tabs.clear();
        assertThat(complaints).isEmpty();
    }

    /** A page that asks for something at this moment may find itself closed. */
    private static void close(BrowserContext context) {
        try {
            context.close();
        } catch (PlaywrightException failure) {
            if (!String.valueOf(failure.getMessage()).contains("closed")) {
                throw failure;
            }
        }
    }

    /** Closed by JUnit when all tests are done. */
    private record Started(Playwright playwright, com.microsoft.playwright.Browser chromium) implements AutoCloseable {
        @Override
        public void close() {
            chromium.close();
            playwright.close();
        }
    }
}
