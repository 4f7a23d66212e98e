package dev.relata.processor.graph;

import dev.relata.processor.graph.Condition.Operand;
import dev.relata.processor.model.Scalar;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes a condition back in the language it was read from, with all parentheses. */
final class ConditionText {
    private ConditionText() {}

    static String of(Condition condition) {
        if (condition instanceof Condition.And and) {
            return joined(and.parts(), " AND ");
        }
        if (condition instanceof Condition.Or or) {
            return joined(or.parts(), " OR ");
        }
        if (condition instanceof Condition.Not not) {
            return "NOT (" + of(not.condition()) + ")";
        }
        if (condition instanceof Condition.Compare compare) {
            return of(compare.left()) + " " + compare.comparison().sql() + " " + of(compare.right());
        }
        if (condition instanceof Condition.IsNull isNull) {
            return of(isNull.operand()) + (isNull.negated() ? " IS NOT NULL" : " IS NULL");
        }
        if (condition instanceof Condition.Between between) {
            return of(between.operand()) + (between.negated() ? " NOT" : "") + " BETWEEN " + of(between.low()) + " AND "
                    + of(between.high());
        }
        if (condition instanceof Condition.In in) {
            String values = in.values().stream().map(ConditionText::of).collect(Collectors.joining(", "));
            return of(in.operand()) + (in.negated() ? " NOT" : "") + " IN (" + values + ")";
        }
        return of(((Condition.Truth) condition).operand());
    }

    private static String joined(List<Condition> parts, String operator) {
        return parts.stream().map(part -> "(" + of(part) + ")").collect(Collectors.joining(operator));
    }

    private static String of(Operand operand) {
        if (operand instanceof Operand.ColumnOperand column) {
            return column.column().component();
        }
        if (operand instanceof Operand.Literal literal) {
            return literal(literal);
        }
        if (operand instanceof Operand.NumberOperand number) {
            return number.value().toPlainString();
        }
        if (operand instanceof Operand.Bool bool) {
            return String.valueOf(bool.value()).toUpperCase(Locale.ROOT);
        }
        if (operand instanceof Operand.Length length) {
            return "length(" + length.column().component() + ")";
        }
        Operand.Arithmetic arithmetic = (Operand.Arithmetic) operand;
        return "(" + of(arithmetic.left()) + " " + arithmetic.operator() + " " + of(arithmetic.right()) + ")";
    }

    private static String literal(Operand.Literal literal) {
        Scalar scalar = literal.like().type().scalar();
        String text = literal.value().toString();
        return switch (scalar) {
            case BYTE, SHORT, INT, LONG, FLOAT, DOUBLE, DECIMAL -> new BigDecimal(text).toPlainString();
            default -> "'" + text.replace("'", "''") + "'";
        };
    }
}
