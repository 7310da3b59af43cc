package org.gilcheck.reports.page;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A whole HTML file. What is put into its templates is escaped; style, script and data are put in as they are. */
final class Page {
    private static final Template TEMPLATE = Mustache.compiler()
            .withEscaper(HtmlText::escaped)
            .emptyStringIsFalse(true)
            .withLoader(name -> Resources.reader("template/" + name))
            .compile(Resources.reader("template/page.html"));

    private Page() {}

    /**
     * The page.
     *
     * @param report what stands above and below the runs; null for a page of one run
     */
    static String of(String title, @Nullable ReportView report, Gallery gallery) {
        String style = Resources.palette() + gallery.style() + Resources.style();
        String script = Resources.script();
        List<Map<String, String>> data = new ArrayList<>();
        gallery.data().forEach((id, value) -> data.add(Map.of("id", id, "json", ScriptJson.write(value))));
        Map<String, Object> context = new HashMap<>();
        context.put("title", title);
        context.put("contentSecurityPolicy", ContentSecurityPolicy.of(style, script));
        context.put("style", style);
        context.put("script", script);
        context.put("report", report == null ? false : report);
        context.put("alone", report == null);
        context.put("data", data);
        return TEMPLATE.execute(context);
    }
}
