package dev.relata.processor.dialect;

import dev.relata.processor.graph.Condition;
import dev.relata.processor.graph.Condition.Operand;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes conditions as SQL. */
final class ConditionSql {
    private final OperandSql operands;

    ConditionSql(OperandSql operands) {
        this.operands = operands;
    }

    /** The condition without parentheses around it. */
    String of(Condition condition) {
        if (condition instanceof Condition.And and) {
            return joined(and.parts(), " AND ");
        }
        if (condition instanceof Condition.Or or) {
            return joined(or.parts(), " OR ");
        }
        if (condition instanceof Condition.Not not) {
            return not.condition() instanceof Condition.Truth
                    ? "NOT " + of(not.condition())
                    : "NOT (" + of(not.condition()) + ")";
        }
        return predicate(condition);
    }

    /** The condition as a part of an {@code AND}. */
    String asPart(Condition condition) {
        return condition instanceof Condition.Or ? "(" + of(condition) + ")" : of(condition);
    }

    private String joined(List<Condition> parts, String operator) {
        return parts.stream()
                .map(part ->
                        part instanceof Condition.And || part instanceof Condition.Or ? "(" + of(part) + ")" : of(part))
                .collect(Collectors.joining(operator));
    }

    private String predicate(Condition condition) {
        if (condition instanceof Condition.Compare compare) {
            List<String> sides = operands.together(List.of(compare.left(), compare.right()));
            return sides.get(0) + " " + compare.comparison().sql() + " " + sides.get(1);
        }
        if (condition instanceof Condition.IsNull isNull) {
            String operand = operands.together(List.of(isNull.operand())).get(0);
            String subject = isNull.operand() instanceof Operand.Arithmetic ? "(" + operand + ")" : operand;
            return subject + (isNull.negated() ? " IS NOT NULL" : " IS NULL");
        }
        if (condition instanceof Condition.Between between) {
            List<String> all = operands.together(List.of(between.operand(), between.low(), between.high()));
            return all.get(0) + (between.negated() ? " NOT" : "") + " BETWEEN " + all.get(1) + " AND " + all.get(2);
        }
        if (condition instanceof Condition.In in) {
            List<Operand> group = new ArrayList<>(List.of(in.operand()));
            group.addAll(in.values());
            List<String> all = operands.together(group);
            String values = String.join(", ", all.subList(1, all.size()));
            return all.get(0) + (in.negated() ? " NOT" : "") + " IN (" + values + ")";
        }
        if (condition instanceof Condition.Truth truth) {
            return operands.together(List.of(truth.operand())).get(0);
        }
        throw new IllegalArgumentException("no predicate: " + condition);
    }
}
