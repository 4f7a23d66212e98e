package dev.relata.processor.model;

import dev.relata.Dialect;
import dev.relata.processor.diagnostic.Location;
import java.util.List;

/**
 * A type annotated {@code @Database}.
 *
 * @param at the name of the interface
 * @param annotation the annotation
 * @param isPrivate whether it, or a class around it, is private
 * @param models the listed classes
 * @param dialects the dialects as written; the default where none are
 * @param unresolved whether a listed class does not exist, or not yet
 */
public record DatabaseDeclaration(
        ClassRef type,
        Location at,
        Location annotation,
        boolean isInterface,
        boolean isPublic,
        boolean isPrivate,
        List<Written<ClassRef>> models,
        List<Written<Dialect>> dialects,
        boolean unresolved) {
    public DatabaseDeclaration {
        models = List.copyOf(models);
        dialects = List.copyOf(dialects);
    }

    public String name() {
        return type.simpleName();
    }
}
