package dev.relata.processor.dialect;

import dev.relata.processor.graph.Condition.Operand;
import dev.relata.processor.model.Scalar;
import java.util.List;
import java.util.function.Function;

/** Operands on PostgreSQL. Arithmetic is done in the widest type: that of integers fails beyond their range. */
final class PostgresqlOperands implements OperandSql {
    private final ValueSql values;

    PostgresqlOperands(ValueSql values) {
        this.values = values;
    }

    @Override
    public List<String> together(List<Operand> operands) {
        return operands.stream().map(this::sql).toList();
    }

    private String sql(Operand operand) {
        if (!(operand instanceof Operand.Arithmetic)) {
            return leaf(operand);
        }
        boolean exact = Operands.isExact(operand);
        Function<Operand, String> widened = leaf -> leaf(leaf) + widening(leaf, exact);
        return Operands.sql(operand, widened);
    }

    private static String widening(Operand leaf, boolean exact) {
        if (leaf instanceof Operand.Length) {
            return "::numeric";
        }
        if (leaf instanceof Operand.ColumnOperand column) {
            Scalar scalar = column.column().type().scalar();
            if (exact) {
                return scalar.isInteger() ? "::numeric" : "";
            }
            return scalar == Scalar.DOUBLE ? "" : "::double precision";
        }
        return "";
    }

    private String leaf(Operand operand) {
        return Operands.leaf(operand, values);
    }
}
