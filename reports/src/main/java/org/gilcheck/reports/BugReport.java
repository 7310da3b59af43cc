package org.gilcheck.reports;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.gilcheck.model.language.StateMachine;
import org.gilcheck.properties.jobs.PolicySource;
import org.gilcheck.reports.CrosscheckReport.Numbered;

/** The files of a crosscheck: the report, and for each disagreement what to attach to a bug. */
final class BugReport {
    /** The names of its files. */
    static final Pattern NUMBERED = Pattern.compile("disagreement-\\d+(-policy)?\\.(txt|java)");

    private BugReport() {}

    /** The files by their names. */
    static Map<String, String> files(CrosscheckReport report) {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("report.txt", CrosscheckText.of(report));
        files.put("report.json", CrosscheckJson.of(report));
        for (Numbered each : report.disagreements()) {
            String name = "disagreement-" + each.number();
            PolicySource policy = each.check().job().policy();
            files.put(name + ".txt", DisagreementText.of(report, each) + "\n" + StateMachine.of(policy.create()));
            if (policy.given().endsWith(".java")) {
                files.put(name + "-policy.java", source(policy.given()));
            }
        }
        return files;
    }

    private static String source(String file) {
        try {
            return Files.readString(Path.of(file), StandardCharsets.UTF_8);
        } catch (IOException gone) {
            return "// " + file + " cannot be read any more: " + gone.getMessage() + "\n";
        }
    }
}
