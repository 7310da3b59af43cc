package org.gilcheck.checker;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an exploration knows between two levels, but for the states and edges themselves.
 *
 * @param words how many longs make one state
 * @param fingerprint of the system
 * @param levelEnds for each level how many states there are up to its end; the last level is still to be expanded
 * @param edges how many steps were taken
 * @param deadEnds how many states had no successor
 * @param hasGraph whether edges are kept
 * @param kinds the kinds of these
 * @param triggered which questions have met what they are about
 * @param tallies what they have counted
 * @param found for each question what violates it, or null
 * @param foundIn how many steps lead to the states of the level in which that was
 * @param finished what was found out, if nothing is left to do
 */
record Snapshot(
        int words,
        long fingerprint,
        List<Long> levelEnds,
        long edges,
        long deadEnds,
        boolean hasGraph,
        List<Long> kinds,
        BitSet triggered,
        List<Long> tallies,
        List<@Nullable Found> found,
        List<Integer> foundIn,
        @Nullable Result finished) {

    /** The rest of an {@link Exploration}. */
    record Result(long states, int levels, long bytes, List<@Nullable Run> runs) {}

    /** How many steps lead to the states that are still to be expanded. */
    int level() {
        return levelEnds.size() - 1;
    }

    /** How many states there are. */
    long states() {
        return levelEnds.get(levelEnds.size() - 1);
    }

    /** How many of them have been expanded. */
    long expanded() {
        return levelEnds.size() == 1 ? 0 : levelEnds.get(levelEnds.size() - 2);
    }

    byte[] toBytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(words);
            out.writeLong(fingerprint);
            write(out, levelEnds);
            out.writeLong(edges);
            out.writeLong(deadEnds);
            out.writeBoolean(hasGraph);
            write(out, kinds);
            write(out, triggered.stream().asLongStream().boxed().toList());
            write(out, tallies);
            out.writeInt(found.size());
            for (int question = 0; question < found.size(); question++) {
                Found each = found.get(question);
                out.writeBoolean(each != null);
                if (each != null) {
                    out.writeInt(foundIn.get(question));
                    each.write(out);
                }
            }
            out.writeBoolean(finished != null);
            if (finished != null) {
                write(out, finished);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void write(DataOutputStream out, List<Long> numbers) throws IOException {
        out.writeInt(numbers.size());
        for (long number : numbers) {
            out.writeLong(number);
        }
    }

    private static void write(DataOutputStream out, Result result) throws IOException {
        out.writeLong(result.states());
        out.writeInt(result.levels());
        out.writeLong(result.bytes());
        out.writeInt(result.runs().size());
        for (Run run : result.runs()) {
            out.writeBoolean(run != null);
            if (run != null) {
                out.writeLong(run.initial());
                out.writeInt(run.length());
                for (long label : run.labels()) {
                    out.writeLong(label);
                }
            }
        }
    }

    /** Makes a run of an initial state's number and labels. */
    @FunctionalInterface
    interface RunMaker {
        Run of(long initial, long[] labels);
    }

    /** @throws IOException if the bytes are not a snapshot */
    static Snapshot of(byte[] bytes, RunMaker maker) throws IOException {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            int words = in.readInt();
            long fingerprint = in.readLong();
            List<Long> levelEnds = numbers(in);
            long edges = in.readLong();
            long deadEnds = in.readLong();
            boolean hasGraph = in.readBoolean();
            List<Long> kinds = numbers(in);
            BitSet triggered = new BitSet();
            numbers(in).forEach(number -> triggered.set(number.intValue()));
            List<Long> tallies = numbers(in);
            int questions = in.readInt();
            List<Integer> foundIn = new ArrayList<>();
            List<@Nullable Found> found = new ArrayList<>();
            for (int question = 0; question < questions; question++) {
                if (in.readBoolean()) {
                    foundIn.add(in.readInt());
                    found.add(Found.read(in, words));
                } else {
                    foundIn.add(0);
                    found.add(null);
                }
            }
            Result finished = in.readBoolean() ? result(in, maker) : null;
            return new Snapshot(
                    words,
                    fingerprint,
                    levelEnds,
                    edges,
                    deadEnds,
                    hasGraph,
                    kinds,
                    triggered,
                    tallies,
                    found,
                    foundIn,
                    finished);
        }
    }

    private static List<Long> numbers(DataInputStream in) throws IOException {
        List<Long> numbers = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            numbers.add(in.readLong());
        }
        return numbers;
    }

    private static Result result(DataInputStream in, RunMaker maker) throws IOException {
        long states = in.readLong();
        int levels = in.readInt();
        long bytes = in.readLong();
        List<@Nullable Run> runs = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            if (!in.readBoolean()) {
                runs.add(null);
                continue;
            }
            long initial = in.readLong();
            long[] labels = new long[in.readInt()];
            for (int step = 0; step < labels.length; step++) {
                labels[step] = in.readLong();
            }
            runs.add(maker.of(initial, labels));
        }
        return new Result(states, levels, bytes, runs);
    }
}
