package dev.relata.it.relations;

/** A typed id. */
public record StudentId(long value) {}
