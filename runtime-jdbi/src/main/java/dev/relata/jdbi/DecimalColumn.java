package dev.relata.jdbi;

import com.google.errorprone.annotations.CheckReturnValue;
import dev.relata.jdbi.codegen.ColumnDefinition;
import dev.relata.jdbi.internal.Aggregation;
import dev.relata.jdbi.internal.Codec;
import java.math.BigDecimal;
import java.util.Arrays;

/**
 * A column of decimal numbers of a fixed scale. Values with more digits than the column has are refused, in conditions too.
 *
 * @param <M> the model
 */
@CheckReturnValue
public final class DecimalColumn<M> extends OrderedColumn<M, BigDecimal> {

    /** For generated code, through {@link dev.relata.jdbi.codegen.Columns}. */
    public DecimalColumn(ColumnDefinition definition, Codec<BigDecimal> codec) {
        super(definition, codec);
    }

    /** The sum of the values, exact, in the scale of the column. */
    public Aggregate<M, BigDecimal> sum() {
        return new Aggregate<>(Aggregation.Sum.ofDecimals(definition()));
    }

    /** The average of the values, with six digits more after the point than the column has, rounded half up. */
    public Aggregate<M, BigDecimal> avg() {
        return new Aggregate<>(new Aggregation.Average(definition()));
    }

    /** Rows that have one of some values; no row where there are none. */
    public Condition<M> in(BigDecimal... values) {
        return in(Arrays.asList(values));
    }

    /** Rows that have none of some values; all rows where there are none. */
    public Condition<M> notIn(BigDecimal... values) {
        return notIn(Arrays.asList(values));
    }
}
