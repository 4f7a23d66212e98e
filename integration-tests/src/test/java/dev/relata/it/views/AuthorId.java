package dev.relata.it.views;

/** A typed value. */
public record AuthorId(long value) {}
