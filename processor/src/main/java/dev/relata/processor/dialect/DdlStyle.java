package dev.relata.processor.dialect;

import dev.relata.ReferentialAction;
import dev.relata.processor.graph.Column;
import dev.relata.processor.schema.ForeignKey;
import dev.relata.processor.schema.Table;
import java.util.Optional;

/** How the DDL of one database differs from that of the others. */
interface DdlStyle {
    /** The name of the database, as its makers write it. */
    String title();

    /** The type of a column, with its collation. */
    String type(Column column);

    /** What makes a column count up; where {@link #autoincrementIsKey}, also the primary key constraint. */
    String autoincrement(Table table);

    /** Whether {@link #autoincrement} declares the primary key. */
    boolean autoincrementIsKey();

    /** What stands after a table's closing parenthesis. */
    String tableOptions();

    /** What the type of a column does not say; empty where it says it all. */
    Optional<String> typeCheck(Column column);

    /** The action as this database writes it. */
    ReferentialAction action(Table table, ForeignKey key, ReferentialAction action);

    /** Whether a foreign key may point to a table that does not exist yet. */
    boolean keysMayPointForward();
}
