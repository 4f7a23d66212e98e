package dev.relata.jdbi.internal;

import dev.relata.jdbi.codegen.TableDefinition;
import dev.relata.jdbi.codegen.Values;
import org.jspecify.annotations.Nullable;

/**
 * An update or delete of the rows that meet a condition.
 *
 * @param table the table that is written
 * @param statement the statement
 * @param condition the condition alone, an expression over the bare columns of the table: to find out which rows a broken
 *     constraint was about
 * @param values what is written; null for a delete
 */
public record Write(
        TableDefinition<?> table,
        Rendering statement,
        Rendering condition,
        @Nullable Values<?> values) {}
