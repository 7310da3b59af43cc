package org.gilcheck.reports.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code gilcheck count} in a fresh process. A short search says mostly how long Java takes to compile what it runs, so that a
 * second process searches several times, and tells how long the last search took.
 */
final class CountContestant implements Contestant {
    private static final Pattern COUNTED = Pattern.compile("([0-9,]+) states, ([0-9,]+) steps, ([0-9.]+) s");

    /** For how long to search before the search that counts. */
    private static final double TO_WARM_UP = 4;

    /** A search that takes longer than this has warmed up itself. */
    private static final double IS_WARM = 8;

    private static final int MOST_SEARCHES = 12;

    private final GilcheckProcess process;
    private final List<String> words = new ArrayList<>(List.of("count"));

    /** @param options for {@code gilcheck count}, such as the number of workers */
    CountContestant(Model model, GilcheckProcess process, List<String> options) {
        this.process = process;
        words.addAll(model.arguments());
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
        GilcheckProcess.Run run = process.run(words);
        Matcher counted = counted(run);
        double cold = Double.parseDouble(counted.group(3));
        double warm = cold;
        int searches = searches(cold);
        if (searches > 1) {
            List<String> again = new ArrayList<>(words);
            again.addAll(List.of("--repeat", Integer.toString(searches)));
            warm = Double.parseDouble(counted(process.run(again)).group(3));
        }
        long states = number(counted.group(1));
        return new Measurement(
                states,
                states,
                number(counted.group(2)),
                new Measurement.Search(cold, warm),
                run.reading().seconds(),
                run.reading().peakBytes(),
                Map.of());
    }

    /** How many searches a process does whose last one is as fast as it gets. */
    static int searches(double coldSeconds) {
        return coldSeconds >= IS_WARM ? 1 : 1 + (int) Math.min(MOST_SEARCHES - 1, Math.ceil(TO_WARM_UP / coldSeconds));
    }

    private static Matcher counted(GilcheckProcess.Run run) throws ContestantFailure {
        Matcher counted = COUNTED.matcher(run.said());
        if (run.code() != 0 || !counted.find()) {
            throw new ContestantFailure("it could not explore all of it: " + run.said());
        }
        return counted;
    }

    private static long number(String text) {
        return Long.parseLong(text.replace(",", ""));
    }

    @Override
    public void close() {}
}
