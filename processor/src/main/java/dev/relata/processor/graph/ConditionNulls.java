package dev.relata.processor.graph;

/** What a condition says of rows where a column is null. A comparison with null is neither true nor false. */
public final class ConditionNulls {
    private ConditionNulls() {}

    /** Whether it holds for no row where the column is null: {@code x IS NOT NULL}, but also {@code x > 0}. */
    public static boolean excludes(Condition condition, Column column) {
        return new Search(column).neverTrue(condition);
    }

    /** @param column the column that is null */
    private record Search(Column column) {

        boolean neverTrue(Condition condition) {
            if (condition instanceof Condition.And and) {
                return and.parts().stream().anyMatch(this::neverTrue);
            }
            if (condition instanceof Condition.Or or) {
                return or.parts().stream().allMatch(this::neverTrue);
            }
            if (condition instanceof Condition.Not not) {
                return neverFalse(not.condition());
            }
            if (condition instanceof Condition.IsNull isNull) {
                return isNull.negated() && isNull(isNull.operand());
            }
            if (condition instanceof Condition.Between between) {
                return isNull(between.operand())
                        || (!between.negated() && (isNull(between.low()) || isNull(between.high())));
            }
            return isUnknown(condition);
        }

        private boolean neverFalse(Condition condition) {
            if (condition instanceof Condition.And and) {
                return and.parts().stream().allMatch(this::neverFalse);
            }
            if (condition instanceof Condition.Or or) {
                return or.parts().stream().anyMatch(this::neverFalse);
            }
            if (condition instanceof Condition.Not not) {
                return neverTrue(not.condition());
            }
            if (condition instanceof Condition.IsNull isNull) {
                return !isNull.negated() && isNull(isNull.operand());
            }
            if (condition instanceof Condition.Between between) {
                return isNull(between.operand())
                        || (between.negated() && (isNull(between.low()) || isNull(between.high())));
            }
            return isUnknown(condition);
        }

        private boolean isUnknown(Condition condition) {
            if (condition instanceof Condition.Compare compare) {
                return isNull(compare.left()) || isNull(compare.right());
            }
            if (condition instanceof Condition.In in) {
                return isNull(in.operand());
            }
            return condition instanceof Condition.Truth truth && isNull(truth.operand());
        }

        /** Arithmetic with null is null, and so is the length of null. */
        private boolean isNull(Condition.Operand operand) {
            if (operand instanceof Condition.Operand.ColumnOperand other) {
                return other.column().equals(column);
            }
            if (operand instanceof Condition.Operand.Arithmetic arithmetic) {
                return isNull(arithmetic.left()) || isNull(arithmetic.right());
            }
            return operand instanceof Condition.Operand.Length length
                    && length.column().equals(column);
        }
    }
}
