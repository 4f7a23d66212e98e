package dev.relata.processor.graph;

import java.math.BigDecimal;
import java.util.List;

/** The parsed and typed condition of a {@code where} or a {@code @Check}: columns and literals, free of any dialect. */
public sealed interface Condition {

    /** The columns it names, each once, in the order they are named in. Names of checks are made from them. */
    default List<Column> columns() {
        return ConditionColumns.of(this);
    }

    /** All of them hold; at least two. */
    record And(List<Condition> parts) implements Condition {
        public And {
            parts = List.copyOf(parts);
        }
    }

    /** One of them holds; at least two. */
    record Or(List<Condition> parts) implements Condition {
        public Or {
            parts = List.copyOf(parts);
        }
    }

    record Not(Condition condition) implements Condition {}

    record Compare(Operand left, Comparison comparison, Operand right) implements Condition {}

    record IsNull(Operand operand, boolean negated) implements Condition {}

    /** At least one value. */
    record In(Operand operand, List<Operand> values, boolean negated) implements Condition {
        public In {
            values = List.copyOf(values);
        }
    }

    record Between(Operand operand, Operand low, Operand high, boolean negated) implements Condition {}

    /** A boolean column or literal that stands alone. */
    record Truth(Operand operand) implements Condition {}

    enum Comparison {
        EQUAL("="),
        NOT_EQUAL("<>"),
        LESS("<"),
        LESS_OR_EQUAL("<="),
        GREATER(">"),
        GREATER_OR_EQUAL(">=");

        private final String sql;

        Comparison(String sql) {
            this.sql = sql;
        }

        public String sql() {
            return sql;
        }
    }

    /** Something that has a value. */
    sealed interface Operand {

        record ColumnOperand(Column column) implements Operand {}

        /**
         * A literal, typed by what it is compared with.
         *
         * @param like the column whose type (and scale) the value has: dialects write values as that column stores them
         * @param value in the types of {@link Column#defaultValue()}
         */
        record Literal(Column like, Object value) implements Operand {}

        /**
         * A number that is compared with no single column, such as the 3 in {@code length(name) > 3}.
         *
         * @param value without zeros at its end, with a scale of at least 0
         */
        record NumberOperand(BigDecimal value) implements Operand {}

        /** {@code TRUE} or {@code FALSE}. */
        record Bool(boolean value) implements Operand {}

        /** {@code + - *}; the sides may be of different scales. */
        record Arithmetic(Operand left, char operator, Operand right) implements Operand {}

        /** {@code length(x)}: the code points of a text, the bytes of a {@code byte[]}. */
        record Length(Column column) implements Operand {}
    }
}
