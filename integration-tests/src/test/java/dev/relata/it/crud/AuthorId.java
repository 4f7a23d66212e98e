package dev.relata.it.crud;

/** A typed id. */
public record AuthorId(long value) {}
