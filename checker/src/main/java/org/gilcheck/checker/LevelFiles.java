package org.gilcheck.checker;

import java.util.List;
import org.gilcheck.checker.disk.Candidates;
import org.gilcheck.checker.disk.RunWriter;
import org.gilcheck.checker.disk.SortedRun;
import org.gilcheck.checker.disk.StateStream;
import org.gilcheck.checker.disk.WorkFolder;

/** Makes files of sorted states, each once, of states that come in any order and of other such files. */
final class LevelFiles {
    private final WorkFolder folder;
    private final int words;

    LevelFiles(WorkFolder folder, int words) {
        this.folder = folder;
        this.words = words;
    }

    /** A file of no states. */
    SortedRun nothing() {
        try (RunWriter writer = folder.writer(words)) {
            return writer.finish();
        }
    }

    SortedRun sorted(DiskSearch.States some) {
        try (Candidates sorter = new Candidates(folder, words, folder.buffers().eighth())) {
            some.handTo(sorter::add);
            try (StateStream stream = sorter.sorted()) {
                return written(stream);
            }
        }
    }

    /** The states of two files, which it deletes. */
    SortedRun both(SortedRun one, SortedRun other) {
        SortedRun both;
        try (StateStream all = SortedRun.merged(List.of(one, other))) {
            both = written(all);
        }
        one.delete();
        other.delete();
        return both;
    }

    private SortedRun written(StateStream stream) {
        try (RunWriter writer = folder.writer(words)) {
            while (stream.next()) {
                writer.add(stream.array(), stream.offset());
            }
            return writer.finish();
        }
    }
}
