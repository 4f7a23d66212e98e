package dev.relata.jdbi;

import org.jspecify.annotations.Nullable;

/**
 * Work in a transaction that gives a result.
 *
 * @param <D> what the work is done with: a generated database class, bound to the transaction
 * @param <R> the result
 * @param <X> the checked exception that the work may throw; none where the work throws none
 */
@FunctionalInterface
public interface TransactionWork<D, R extends @Nullable Object, X extends Exception> {

    /**
     * Does the work. Whatever is thrown undoes it.
     *
     * @param database bound to the transaction; of no use after it
     * @return the result of the transaction
     * @throws X whatever the work throws
     */
    R run(D database) throws X;
}
