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
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
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
                listed.stream().map(this::ref).toList(),
                annotation.has("dialects")
                        ? dialects
                        : DEFAULT_DIALECTS.stream()
                                .map(dialect -> new Written<>(dialect, annotation.at()))
                                .toList(),
                listed.size() < annotation.size("models"));
    }

    /** Primitives and arrays are no models, but have a name for the message. */
    private Written<ClassRef> ref(Written<TypeMirror> listed) {
        TypeMirror type = listed.value();
        ClassRef ref = type.getKind() == TypeKind.DECLARED
                ? compilation.ref((TypeElement) ((DeclaredType) type).asElement())
                : ClassRef.topLevel("", TypeText.of(type));
        return new Written<>(ref, listed.at());
    }
}
