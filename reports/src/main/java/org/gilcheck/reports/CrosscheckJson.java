package org.gilcheck.reports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gilcheck.properties.Property;
import org.gilcheck.properties.engines.Crosscheck;
import org.gilcheck.properties.engines.EngineAnswer;
import org.gilcheck.properties.engines.EngineResult;
import org.gilcheck.properties.engines.Extreme;
import org.gilcheck.properties.engines.Opinion;
import org.gilcheck.properties.runs.Witness;
import org.gilcheck.reports.CrosscheckReport.Numbered;
import org.gilcheck.reports.json.JsonRun;
import org.gilcheck.reports.traces.JsonText;

/** What engines say, for programs. The same crosscheck gives the same text, byte for byte, unless there is a time limit. */
final class CrosscheckJson {
    private static final int FORMAT_VERSION = 1;

    private CrosscheckJson() {}

    static String of(CrosscheckReport report) {
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("format", "gilcheck-crosscheck");
        root.put("version", FORMAT_VERSION);
        root.put("exitCode", report.exitCode());
        root.put("engines", report.choice().names());
        root.put("seed", report.choice().seed());
        root.put("runs", report.choice().runs());
        root.put(
                "scenarios",
                report.checks().stream().map(CrosscheckJson::scenario).toList());
        root.put(
                "disagreements",
                report.disagreements().stream()
                        .map(each -> disagreement(report, each))
                        .toList());
        return JsonText.pretty(root);
    }

    private static Map<String, Object> scenario(Crosscheck check) {
        Map<String, Object> object = JsonRun.job(check.job());
        object.put(
                "answers", check.results().stream().map(CrosscheckJson::answer).toList());
        return object;
    }

    private static Map<String, Object> answer(EngineResult result) {
        EngineAnswer answer = result.answer();
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("engine", result.engine());
        object.put("status", JsonRun.lower(answer.status()));
        if (!answer.isGiven()) {
            object.put("note", answer.note());
            return object;
        }
        object.put("reach", JsonRun.lower(answer.reach()));
        putIfKnown(object, "states", answer.states());
        putIfKnown(object, "edges", answer.steps());
        object.put(
                "verdicts",
                answer.opinions().entrySet().stream()
                        .map(each -> opinion(each.getKey(), each.getValue()))
                        .toList());
        return object;
    }

    private static Map<String, Object> opinion(Property property, Opinion opinion) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("property", property.id());
        object.put("answer", JsonRun.lower(opinion.kind()));
        putIfKnown(object, "steps", opinion.steps());
        if (!opinion.extremes().isEmpty()) {
            object.put(
                    "bounds", opinion.extremes().stream().map(Extreme::toString).toList());
        }
        if (!opinion.reason().isEmpty()) {
            object.put("reason", opinion.reason());
        }
        return object;
    }

    private static Map<String, Object> disagreement(CrosscheckReport report, Numbered numbered) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("number", numbered.number());
        object.put("scenario", CrosscheckText.name(numbered.check()));
        object.put("subject", numbered.disagreement().subject());
        object.put("engines", numbered.disagreement().engines());
        Map<String, Object> said = new LinkedHashMap<>();
        numbered.disagreement().said().forEach(each -> said.put(each.engine(), each.text()));
        object.put("said", said);
        object.put("tokens", tokens(numbered));
        object.put("text", DisagreementText.of(report, numbered));
        return object;
    }

    private static List<String> tokens(Numbered numbered) {
        return numbered.check().results().stream()
                .flatMap(result -> result.answer().witnesses().stream())
                .filter(witness -> witness.property() == numbered.disagreement().property())
                .map(Witness::token)
                .toList();
    }

    private static void putIfKnown(Map<String, Object> object, String name, long number) {
        if (number != EngineAnswer.UNKNOWN) {
            object.put(name, number);
        }
    }
}
