package dev.relata.jdbi;

import dev.relata.jdbi.codegen.Values;

/**
 * The input of an update: what was set on it is written, and nothing else. Generated for each model; immutable.
 *
 * @param <M> the model whose rows it changes
 */
public interface Patch<M> extends Values<M> {}
