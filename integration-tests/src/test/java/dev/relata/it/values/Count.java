package dev.relata.it.values;

/** A typed value over a number. */
public record Count(int number) {}
