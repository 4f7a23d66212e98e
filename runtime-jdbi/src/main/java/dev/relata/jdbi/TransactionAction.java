package dev.relata.jdbi;

/**
 * Work in a transaction without a result.
 *
 * @param <D> what the work is done with: a generated database class, bound to the transaction
 * @param <X> the checked exception that the work may throw; none where the work throws none
 */
@FunctionalInterface
public interface TransactionAction<D, X extends Exception> {

    /**
     * Does the work. Whatever is thrown undoes it.
     *
     * @param database bound to the transaction; of no use after it
     * @throws X whatever the work throws
     */
    void run(D database) throws X;
}
