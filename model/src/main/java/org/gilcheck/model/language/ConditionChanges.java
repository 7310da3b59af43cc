package org.gilcheck.model.language;

import java.util.ArrayList;
import java.util.List;
import org.gilcheck.model.language.Expression.Operator;
import org.gilcheck.model.language.Mutant.Kind;
import org.gilcheck.model.language.Node.Block;

/** The mistakes that can be made with a condition. */
final class ConditionChanges {
    private ConditionChanges() {}

    static List<Change> of(Node.If node) {
        List<Change> changes = new ArrayList<>();
        for (BoolExpr other : others(node.condition)) {
            Node.If changed = new Node.If(node.location, other, node.then);
            changed.otherwise = node.otherwise;
            changes.add(instead(kind(node.condition, other), node, changed));
        }
        return changes;
    }

    static List<Change> of(Node.Repeat node) {
        List<Change> changes = new ArrayList<>();
        BoolExpr condition = node.condition;
        if (condition == null) {
            return changes;
        }
        for (BoolExpr other : others(condition)) {
            Node.Repeat changed = new Node.Repeat(node.location, other, node.body);
            changes.add(instead(kind(condition, other), node, changed));
        }
        if (!leaves(node.body)) {
            changes.add(instead(Kind.IF_FOR_WHILE, node, new Node.If(node.location, condition, node.body)));
        }
        return changes;
    }

    private static Change instead(Kind kind, Node node, Node changed) {
        String words = "'" + changed.text() + "' instead of '" + node.text() + "'";
        return new Change(kind, List.of(node), words, List.of(changed));
    }

    /** The opposite, the constants, and what is left without one of the operands. */
    private static List<BoolExpr> others(BoolExpr condition) {
        List<BoolExpr> others = new ArrayList<>();
        others.add(opposite(condition));
        others.add(BoolExpr.constant(true));
        others.add(BoolExpr.constant(false));
        others.addAll(withoutAnOperand(condition));
        return others;
    }

    private static Kind kind(BoolExpr condition, BoolExpr other) {
        if (other.operator() == Operator.CONSTANT) {
            return Kind.CONSTANT;
        }
        return other.toString().equals(opposite(condition).toString()) ? Kind.NEGATE : Kind.DROP_OPERAND;
    }

    private static BoolExpr opposite(BoolExpr condition) {
        return condition.operator() == Operator.NOT && condition.operand(0) instanceof BoolExpr inner
                ? inner
                : condition.not();
    }

    /** A condition with one operand of an "and" or "or" in it left out, for each of them. */
    static List<BoolExpr> withoutAnOperand(BoolExpr condition) {
        List<BoolExpr> others = new ArrayList<>();
        Operator operator = condition.operator();
        if (operator == Operator.NOT && condition.operand(0) instanceof BoolExpr inner) {
            for (BoolExpr other : withoutAnOperand(inner)) {
                others.add(other.not());
            }
        } else if ((operator == Operator.AND || operator == Operator.OR)
                && condition.operand(0) instanceof BoolExpr left
                && condition.operand(1) instanceof BoolExpr right) {
            others.add(left);
            others.add(right);
            for (BoolExpr other : withoutAnOperand(left)) {
                others.add(new BoolExpr(operator, other, right));
            }
            for (BoolExpr other : withoutAnOperand(right)) {
                others.add(new BoolExpr(operator, left, other));
            }
        }
        return others;
    }

    /** True if a statement breaks out of the innermost loop around it. */
    private static boolean leaves(Block block) {
        for (Node node : block.nodes) {
            if (node instanceof Node.ExitLoop
                    || (node instanceof Node.If branch
                            && (leaves(branch.then) || (branch.otherwise != null && leaves(branch.otherwise))))) {
                return true;
            }
        }
        return false;
    }
}
