package org.gilcheck.reports.browser;

import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A page that is open, and all that it has done wrong. */
public final class Tab {
    private final Page page;
    private final String url;
    private final List<String> complaints = new ArrayList<>();

    Tab(Page page, String url) {
        this.page = page;
        this.url = url;
        page.onConsoleMessage(this::note);
        page.onPageError(error -> complaints.add("error: " + error));
        page.route("**", this::answer);
        page.navigate(url);
    }

    /** Violations of the content security policy are errors on the console, too. */
    private void note(ConsoleMessage message) {
        if (message.type().equals("error") || message.type().equals("warning")) {
            complaints.add(message.type() + " on the console: " + message.text());
        }
    }

    private void answer(Route route) {
        String asked = route.request().url();
        if (isOwn(asked)) {
            resume(route);
        } else {
            complaints.add("asked for " + asked);
            route.abort();
        }
    }

    /** A request may still be under way when its page is closed. */
    private void resume(Route route) {
        try {
            route.resume();
        } catch (PlaywrightException failure) {
            if (!String.valueOf(failure.getMessage()).contains("closed")) {
                throw failure;
            }
        }
    }

    private boolean isOwn(String asked) {
        URI own = URI.create(url.replaceFirst("#.*", ""));
        URI other = URI.create(asked.replaceFirst("#.*", ""));
        return own.getScheme().equals("file")
                ? own.getScheme().equals(other.getScheme()) && own.getPath().equals(other.getPath())
                : own.resolve("/").equals(other.resolve("/"));
    }

    /** All of Playwright. */
    public Page page() {
        return page;
    }

    /** What a CSS selector finds. */
    public Locator at(String selector) {
        return page.locator(selector);
    }

    /** Presses keys one after the other, such as {@code ArrowRight} or {@code Shift+Tab}. */
    public Tab press(String... keys) {
        for (String key : keys) {
            page.keyboard().press(key);
        }
        return this;
    }

    /** The value of an expression of JavaScript. */
    public Object evaluate(String expression) {
        return page.evaluate(expression);
    }

    /** Makes the browser prefer dark pages. */
    public void dark() {
        // Under a Turkish locale Playwright does not know its own words in lower case.
        Locale usual = Locale.getDefault();
        Locale.setDefault(Locale.ROOT);
        try {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        } finally {
            Locale.setDefault(usual);
        }
    }

    /** Errors and warnings on the console, and requests that were refused; empty if all is well. */
    public List<String> complaints() {
        return complaints;
    }
}
