package dev.relata.jdbi;

import com.google.errorprone.annotations.CheckReturnValue;
import com.google.errorprone.annotations.CompileTimeConstant;
import dev.relata.jdbi.internal.Predicate;
import dev.relata.jdbi.internal.RawSql;
import dev.relata.jdbi.internal.Validation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * A condition on the rows of a model. Immutable.
 *
 * <p>Conditions have the three values of SQL: a comparison with a column that is null is neither true nor false, and
 * neither is its negation. So {@code ne}, {@code notIn} and {@code not()} leave out rows whose column is null; {@code
 * .or(column.isNull())} takes them in.
 *
 * @param <M> the model
 */
@CheckReturnValue
public final class Condition<M> {

    private final Predicate predicate;

    /**
     * For Relata's own use.
     *
     * @param predicate what it means
     */
    public Condition(Predicate predicate) {
        this.predicate = predicate;
    }

    /** Rows that meet both this condition and another. */
    public Condition<M> and(Condition<M> other) {
        return new Condition<>(Predicate.all(List.of(predicate, Validation.argument(other, "and(..)").predicate)));
    }

    /** Rows that meet this condition, another, or both. */
    public Condition<M> or(Condition<M> other) {
        return new Condition<>(Predicate.any(List.of(predicate, Validation.argument(other, "or(..)").predicate)));
    }

    /** Rows for which this condition is false. Where a null makes it neither true nor false, so is this. */
    public Condition<M> not() {
        return new Condition<>(new Predicate.Not(predicate));
    }

    /**
     * Rows that meet all of these conditions; all rows where there are none. An update or delete by none is refused.
     *
     * @param conditions any number of them
     */
    public static <M> Condition<M> allOf(Collection<Condition<M>> conditions) {
        return new Condition<>(Predicate.all(predicates(conditions, "allOf(..)")));
    }

    /**
     * Rows that meet at least one of these conditions; no row where there are none.
     *
     * @param conditions any number of them
     */
    public static <M> Condition<M> anyOf(Collection<Condition<M>> conditions) {
        return new Condition<>(Predicate.any(predicates(conditions, "anyOf(..)")));
    }

    /**
     * Rows for which a condition in SQL of your own is true, for what the database can do and columns have no method for:
     *
     * <pre>{@code
     * db.post().where(POST.published.isTrue().and(
     *         Condition.sql("length({}) > {}", POST.title, SqlArgument.of(20))))
     * }</pre>
     *
     * <p>Each <code>{}</code> stands for an argument: a column of the model, written with the right table or alias wherever the
     * condition stands (within {@code some(..)} too), or a value, which is bound and never written into the SQL: {@code
     * POST.price.value(price)} as the column holds it, or {@link SqlArgument#of}. Nothing is replaced within quotes. Elsewhere
     * there can be no {@code ?}, no comment and no semicolon, and parentheses must be in pairs, so that it stays one condition.
     *
     * <p>It is SQL of one database, and what columns hold differs: see the table of types. Write it as a constant: Error Prone
     * refuses anything else.
     *
     * @param template the condition
     * @param arguments one for each <code>{}</code>
     * @throws InvalidValueException where their numbers differ, an argument is null, or the SQL has what is named above
     */
    @SafeVarargs
    public static <M> Condition<M> sql(@CompileTimeConstant String template, SqlArgument<M>... arguments) {
        List<RawSql.Part> parts = new ArrayList<>(arguments.length);
        for (SqlArgument<M> argument : arguments) {
            parts.add(Validation.argument(argument, "Condition.sql(..)").sqlPart());
        }
        return new Condition<>(RawSql.condition(Validation.argument(template, "Condition.sql(..)"), parts));
    }

    private static <M> List<Predicate> predicates(Collection<Condition<M>> conditions, String method) {
        List<Predicate> predicates = new ArrayList<>(conditions.size());
        for (Condition<M> condition : conditions) {
            predicates.add(Validation.argument(condition, method).predicate);
        }
        return predicates;
    }

    /** For Relata's own use: what it means. */
    public Predicate predicate() {
        return predicate;
    }

    /** The condition in words, with component names: {@code title contains "hel" and published = true}. */
    @Override
    public String toString() {
        return predicate.toString();
    }
}
