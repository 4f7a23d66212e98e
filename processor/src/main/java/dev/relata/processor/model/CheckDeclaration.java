package dev.relata.processor.model;

import java.util.Optional;

/** {@code @Check} as written. */
public record CheckDeclaration(Written<String> condition, Optional<Written<String>> name) {}
