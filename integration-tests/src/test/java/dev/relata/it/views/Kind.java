package dev.relata.it.views;

/** An enum. */
public enum Kind {
    NEWS,
    ESSAY
}
