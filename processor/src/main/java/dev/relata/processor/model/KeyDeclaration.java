package dev.relata.processor.model;

import dev.relata.processor.diagnostic.Location;
import java.util.List;
import java.util.Optional;

/**
 * {@code @Id}, {@code @Unique} or {@code @Index} as written, on a record or a component.
 *
 * @param fields the names it lists; on a component, none
 */
public record KeyDeclaration(
        Location at, List<Written<String>> fields, Optional<Written<String>> where, Optional<Written<String>> name) {
    public KeyDeclaration {
        fields = List.copyOf(fields);
    }
}
