package dev.relata;

/**
 * The databases that Relata knows.
 *
 * @see Database#dialects
 */
public enum Dialect {

    /** SQLite, with STRICT tables. */
    SQLITE,

    /** PostgreSQL. */
    POSTGRESQL,

    /** MariaDB. */
    MARIADB,

    /** MySQL. */
    MYSQL
}
