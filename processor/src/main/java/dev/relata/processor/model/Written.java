package dev.relata.processor.model;

import dev.relata.processor.diagnostic.Location;

/** A value of an annotation, and the place where it is written. */
public record Written<T>(T value, Location at) {}
