package dev.relata.processor.element;

import dev.relata.ReferentialAction;
import dev.relata.processor.diagnostic.Location;
import dev.relata.processor.model.CheckDeclaration;
import dev.relata.processor.model.ColumnDeclaration;
import dev.relata.processor.model.ComponentDeclaration;
import dev.relata.processor.model.KeyDeclaration;
import dev.relata.processor.model.NullableAnnotation;
import dev.relata.processor.model.Nullness;
import dev.relata.processor.model.RelationDeclaration;
import dev.relata.processor.model.TypeDeclaration;
import dev.relata.processor.model.Written;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Reads the components of one record. Places are on the field of the same name: compilers show nothing for components. */
final class ComponentReader {
    private final Compilation compilation;
    private final TypeReader types;
    private final NullnessReader nullness;
    private final String user;
    private final Set<String> silencedAround;
    private final Optional<ProcessedFacts> facts;

    /**
     * @param user the package of the classes generated for the record
     * @param silencedAround the warnings silenced for the whole record
     * @param facts what a class file has lost
     */
    ComponentReader(Compilation compilation, String user, Set<String> silencedAround, Optional<ProcessedFacts> facts) {
        this.compilation = compilation;
        this.types = new TypeReader(compilation, user);
        this.nullness = new NullnessReader(compilation, user);
        this.user = user;
        this.silencedAround = silencedAround;
        this.facts = facts;
    }

    /**
     * @param path where the record is embedded, that component and a dot; else empty
     */
    List<ComponentDeclaration> read(TypeElement record, String path) {
        Map<String, String> hidden = compilation.hiddenNullable(record).orElse(Map.of());
        return components(record)
                .map(component -> read(record, component, path, hidden))
                .toList();
    }

    /** The components; of a class that is no record, the fields that would be components if it were one. */
    static Stream<? extends Element> components(TypeElement type) {
        return type.getKind() == ElementKind.RECORD
                ? type.getRecordComponents().stream()
                : ElementFilter.fieldsIn(type.getEnclosedElements()).stream()
                        .filter(field -> !field.getModifiers().contains(Modifier.STATIC));
    }

    private ComponentDeclaration read(TypeElement record, Element component, String path, Map<String, String> hidden) {
        String name = component.getSimpleName().toString();
        Element place = place(record, component);
        Element annotated = annotated(record, component);
        Location at = Location.of(
                place, compilation.isSource(record), Silenced.at(place, silencedAround, facts, path + name));
        TypeMirror type = component.asType();
        Optional<NullableAnnotation> nullable = nullness.read(List.of(component, place))
                .or(() -> Optional.ofNullable(hidden.get(name)).flatMap(nullness::named));
        Optional<Annotation> embedded = Annotation.find(annotated, "dev.relata.Embedded", at);
        TypeDeclaration declared = embedded.isPresent() && path.isEmpty() ? embedded(type, name) : types.read(type);
        return new ComponentDeclaration(
                name,
                at,
                declared,
                nullness(type, nullable.isPresent() || isRecordedNullable(path + name)),
                nullable,
                contradiction(type, declared, nullable, place.asType()),
                mark(annotated, "Id", at),
                mark(annotated, "Generated", at),
                mark(annotated, "UpdatedAt", at),
                mark(annotated, "Version", at),
                mark(annotated, "SoftDelete", at),
                embedded.map(Annotation::at),
                embedded.flatMap(annotation -> annotation.text("prefix")),
                Annotation.find(annotated, "dev.relata.Default", at).flatMap(annotation -> annotation.text("value")),
                Annotation.find(annotated, "dev.relata.Column", at).map(ComponentReader::column),
                Annotation.find(annotated, "dev.relata.Relation", at).map(ComponentReader::relation),
                keys(annotated, "Unique", at),
                keys(annotated, "Index", at),
                checks(annotated, at));
    }

    private static Element place(TypeElement record, Element component) {
        return field(record, component.getSimpleName()).map(Element.class::cast).orElse(component);
    }

