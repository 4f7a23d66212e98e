package dev.relata.jdbi;

import com.google.errorprone.annotations.CheckReturnValue;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What can be read from a table without a condition. Every DAO is one: {@code db.post().orderBy(..).limit(20).list()}.
 *
 * @param <M> the model
 */
@CheckReturnValue
public interface Queryable<M> {

    /** All rows of the table. */
    Selection<M> all();

    /** {@link Selection#orderBy(Ordering)}. */
    default Selection<M> orderBy(Ordering<M> ordering) {
        return all().orderBy(ordering);
    }

    /** {@link Selection#orderBy(Ordering, Ordering)}. */
    default Selection<M> orderBy(Ordering<M> first, Ordering<M> second) {
        return all().orderBy(first, second);
    }

    /** {@link Selection#orderBy(Ordering, Ordering, Ordering)}. */
    default Selection<M> orderBy(Ordering<M> first, Ordering<M> second, Ordering<M> third) {
        return all().orderBy(first, second, third);
    }

    /** {@link Selection#orderBy(List)}. */
    default Selection<M> orderBy(List<Ordering<M>> orderings) {
        return all().orderBy(orderings);
    }

    /** {@link Selection#limit}. */
    default Selection<M> limit(int count) {
        return all().limit(count);
    }

    /** {@link Selection#offset}. */
    default Selection<M> offset(long count) {
        return all().offset(count);
    }

    /** {@link Selection#after}: by id. */
    default Selection<M> after(M row) {
        return all().after(row);
    }

    /** {@link Selection#include(Include)}. */
    default Selection<M> include(Include<M> relation) {
        return all().include(relation);
    }

    /** {@link Selection#include(Include, Include)}. */
    default Selection<M> include(Include<M> first, Include<M> second) {
        return all().include(first, second);
    }

    /** {@link Selection#include(Include, Include, Include)}. */
    default Selection<M> include(Include<M> first, Include<M> second, Include<M> third) {
        return all().include(first, second, third);
    }

    /** {@link Selection#include(Include, Include, Include, Include)}. */
    default Selection<M> include(Include<M> first, Include<M> second, Include<M> third, Include<M> fourth) {
        return all().include(first, second, third, fourth);
    }

    /** {@link Selection#include(List)}. */
    default Selection<M> include(List<? extends Include<M>> relations) {
        return all().include(relations);
    }

    /** {@link Selection#page(int)}. */
    default Page<M> page(int size) {
        return all().page(size);
    }

    /** {@link Selection#page(int, Cursor)}. */
    default Page<M> page(int size, Cursor cursor) {
        return all().page(size, cursor);
    }

    /** {@link Selection#as}. */
    default <V> ViewQuery<M, V> as(ViewShape<M, V> view) {
        return all().as(view);
    }

    /** {@link Selection#list}. */
    default List<M> list() {
        return all().list();
    }

    /** {@link Selection#first}. */
    default Optional<M> first() {
        return all().first();
    }

    /** {@link Selection#one}. */
    default M one() {
        return all().one();
    }

    /** {@link Selection#count}. */
    default long count() {
        return all().count();
    }

    /** {@link Selection#exists}. */
    default boolean exists() {
        return all().exists();
    }

    /** {@link Selection#get(Aggregate)}. */
    default <T> Optional<T> get(Aggregate<M, T> aggregate) {
        return all().get(aggregate);
    }

    /** {@link Selection#get(CountAggregate)}. */
    default long get(CountAggregate<M> aggregate) {
        return all().get(aggregate);
    }

    /** {@link Selection#groupBy(TypedColumn)}. */
    default Groups<M> groupBy(TypedColumn<M, ?> column) {
        return all().groupBy(column);
    }

    /** {@link Selection#groupBy(TypedColumn, TypedColumn)}. */
    default Groups<M> groupBy(TypedColumn<M, ?> first, TypedColumn<M, ?> second) {
        return all().groupBy(first, second);
    }

    /** {@link Selection#groupBy(TypedColumn, TypedColumn, TypedColumn)}. */
    default Groups<M> groupBy(TypedColumn<M, ?> first, TypedColumn<M, ?> second, TypedColumn<M, ?> third) {
        return all().groupBy(first, second, third);
    }

    /** {@link Selection#groupBy(List)}. */
    default Groups<M> groupBy(List<? extends TypedColumn<M, ?>> columns) {
        return all().groupBy(columns);
    }

    /** {@link Selection#stream}. */
    default <R> R stream(Function<Stream<M>, R> reader) {
        return all().stream(reader);
    }
}
