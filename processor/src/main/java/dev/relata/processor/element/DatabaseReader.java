package dev.relata.processor.element;

import dev.relata.Dialect;
import dev.relata.processor.diagnostic.Location;
import dev.relata.processor.model.ClassRef;
import dev.relata.processor.model.DatabaseDeclaration;
import dev.relata.processor.model.Written;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/** Reads types annotated {@code @Database}. */
public final class DatabaseReader {
    private static final List<Dialect> DEFAULT_DIALECTS = List.of(Dialect.SQLITE, Dialect.POSTGRESQL);

    private final Compilation compilation;

    public DatabaseReader(Compilation compilation) {
        this.compilation = compilation;
    }

    /** Empty where the type has lost its annotation between two rounds, or never had it. */
    public Optional<DatabaseDeclaration> database(ClassRef type) {
        return compilation.type(type).flatMap(element -> {
            Set<String> silenced = new HashSet<>();
            Compilation.enclosingTypes(element).forEach(around -> silenced.addAll(Silenced.on(around)));
            Location at = Location.of(element, true, silenced);
            return Annotation.find(element, "dev.relata.Database", at)
                    .map(annotation -> read(type, element, at, annotation));
        });
    }

    private DatabaseDeclaration read(ClassRef type, TypeElement element, Location at, Annotation annotation) {
        List<Written<TypeMirror>> listed = annotation.types("models");
        List<Written<Dialect>> dialects = annotation.constants("dialects", Dialect.class);
        return new DatabaseDeclaration(
                type,
                at,
                annotation.at(),
                element.getKind() == ElementKind.INTERFACE,
                Compilation.isPublic(element),
                Compilation.privateClass(element),
                listed.stream()
                        .map(model -> new Written<>(compilation.ref(model.value()), model.at()))
                        .toList(),
                annotation.has("dialects")
                        ? dialects
                        : DEFAULT_DIALECTS.stream()
                                .map(dialect -> new Written<>(dialect, annotation.at()))
                                .toList(),
                listed.size() < annotation.size("models"));
    }
}
