package dev.relata.jdbi.internal.dialect;

import dev.relata.jdbi.codegen.ColumnDefinition;
import dev.relata.jdbi.codegen.Row;
import dev.relata.jdbi.internal.SqlPart;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What differs between databases in computing one value from many rows. */
public interface AggregateSql {

    /** The least or greatest value of a column. */
    SqlPart extreme(ColumnDefinition column, boolean greatest);

    /**
     * The exact sum of a column of integers or decimals, whatever the sums in between: one expression, or several that are
     * ordered as the sum is where the first that differ decide.
     */
    List<SqlPart> sum(ColumnDefinition column);

    /** Reads the sum, in the scale of the column. */
    @Nullable
    BigDecimal readSum(ColumnDefinition column, Row row, int at) throws SQLException;

    /**
     * A value to compare the sum with: as many expressions.
     *
     * @param value in the scale of the column
     */
    List<SqlPart> sumValue(ColumnDefinition column, BigDecimal value);

    /** The average of a column of integers or decimals as a double, in units of their last digit. */
    SqlPart averageUnits(ColumnDefinition column);
}
