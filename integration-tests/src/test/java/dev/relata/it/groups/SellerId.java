package dev.relata.it.groups;

/** A typed id. */
public record SellerId(long value) {}
