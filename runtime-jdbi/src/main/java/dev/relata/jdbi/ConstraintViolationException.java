package dev.relata.jdbi;

import dev.relata.RelataException;
import dev.relata.jdbi.internal.BrokenConstraint;
import java.util.List;
import java.util.Optional;

/**
 * A constraint of the database refused a write; nothing of it was done. The names are the same on every database, though
 * SQLite by itself names little: what it leaves out is looked up in the schema after the failure.
 */
public abstract sealed class ConstraintViolationException extends RelataException
        permits UniqueViolationException,
                ForeignKeyViolationException,
                NotNullViolationException,
                CheckViolationException {

    private static final long serialVersionUID = 1L;

    private final BrokenConstraint broken;

    ConstraintViolationException(String message, BrokenConstraint broken, Throwable cause) {
        super(message, cause);
        this.broken = broken;
    }

    /**
     * The table that has the constraint; of a foreign key, the one whose rows point.
     *
     * @return its name in the database, or empty where the database does not tell
     */
    public Optional<String> table() {
        return Optional.ofNullable(broken.table());
    }

    /**
     * The columns of the constraint.
     *
     * @return names in the database, in the order of the constraint; empty for a check of several columns, or where the
     *     database does not tell
     */
    public List<String> columns() {
        return broken.columns();
    }

    /**
     * The name of the constraint.
     *
     * @return its name in the database; empty for a not-null constraint, which has none
     */
    public Optional<String> constraint() {
        return Optional.ofNullable(broken.constraint());
    }

    /**
     * The model of the table.
     *
     * @return the simple name of the record, or empty where the table is none of the DAO's own model or its neighbours
     */
    public Optional<String> model() {
        return Optional.ofNullable(broken.model());
    }

    /**
     * The components of {@link #model()} behind {@link #columns()}.
     *
     * @return paths of components ({@code address.city} in an embedded one); empty where unknown
     */
    public List<String> fields() {
        return broken.fields();
    }

    /**
     * The relation of {@link #model()} that owns a foreign key.
     *
     * @return the name of its component; empty for other constraints, or where unknown
     */
    public Optional<String> relation() {
        return Optional.ofNullable(broken.relation());
    }
}
