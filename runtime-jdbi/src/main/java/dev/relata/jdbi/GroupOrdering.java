package dev.relata.jdbi;

/**
 * An order of groups of rows: by a column that they are grouped by ({@code POST.authorId.asc()}), or by an aggregate
 * ({@code POST.price.sum().desc()}).
 *
 * @param <M> the model
 */
@SuppressWarnings("UnusedTypeParameter") // M says whose groups it orders: those of another model do not compile
public sealed interface GroupOrdering<M> permits Ordering, AggregateOrdering {}
