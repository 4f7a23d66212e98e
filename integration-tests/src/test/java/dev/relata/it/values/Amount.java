package dev.relata.it.values;

/** A typed value over a boxed number, whose component has an unusual name. */
public record Amount(Long to) {}
