package org.gilcheck.model.language;

import java.util.ArrayList;
import java.util.List;
import org.gilcheck.model.language.Node.Block;
import org.jspecify.annotations.Nullable;

/** Goes through the statements of routines, and puts others in the place of some. */
abstract class Rewriting {

    /** False if no change is made at a statement: then none is thought of. */
    abstract boolean concerns(Node node);

    /** Which of the changes that are possible at a place is made there; null for none. */
    abstract @Nullable Change chosen(String routine, List<Change> possible);

    /** A routine's statements as they are to be; those of routines that it calls have been seen to before. */
    final Block rewritten(String routine, Block block) {
        List<Node> nodes = new ArrayList<>();
        for (Node node : block.nodes) {
            Node inside = inside(routine, node);
            if (inside != null) {
                nodes.add(inside);
            }
        }
        Block result = new Block();
        int at = 0;
        while (at < nodes.size()) {
            Change change = concerns(nodes.get(at)) ? chosen(routine, Changes.at(nodes, at)) : null;
            if (change == null) {
                result.nodes.add(nodes.get(at));
                at++;
            } else {
                result.nodes.addAll(change.instead());
                at += change.width();
            }
        }
        return result;
    }

    /** The statement with what is inside it rewritten; null for an atomic step of which nothing is left. */
    private @Nullable Node inside(String routine, Node node) {
        if (node instanceof Node.If branch) {
            Node.If copy = new Node.If(branch.location, branch.condition, rewritten(routine, branch.then));
            copy.otherwise = branch.otherwise == null ? null : rewritten(routine, branch.otherwise);
            return copy;
        }
        if (node instanceof Node.Repeat loop) {
            return new Node.Repeat(loop.location, loop.condition, rewritten(routine, loop.body));
        }
        if (node instanceof Node.Atomic together) {
            Block body = rewritten(routine, together.body);
            boolean emptied = body.nodes.isEmpty() && !together.body.nodes.isEmpty();
            return emptied ? null : new Node.Atomic(together.location, body);
        }
        return node;
    }
}
