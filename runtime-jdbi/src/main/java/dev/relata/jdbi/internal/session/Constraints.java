package dev.relata.jdbi.internal.session;

import dev.relata.RelataException;
import dev.relata.jdbi.CheckViolationException;
import dev.relata.jdbi.ForeignKeyViolationException;
import dev.relata.jdbi.NotNullViolationException;
import dev.relata.jdbi.SchemaMismatchException;
import dev.relata.jdbi.Table;
import dev.relata.jdbi.UniqueViolationException;
import dev.relata.jdbi.codegen.ColumnDefinition;
import dev.relata.jdbi.codegen.TableConstraint;
import dev.relata.jdbi.codegen.TableDefinition;
import dev.relata.jdbi.internal.BrokenConstraint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The constraints that a DAO knows of: those of its own table and of the tables that relations lead to. */
public final class Constraints {

    private final List<TableDefinition<?>> tables;

    private Constraints(List<TableDefinition<?>> tables) {
        this.tables = tables;
    }

    /**
     * The constraints of a table and of all that relations lead to from there, the nearest first: a delete may cascade to
     * any of them. None for null.
     */
    public static Constraints around(@Nullable TableDefinition<?> table) {
        List<TableDefinition<?>> tables = new ArrayList<>();
        if (table != null) {
            tables.add(table);
        }
        for (int i = 0; i < tables.size(); i++) {
            for (Table<?> related : tables.get(i).related()) {
                if (!tables.contains(related.definition())) {
                    tables.add(related.definition());
                }
            }
        }
        return new Constraints(tables);
    }

    /** The definition of a table, if it is among them. */
    public Optional<TableDefinition<?>> table(@Nullable String name) {
        for (TableDefinition<?> table : tables) {
            if (table.table().equals(name)) {
                return Optional.of(table);
            }
        }
        return Optional.empty();
    }

    /** A unique key or primary key. What is null is found by the rest, where it can be. */
    public RelataException unique(
            @Nullable String table, @Nullable String constraint, List<String> columns, Throwable cause) {
        BrokenConstraint broken = describe(
                table,
                constraint,
                columns,
                known -> known instanceof TableConstraint.Unique || known instanceof TableConstraint.PrimaryKey);
        return new UniqueViolationException(
                "Another row has the same value already: " + name(broken, "unique key") + ".", broken, cause);
    }

    /** A foreign key; {@code table} is the one whose rows point. */
    public RelataException foreignKey(
            @Nullable String table, @Nullable String constraint, List<String> columns, Throwable cause) {
        BrokenConstraint broken =
                describe(table, constraint, columns, known -> known instanceof TableConstraint.ForeignKey);
        return new ForeignKeyViolationException(foreignKey(broken), broken, cause);
    }

    /** Who points to whom follows from whose rows were written. Rows of a table that points to itself may be either. */
    private String foreignKey(BrokenConstraint broken) {
        String name = name(broken, "foreign key");
        TableDefinition<?> written = tables.isEmpty() ? null : tables.get(0);
        if (written != null && broken.table() != null && !written.table().equals(broken.table())) {
            return "Rows of `" + broken.table() + "` still point to this `" + written.model() + "`: " + name
                    + ". Delete or change them first.";
        }
        boolean pointsToItself = written == null || pointsToItself(written, broken);
        return "A row would point to one that does not exist: " + name + ". Insert the row it points to first"
                + (pointsToItself ? "; before one is deleted, delete or change those that point to it." : ".");
    }

    private static boolean pointsToItself(TableDefinition<?> table, BrokenConstraint broken) {
        return table.constraints().stream()
                .anyMatch(constraint -> constraint instanceof TableConstraint.ForeignKey key
                        && (broken.constraint() == null || key.name().equals(broken.constraint()))
                        && key.parentTable().equals(table.table()));
    }

