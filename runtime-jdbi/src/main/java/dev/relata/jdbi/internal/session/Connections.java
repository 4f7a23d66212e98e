package dev.relata.jdbi.internal.session;

import java.util.Set;

/** What connects rows of two models: a foreign key, or a join table. Ids are as {@code StoredKeys} gives them. */
interface Connections {

    /**
     * Connects rows to a row.
     *
     * @param ids of the rows that point to it, or that share a join table with it
     * @param row the id of the row that is pointed to
     * @param alone whether all others are disconnected from it
     * @return how many connections were made or ended
     * @throws dev.relata.jdbi.RowNotFoundException where one of them does not exist
     */
    int connect(Set<Object> ids, Object row, boolean alone);

    /**
     * Ends connections; those that there are not stay away.
     *
     * @return how many there were
     * @throws dev.relata.jdbi.RowNotFoundException where the row does not exist
     */
    int disconnect(Set<Object> ids, Object row);
}
