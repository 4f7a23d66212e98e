package dev.relata.processor.model;

import dev.relata.processor.diagnostic.Location;
import java.util.Optional;

/** {@code @Column} as written. */
public record ColumnDeclaration(
        Location at,
        Optional<Written<String>> name,
        Optional<Written<Integer>> length,
        Optional<Written<Integer>> precision,
        Optional<Written<Integer>> scale) {}
