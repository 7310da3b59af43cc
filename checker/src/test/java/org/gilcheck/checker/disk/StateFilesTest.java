package org.gilcheck.checker.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is put into files of states comes out of them, in order and once, or the files are said to be damaged. */
class StateFilesTest {
    private static final Buffers TINY = new Buffers(1);
    private static final long[] EXTREMES = {0, 1, -1, Long.MIN_VALUE, Long.MAX_VALUE, 1L << 32, 0x7F, 0x80, 1L << 56};

    @TempDir
    private Path parent;

    @Property(tries = 20)
    void candidatesComeInOrderAndOnce(@ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int words = 1 + random.nextInt(4);
        TreeSet<long[]> expected = new TreeSet<>((a, b) -> StateOrder.compare(a, 0, b, 0, words));
        try (WorkFolder folder = WorkFolder.in(null, TINY);
                Candidates candidates = new Candidates(folder, words, TINY)) {
            for (int round = 0; round < 2; round++) {
                expected.clear();
                candidates.clear();
                int count = random.nextInt(1000);
                for (int i = 0; i < count; i++) {
                    long[] state = randomState(random, words);
                    expected.add(state);
                    candidates.add(state, 0);
                }
                try (StateStream sorted = candidates.sorted()) {
                    for (long[] state : expected) {
                        assertThat(sorted.next()).isTrue();
                        assertThat(StateOrder.compare(sorted.array(), sorted.offset(), state, 0, words))
                                .isZero();
                    }
                    assertThat(sorted.next()).isFalse();
                }
            }
        }
    }

    @Property(tries = 100)
    void visitedStatesAreFoundAndOthersAreNot(@ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int words = 1 + random.nextInt(3);
        TreeSet<long[]> known = new TreeSet<>((a, b) -> StateOrder.compare(a, 0, b, 0, words));
        try (WorkFolder folder = WorkFolder.in(null, TINY)) {
            VisitedStates visited = new VisitedStates(folder, words);
            for (int level = 0; level < 12; level++) {
                TreeSet<long[]> asked = new TreeSet<>(known.comparator());
                for (int i = random.nextInt(300); i > 0; i--) {
                    asked.add(randomState(random, words));
                }
                try (KnownStates.Pass pass = visited.pass();
                        RunWriter writer = folder.writer(words)) {
                    for (long[] state : asked) {
                        boolean isThere = !pass.isNew(state, 0);
                        assertThat(isThere).isEqualTo(known.contains(state));
                        if (!isThere) {
                            writer.add(state, 0);
                        }
                    }
                    SortedRun fresh = writer.finish();
                    visited.add(fresh);
                    fresh.delete();
                }
                known.addAll(asked);
            }
        }
    }

    @Test
    void tellsThatAByteWasChangedOrTheFileCutOff() throws IOException {
        for (int cut = 0; cut < 2; cut++) {
            try (WorkFolder folder = WorkFolder.in(parent, TINY);
                    RunWriter writer = folder.writer(1)) {
                for (long state = 0; state < 100_000; state += 3) {
                    writer.add(new long[] {state}, 0);
                }
                SortedRun run = writer.finish();
                try (RandomAccessFile file = new RandomAccessFile(run.file().toFile(), "rw")) {
                    if (cut == 0) {
                        file.setLength(file.length() - 1);
                    } else {
                        file.seek(file.length() / 2);
                        int value = file.read();
                        file.seek(file.length() / 2);
                        file.write(value ^ 1);
                    }
                }
                assertThatThrownBy(() -> readAll(run))
                        .isInstanceOf(DiskException.class)
                        .hasMessageContaining("is not what was written there");
            }
        }
    }

    @Test
    void saysWhyAFolderIsOfNoUse() throws IOException {
        Path file = Files.writeString(parent.resolve("file"), "text");
        assertThatThrownBy(() -> WorkFolder.in(file, TINY))
                .isInstanceOf(DiskException.class)
                .hasMessage("cannot make the folder " + file
                        + ": there is a file of that name. Name a folder in which files may be written");
    }

    @Test
    void leavesNothingBehind() throws IOException {
        try (WorkFolder folder = WorkFolder.in(parent.resolve("new/folder"), TINY)) {
            Candidates candidates = new Candidates(folder, 1, TINY);
            for (long state = 0; state < 1000; state++) {
                candidates.add(new long[] {state}, 0);
            }
            assertThat(parent.resolve("new/folder")).isNotEmptyDirectory();
        }
        assertThat(parent.resolve("new/folder")).isEmptyDirectory();
    }

    private static List<long[]> readAll(SortedRun run) {
        List<long[]> all = new ArrayList<>();
        try (RunCursor cursor = run.cursor()) {
            while (cursor.next()) {
                all.add(cursor.array().clone());
            }
        }
        return all;
    }

    private static long[] randomState(SplittableRandom random, int words) {
        long[] state = new long[words];
        for (int word = 0; word < words; word++) {
            state[word] = switch (random.nextInt(4)) {
                case 0 -> EXTREMES[random.nextInt(EXTREMES.length)];
                case 1 -> random.nextLong();
                case 2 -> random.nextInt(20);
                default -> random.nextLong() >>> random.nextInt(Long.SIZE);
            };
        }
        return state;
    }
}
