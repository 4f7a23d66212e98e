package dev.relata.processor.schema;

import dev.relata.processor.graph.Column;
import dev.relata.processor.graph.Naming;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The checks that follow from the types of columns, where a dialect has no type that says it all. */
final class TypeChecks {
    private TypeChecks() {}

    /**
     * One for each column that some dialect checks.
     *
     * @param taken the names of the table's other constraints; the names given here are added
     */
    static List<Check> of(String table, List<Column> columns, Set<String> taken) {
        List<Check> checks = new ArrayList<>();
        for (Column column : columns) {
            if (isChecked(column)) {
                checks.add(new Check.OfType(name(table, column, taken), column));
            }
        }
        return checks;
    }

    private static boolean isChecked(Column column) {
        return switch (column.type().scalar()) {
            case STRING -> column.length().isPresent();
            case LONG, FLOAT, DOUBLE, BYTES, INSTANT -> false;
            default -> true;
        };
    }

    /** A {@code @Check} on the column keeps the plain name. */
    private static String name(String table, Column column, Set<String> taken) {
        String plain = Naming.constraint(table, List.of(column.name()), "check");
        String name = taken.contains(plain)
                ? Naming.distinct(Naming.constraint(table, List.of(column.name(), "type"), "check"), taken)
                : plain;
        taken.add(name);
        return name;
    }
}
