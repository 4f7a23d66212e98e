package dev.relata.processor.graph;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The columns that a condition is about. */
public final class ConditionColumns {
    private ConditionColumns() {}

    /** Each once, in the order of the condition. */
    public static List<Column> of(Condition condition) {
        Set<Column> columns = new LinkedHashSet<>();
        collect(condition, columns);
        return List.copyOf(columns);
    }

    private static void collect(Condition condition, Set<Column> columns) {
        if (condition instanceof Condition.And and) {
            and.parts().forEach(part -> collect(part, columns));
        } else if (condition instanceof Condition.Or or) {
            or.parts().forEach(part -> collect(part, columns));
        } else if (condition instanceof Condition.Not not) {
            collect(not.condition(), columns);
        } else if (condition instanceof Condition.Compare compare) {
            collect(compare.left(), columns);
            collect(compare.right(), columns);
        } else if (condition instanceof Condition.IsNull isNull) {
            collect(isNull.operand(), columns);
        } else if (condition instanceof Condition.In in) {
            collect(in.operand(), columns);
            in.values().forEach(value -> collect(value, columns));
        } else if (condition instanceof Condition.Between between) {
            collect(between.operand(), columns);
            collect(between.low(), columns);
            collect(between.high(), columns);
        } else if (condition instanceof Condition.Truth truth) {
            collect(truth.operand(), columns);
        }
    }

    private static void collect(Condition.Operand operand, Set<Column> columns) {
        if (operand instanceof Condition.Operand.ColumnOperand column) {
            columns.add(column.column());
        } else if (operand instanceof Condition.Operand.Arithmetic arithmetic) {
            collect(arithmetic.left(), columns);
            collect(arithmetic.right(), columns);
        } else if (operand instanceof Condition.Operand.Length length) {
            columns.add(length.column());
        }
    }
}
