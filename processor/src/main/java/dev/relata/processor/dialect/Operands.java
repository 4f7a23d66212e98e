package dev.relata.processor.dialect;

import dev.relata.processor.graph.Column;
import dev.relata.processor.graph.Condition.Operand;
import dev.relata.processor.model.Scalar;
import java.util.function.Function;

/** What all dialects share about operands: their scale, and where arithmetic needs parentheses. */
final class Operands {
    private Operands() {}

    /** Whether it is a number without rounding: made of integers, decimals, numbers and lengths. */
    static boolean isExact(Operand operand) {
        if (operand instanceof Operand.ColumnOperand column) {
            return isExact(column.column());
        }
        if (operand instanceof Operand.Literal literal) {
            return isExact(literal.like());
        }
        if (operand instanceof Operand.Arithmetic arithmetic) {
            return isExact(arithmetic.left()) && isExact(arithmetic.right());
        }
        return operand instanceof Operand.NumberOperand || operand instanceof Operand.Length;
    }

    private static boolean isExact(Column column) {
        return column.type().scalar().isInteger() || column.type().scalar() == Scalar.DECIMAL;
    }

    /** The number of digits after the point of something exact. */
    static int scale(Operand operand) {
        if (operand instanceof Operand.ColumnOperand column) {
            return scale(column.column());
        }
        if (operand instanceof Operand.Literal literal) {
            return scale(literal.like());
        }
        if (operand instanceof Operand.NumberOperand number) {
            return number.value().scale();
        }
        if (operand instanceof Operand.Arithmetic arithmetic) {
            int left = scale(arithmetic.left());
            int right = scale(arithmetic.right());
            return arithmetic.operator() == '*' ? left + right : Math.max(left, right);
        }
        return 0;
    }

    private static int scale(Column column) {
        return column.type().scalar() == Scalar.DECIMAL ? column.scale() : 0;
    }

    /** The operand with as few parentheses as arithmetic needs. */
    static String sql(Operand operand, Function<Operand, String> leaf) {
        if (operand instanceof Operand.Arithmetic outer) {
            return side(outer, outer.left(), false, leaf) + " " + outer.operator() + " "
                    + side(outer, outer.right(), true, leaf);
        }
        return leaf.apply(operand);
    }

    /** An operand that is no arithmetic. */
    static String leaf(Operand operand, ValueSql values) {
        if (operand instanceof Operand.ColumnOperand column) {
            return Quoting.name(column.column());
        }
        if (operand instanceof Operand.Literal literal) {
            return values.literal(literal.like(), literal.value());
        }
        if (operand instanceof Operand.NumberOperand number) {
            return number.value().toPlainString();
        }
        if (operand instanceof Operand.Bool bool) {
            return values.literal(bool.value());
        }
        if (operand instanceof Operand.Length length) {
            return "length(" + Quoting.name(length.column()) + ")";
        }
        throw new IllegalArgumentException("no leaf: " + operand);
    }

    private static String side(Operand.Arithmetic outer, Operand side, boolean right, Function<Operand, String> leaf) {
        String sql = sql(side, leaf);
        boolean bare = !(side instanceof Operand.Arithmetic inner)
                || binding(inner) > binding(outer)
                || (binding(inner) == binding(outer) && !right);
        return bare ? sql : "(" + sql + ")";
    }

    private static int binding(Operand.Arithmetic arithmetic) {
        return arithmetic.operator() == '*' ? 2 : 1;
    }
}
