package dev.relata.processor.model;

import dev.relata.processor.diagnostic.Location;
import java.util.Optional;

/**
 * A component of a view.
 *
 * @param declared its name and place, and whether it may be null
 * @param count the path in {@code @Count}
 */
public record ViewComponent(
        ComponentDeclaration declared, ViewType type, Optional<From> from, Optional<Written<String>> count) {

    /**
     * {@code @From} as written.
     *
     * @param orderBy empty also where it is a blank text
     */
    public record From(
            Location at, Written<String> path, Optional<Written<String>> orderBy, Optional<Written<Integer>> limit) {}

    public String name() {
        return declared.name();
    }

    public Location at() {
        return declared.at();
    }

    /** Where it comes from: by its name, unless an annotation says it. */
    public String path() {
        return from.map(From::path).or(() -> count).map(Written::value).orElseGet(this::name);
    }
}