    /** What has the annotations of a component: ECJ leaves one off the field where a value comes by a static import. */
    static Element annotated(TypeElement record, Element component) {
        Element place = place(record, component);
        return Annotation.ours(place).equals(Annotation.ours(component)) ? place : component;
    }

    /** The field that a record keeps a component in. */
    static Optional<VariableElement> field(TypeElement record, CharSequence name) {
        return ElementFilter.fieldsIn(record.getEnclosedElements()).stream()
                .filter(field -> field.getSimpleName().contentEquals(name))
                .findFirst();
    }

    private TypeDeclaration embedded(TypeMirror type, String name) {
        return types.record(type)
                .map(record -> compilation.isVisibleFrom(user, record)
                        ? embeddedRecord(TypeText.of(type), record, name)
                        : TypeReader.inaccessible(TypeText.of(type), record))
                .orElseGet(() -> types.read(type));
    }

    private TypeDeclaration embeddedRecord(String text, TypeElement record, String name) {
        boolean hidesNullable =
                facts.isEmpty() && compilation.hiddenNullable(record).isEmpty();
        return new TypeDeclaration.EmbeddedType(
                text,
                compilation.ref(record),
                read(record, name + "."),
                compilation.constructorMayThrow(record),
                hidesNullable);
    }

    private boolean isRecordedNullable(String path) {
        return facts.filter(known -> known.nullable().contains(path)).isPresent();
    }

    private Nullness nullness(TypeMirror type, boolean nullable) {
        if (type.getKind().isPrimitive()) {
            return Nullness.PRIMITIVE;
        }
        if (types.isOptional(type)) {
            return Nullness.OPTIONAL;
        }
        return nullable ? Nullness.NULLABLE : Nullness.REQUIRED;
    }

    private Optional<String> contradiction(
            TypeMirror type, TypeDeclaration declared, Optional<NullableAnnotation> nullable, TypeMirror fieldType) {
        if (nullness.onArrayItems(fieldType).isPresent()) {
            return Optional.of(TypeText.of(type).replace("[]", " @Nullable []"));
        }
        if (nullable.isEmpty()) {
            return Optional.empty();
        }
        if (type.getKind().isPrimitive()) {
            TypeMirror box =
                    compilation.types().boxedClass((PrimitiveType) type).asType();
            return Optional.of("@Nullable " + TypeText.of(box));
        }
        if (declared instanceof TypeDeclaration.RelationType relation) {
            return Optional.of("Maybe<" + relation.targetText() + ">");
        }
        return types.isOptional(type) ? Optional.of(TypeText.of(type)) : Optional.empty();
    }

    private static Optional<Location> mark(Element place, String name, Location at) {
        return Annotation.find(place, "dev.relata." + name, at).map(Annotation::at);
    }

    private static ColumnDeclaration column(Annotation annotation) {
        return new ColumnDeclaration(
                annotation.at(),
                annotation.text("name"),
                annotation.number("length"),
                annotation.number("precision"),
                annotation.number("scale"));
    }

    private static RelationDeclaration relation(Annotation annotation) {
        return new RelationDeclaration(
                annotation.at(),
                annotation.text("name"),
                annotation.texts("fields"),
                annotation.texts("references"),
                annotation.constant("onDelete", ReferentialAction.class),
                annotation.constant("onUpdate", ReferentialAction.class),
                annotation.text("constraint"),
                annotation.flag("oneWay"));
    }

    /** {@code @Unique}, {@code @Index} or {@code @Id} on a component or a record. */
    static List<KeyDeclaration> keys(Element place, String name, Location at) {
        return Annotation.all(place, "dev.relata." + name, at).stream()
                .map(annotation -> new KeyDeclaration(
                        annotation.at(), annotation.texts("fields"), annotation.text("where"), annotation.text("name")))
                .toList();
    }

    static List<CheckDeclaration> checks(Element place, Location at) {
        List<CheckDeclaration> checks = new ArrayList<>();
        for (Annotation annotation : Annotation.all(place, "dev.relata.Check", at)) {
            Optional<Written<String>> condition = annotation.text("value");
            condition.ifPresent(value -> checks.add(new CheckDeclaration(value, annotation.text("name"))));
        }
        return checks;
    }
}
