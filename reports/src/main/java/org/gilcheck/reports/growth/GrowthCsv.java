package org.gilcheck.reports.growth;

import java.util.List;

/** Growth as comma-separated values (RFC 4180): a line for each policy and scenario that was explored. */
public final class GrowthCsv {
    private static final String END = "\r\n";

    private GrowthCsv() {}

    /** All of it; the first line tells the columns. */
    public static String of(Axes axes, List<Growth> all) {
        StringBuilder text = new StringBuilder("policy,clock,threads,cores,states,all,edges,bytes").append(END);
        for (Growth growth : all) {
            for (int i = 0; i < growth.threads().size(); i++) {
                append(
                        text,
                        growth.name(),
                        "untimed," + quoted(axes.mixes().get(i)) + ",1",
                        growth.threads().get(i));
            }
            for (int i = 0; i < growth.cores().size(); i++) {
                String where =
                        "timed," + quoted(axes.timedMix()) + "," + axes.cores().get(i);
                append(text, growth.name(), where, growth.cores().get(i));
            }
        }
        return text.toString();
    }

    private static void append(StringBuilder text, String name, String where, Size size) {
        if (size.states() > 0) {
            text.append(quoted(name)).append(',').append(where);
            text.append(',').append(size.states()).append(',').append(size.isAll());
            text.append(',')
                    .append(size.edges())
                    .append(',')
                    .append(size.bytes())
                    .append(END);
        }
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }
}