    /** A required column. */
    public RelataException notNull(@Nullable String table, List<String> columns, Throwable cause) {
        BrokenConstraint broken = describe(table, null, columns, known -> false);
        return new NotNullViolationException(
                "A required value is missing: " + name(broken, "column") + ".", broken, cause);
    }

    /** A check. */
    public RelataException check(@Nullable String table, @Nullable String constraint, Throwable cause) {
        BrokenConstraint broken =
                describe(table, constraint, List.of(), known -> known instanceof TableConstraint.Check);
        return new CheckViolationException(
                "The database refuses the values: " + name(broken, "check") + ".", broken, cause);
    }

    private BrokenConstraint describe(
            @Nullable String table,
            @Nullable String constraint,
            List<String> columns,
            Predicate<TableConstraint> kind) {
        for (TableDefinition<?> known : tables) {
            if (table != null && !known.table().equals(table)) {
                continue;
            }
            for (TableConstraint candidate : known.constraints()) {
                boolean same = constraint == null
                        ? !columns.isEmpty() && names(candidate.columns()).equals(columns)
                        : candidate.name().equals(constraint);
                if (same && kind.test(candidate)) {
                    return describe(known, candidate);
                }
            }
        }
        Optional<TableDefinition<?>> known = table(table);
        List<String> fields = new ArrayList<>();
        for (String column : columns) {
            known.flatMap(model -> model.columnNamed(column)).ifPresent(found -> fields.add(found.path()));
        }
        String model = known.isPresent() ? known.get().model() : null;
        return new BrokenConstraint(
                table, columns, constraint, model, fields.size() == columns.size() ? fields : List.of(), null);
    }

    private static BrokenConstraint describe(TableDefinition<?> table, TableConstraint constraint) {
        return new BrokenConstraint(
                table.table(),
                names(constraint.columns()),
                constraint.name(),
                table.model(),
                constraint.columns().stream().map(ColumnDefinition::path).toList(),
                constraint instanceof TableConstraint.ForeignKey key ? key.relation() : null);
    }

    private static List<String> names(List<ColumnDefinition> columns) {
        return columns.stream().map(ColumnDefinition::name).toList();
    }

    /** {@code unique key `users_email_key` of table `users` (`User.email`)}. */
    private static String name(BrokenConstraint broken, String kind) {
        StringBuilder text = new StringBuilder(kind);
        if (broken.constraint() != null) {
            text.append(" `").append(broken.constraint()).append('`');
        } else if (!broken.columns().isEmpty()) {
            text.append(" `").append(String.join("`, `", broken.columns())).append('`');
        } else {
            text.append(", the database does not say which");
        }
        if (broken.table() != null) {
            text.append(" of table `").append(broken.table()).append('`');
        }
        if (broken.model() != null) {
            List<String> members = broken.relation() == null ? broken.fields() : List.of(broken.relation());
            if (!members.isEmpty()) {
                text.append(members.stream()
                        .map(member -> "`" + broken.model() + "." + member + "`")
                        .collect(Collectors.joining(", ", " (", ")")));
            }
        }
        return text.toString();
    }

    /** A table that the database does not have. */
    public RelataException missingTable(@Nullable String name, Throwable cause) {
        String model = table(name).map(known -> " (`" + known.model() + "`)").orElse("");
        return new SchemaMismatchException(
                "Table `" + name + "`" + model + " does not exist in the database. Create the schema, or migrate it.",
                cause);
    }

    /** A column that the DAO's own table does not have. */
    public RelataException missingColumn(@Nullable String name, Throwable cause) {
        TableDefinition<?> table = tables.isEmpty() ? null : tables.get(0);
        if (table == null || name == null) {
            return new SchemaMismatchException(
                    "Column `" + name + "` does not exist in the database. Migrate the schema, or correct the query.",
                    cause);
        }
        String field = table.columnNamed(name)
                .map(column -> " (" + column.label() + ")")
                .orElse("");
        return new SchemaMismatchException(
                "Table `" + table.table() + "` has no column `" + name + "`" + field + ". Migrate the schema.", cause);
    }
}
