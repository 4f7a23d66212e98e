package dev.relata.it.changing;

/** A typed id. */
public record FanId(long value) {}
