package org.gilcheck.model.language;

import java.util.ArrayList;
import java.util.List;
import org.gilcheck.model.language.Mutant.Kind;

/** The mistakes that can be made at a place. */
final class Changes {
    private Changes() {}

    /** Those that begin with the statement at an index. */
    static List<Change> at(List<Node> nodes, int index) {
        List<Change> changes = new ArrayList<>();
        Node node = nodes.get(index);
        if (node instanceof Node.Do simple) {
            changes.addAll(ActionChanges.of(simple));
        } else if (node instanceof Node.If branch) {
            changes.addAll(ConditionChanges.of(branch));
        } else if (node instanceof Node.Repeat loop) {
            changes.addAll(ConditionChanges.of(loop));
        } else if (node instanceof Node.Atomic together && together.body.nodes.size() > 1) {
            changes.add(split(together, together.body.nodes));
        } else if (node instanceof Node.Atomic together && together.body.nodes.get(0) instanceof Node.If) {
            changes.add(split(together, together.body.nodes));
        }
        if (index + 1 < nodes.size() && canBeSwapped(node, nodes.get(index + 1))) {
            Node next = nodes.get(index + 1);
            String words = "'" + next.shortText() + "' before '" + node.shortText() + "'";
            changes.add(new Change(Kind.SWAP, List.of(node, next), words, List.of(next, node)));
        }
        return changes;
    }

    private static Change split(Node.Atomic node, List<Node> steps) {
        return new Change(Kind.SPLIT_ATOMIC, List.of(node), "not one step: '" + node.shortText() + "'", steps);
    }

    /** Behind what leaves nothing can stand, and what puts an event into traces may stand anywhere. */
    private static boolean canBeSwapped(Node first, Node second) {
        return isOrdinary(first) && isOrdinary(second) && !first.text().equals(second.text());
    }

    private static boolean isOrdinary(Node node) {
        if (node instanceof Node.Do simple) {
            Action.Kind kind = simple.action.kind();
            return kind != Action.Kind.EMIT && kind != Action.Kind.EXIT_THREAD;
        }
        return !(node instanceof Node.ExitLoop) && !(node instanceof Node.Return);
    }
}
