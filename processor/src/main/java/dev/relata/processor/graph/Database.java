package dev.relata.processor.graph;

import dev.relata.Dialect;
import dev.relata.processor.model.ClassRef;
import java.util.List;

/**
 * An interface annotated {@code @Database}.
 *
 * @param type the interface
 * @param isPublic whether the generated classes are public
 * @param models the models in the order they are listed
 * @param dialects the dialects in the order of {@link Dialect}
 */
public record Database(ClassRef type, boolean isPublic, List<ClassRef> models, List<Dialect> dialects) {
    public Database {
        models = List.copyOf(models);
        dialects = List.copyOf(dialects);
    }
}
