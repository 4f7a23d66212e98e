package dev.relata.processor.model;

import dev.relata.Dialect;
import dev.relata.processor.diagnostic.Location;
import java.util.List;
import java.util.Optional;

/**
 * A type annotated {@code @Database}.
 *
 * @param at the name of the interface
 * @param annotation the annotation
 * @param privateClass itself, or the class around it, that is private
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
        Optional<String> privateClass,
        List<Written<ClassRef>> models,
        List<Written<Dialect>> dialects,
        boolean unresolved) {
    public DatabaseDeclaration {
        models = List.copyOf(models);
        dialects = List.copyOf(dialects);
    }

    public boolean isPrivate() {
        return privateClass.isPresent();
    }

    public String name() {
        return type.simpleName();
    }
}
