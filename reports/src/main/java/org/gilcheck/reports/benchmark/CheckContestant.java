package org.gilcheck.reports.benchmark;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gilcheck.model.scenario.Reduction;
import org.gilcheck.properties.promela.Claim;

/** {@code gilcheck check} in a fresh process, with its reductions. */
final class CheckContestant implements Contestant {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final GilcheckProcess process;
    private final Set<Claim> claims;
    private final List<String> words = new ArrayList<>(List.of("check"));

    /**
     * @param claims what it checks
     * @param reductions those to use
     * @param options for {@code gilcheck check}, such as the number of workers
     */
    CheckContestant(
            Model model, Set<Claim> claims, List<Reduction> reductions, GilcheckProcess process, List<String> options) {
        this.process = process;
        this.claims = claims;
        words.addAll(model.checkArguments());
        words.addAll(List.of(
                "--property", String.join(",", claims.stream().map(Claim::id).toList())));
        if (!reductions.equals(Reduction.usual())) {
            words.addAll(List.of(
                    "--reduce",
                    String.join(",", reductions.stream().map(Reduction::id).toList())));
        }
        words.addAll(options);
    }

    @Override
    public String name() {
        return "gilcheck";
    }

    @Override
    public String how() {
        return GilcheckProcess.how(words);
    }

    @Override
    public Measurement run() throws ContestantFailure, InterruptedException {
        List<String> forPrograms = new ArrayList<>(words);
        forPrograms.addAll(List.of("--format", "json", "--quiet"));
        GilcheckProcess.Run run = process.run(forPrograms);
        JsonNode verdicts = verdicts(run.said());
        Map<Claim, Boolean> violated = new EnumMap<>(Claim.class);
        long states = 0;
        long represented = 0;
        long steps = 0;
        for (JsonNode verdict : verdicts) {
            String answer = verdict.path("answer").asText();
            for (Claim claim : claims) {
                if (claim.id().equals(verdict.path("property").asText())
                        && List.of("holds", "violated").contains(answer)) {
                    violated.put(claim, answer.equals("violated"));
                }
            }
            states = Math.max(states, verdict.path("states").asLong());
            represented = Math.max(represented, verdict.path("standsFor").asLong(states));
            steps = Math.max(steps, verdict.path("edges").asLong());
        }
        if (violated.size() < claims.size()) {
            throw new ContestantFailure("it did not come to a verdict: " + verdicts);
        }
        return new Measurement(
                states,
                represented,
                steps,
                new Measurement.Search(Double.NaN, Double.NaN),
                run.reading().seconds(),
                run.reading().peakBytes(),
                violated);
    }

    private static JsonNode verdicts(String said) throws ContestantFailure {
        try {
            return JSON.readTree(said.substring(Math.max(0, said.indexOf('{'))))
                    .path("scenarios")
                    .path(0)
                    .path("verdicts");
        } catch (JsonProcessingException noReport) {
            throw new ContestantFailure(
                    "it broke off: " + said.lines().findFirst().orElse(""));
        }
    }

    @Override
    public void close() {}
}
