package org.gilcheck.checker;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.gilcheck.checker.disk.RunWriter;
import org.gilcheck.checker.disk.SortedRun;
import org.gilcheck.checker.disk.StateOrder;
import org.gilcheck.checker.disk.StateStream;
import org.gilcheck.checker.disk.WorkFolder;
import org.gilcheck.model.Quotient;
import org.gilcheck.model.TransitionSystem;

/**
 * Rebuilds the run that {@link ShortestRun} would, from levels in files. Backwards, it writes for each level the states from
 * which the targets can still be reached in time, with the {@linkplain SwitchCosts fewest context switches} from there;
 * then it goes forward and takes, of the steps that need no more than these, the one with the smallest label.
 */
final class DiskShortestRun {
    private static final int BLOCK = 256;
    private static final int BYTES_PER_ENTRY = 16;

    private final TransitionSystem system;
    private final List<SortedRun> levels;
    private final WorkFolder folder;
    private final int words;
    private final SuccessorBuffer buffer;
    private final StateStore block;
    private final SwitchCosts costs;
    private final long[] entry;

    DiskShortestRun(TransitionSystem system, List<SortedRun> levels, WorkFolder folder) {
        this.system = system;
        this.levels = levels;
        this.folder = folder;
        this.words = system.words();
        this.buffer = new SuccessorBuffer(words);
        this.block = new StateStore(words);
        this.costs = new SwitchCosts(system);
        this.entry = new long[words + SwitchCosts.WORDS];
    }

    /**
     * Finds it.
     *
     * @param level how many steps lead to the states of the level in which they were found
     * @param question what they violate
     */
    Run to(Found found, int level, Question question) {
        boolean byStep = found.isByStep();
        int lastLevel = byStep ? level : found.length(level);
        List<SortedRun> cone = new ArrayList<>();
        try {
            cone.add(
                    byStep ? lastSteps(found.steps()) : ends(found.stuck().isEmpty() ? found.states() : found.stuck()));
            for (int before = lastLevel - 1; before >= 0; before--) {
                cone.add(0, before(levels.get(before), cone.get(0)));
            }
            if (system instanceof Quotient quotient) {
                try (ConeFiles files = new ConeFiles(cone, words, mostEntries())) {
                    return new LiftedRun(quotient, files).to(!byStep, question);
                }
            }
            return new DiskRunWalk(system, costs).through(cone, byStep ? found.steps() : List.of());
        } finally {
            cone.forEach(SortedRun::delete);
        }
    }

    private SortedRun ends(Collection<long[]> states) {
        List<long[]> entries = new ArrayList<>();
        for (long[] state : states) {
            entries.add(costs.entry(state, 0, SwitchCosts.EVERYBODY));
        }
        return written(entries);
    }

    private SortedRun lastSteps(Collection<long[]> steps) {
        List<long[]> entries = new ArrayList<>();
        for (long[] step : steps) {
            int actor = system.actor(step[words]);
            entries.add(costs.entry(step, 0, SwitchCosts.free(actor, SwitchCosts.EVERYBODY)));
        }
        return written(entries);
    }

    private SortedRun written(List<long[]> entries) {
        entries.sort((left, right) -> StateOrder.compare(left, 0, right, 0, words + SwitchCosts.WORDS));
        try (RunWriter writer = folder.writer(words + SwitchCosts.WORDS)) {
            CombinedEntries combined = new CombinedEntries(words, writer);
            entries.forEach(each -> combined.add(each, 0));
            return combined.finish();
        }
    }

    /** The states of a level with a step into {@code later}, of which as many are looked at in turn as fit into the memory. */
    private SortedRun before(SortedRun level, SortedRun later) {
        List<SortedRun> parts = new ArrayList<>();
        long most = mostEntries();
        StateStore known = new StateStore(words);
        LongSequence values = new LongSequence();
        try (StateStream entries = later.cursor()) {
            boolean more = entries.next();
            while (more) {
                known.clear();
                values.clear();
                while (more && known.size() < most) {
                    known.add(entries.array(), entries.offset());
                    for (int word = 0; word < SwitchCosts.WORDS; word++) {
                        values.add(entries.array()[entries.offset() + words + word]);
                    }
                    more = entries.next();
                }
                parts.add(leadingInto(level, known, values));
            }
        }
        if (parts.size() == 1) {
            return parts.get(0);
        }
        try (StateStream all = SortedRun.merged(parts);
                RunWriter writer = folder.writer(entry.length)) {
            CombinedEntries combined = new CombinedEntries(words, writer);
            while (all.next()) {
                combined.add(all.array(), all.offset());
            }
            return combined.finish();
        } finally {
            parts.forEach(SortedRun::delete);
        }
    }

    /** How many entries may be in memory at a time. */
    private long mostEntries() {
        return Math.max(1, folder.buffers().bytes() / 4 / (Long.BYTES * entry.length + BYTES_PER_ENTRY));
    }

    private SortedRun leadingInto(SortedRun level, StateStore known, LongSequence values) {
        try (StateStream states = level.cursor();
                RunWriter writer = folder.writer(entry.length)) {
            do {
                block.clear();
                while (block.size() < BLOCK && states.next()) {
                    block.add(states.array(), states.offset());
                }
                buffer.expand(system, block, 0, block.size());
                int index = 0;
                for (int source = 0; source < block.size(); source++) {
                    costs.begin();
                    for (; index < buffer.size() && buffer.source(index) == source; index++) {
                        int number = known.numberOf(buffer.states(), buffer.offset(index));
                        if (number >= 0) {
                            int at = number * SwitchCosts.WORDS;
                            costs.offer(system.actor(buffer.label(index)), values.get(at), values.get(at + 1));
                        }
                    }
                    if (costs.isReached()) {
                        costs.write(block.array(source), block.offset(source), entry);
                        writer.add(entry, 0);
                    }
                }
            } while (block.size() == BLOCK);
            return writer.finish();
        }
    }
}
