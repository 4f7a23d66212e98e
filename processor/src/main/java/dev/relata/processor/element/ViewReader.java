package dev.relata.processor.element;

import dev.relata.processor.diagnostic.Location;
import dev.relata.processor.model.ClassRef;
import dev.relata.processor.model.ComponentDeclaration;
import dev.relata.processor.model.ModelDeclaration;
import dev.relata.processor.model.TypeDeclaration;
import dev.relata.processor.model.ViewComponent;
import dev.relata.processor.model.ViewDeclaration;
import dev.relata.processor.model.ViewType;
import dev.relata.processor.model.Written;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/** Reads types annotated {@code @View}, each once in a round. */
public final class ViewReader {
    private static final String VIEW = "dev.relata.View";

    private final Compilation compilation;
    private final ModelReader records;
    private final Map<ClassRef, Optional<ViewDeclaration>> read = new HashMap<>();

    public ViewReader(Compilation compilation, ModelReader records) {
        this.compilation = compilation;
        this.records = records;
    }

    /** The view of this name; empty for a type that is none. */
    public Optional<ViewDeclaration> view(ClassRef type) {
        Optional<ViewDeclaration> known = read.get(type);
        if (known == null) {
            known = compilation.type(type).flatMap(this::read);
            read.put(type, known);
        }
        return known;
    }

    private Optional<ViewDeclaration> read(TypeElement type) {
        return Annotation.find(type, VIEW, Location.nowhere()).flatMap(unplaced -> {
            ModelDeclaration record = records.read(type, false);
            return Annotation.find(type, VIEW, record.at())
                    .map(annotation -> new ViewDeclaration(
                            record,
                            annotation.at(),
                            annotation.type("of").map(of -> new Written<>(compilation.ref(of.value()), of.at())),
                            components(type, record)));
        });
    }

    private List<ViewComponent> components(TypeElement type, ModelDeclaration record) {
        TypeReader types = new TypeReader(compilation, record.type().packageName());
        List<ViewComponent> components = new ArrayList<>();
        for (ComponentDeclaration component : record.components()) {
            ComponentReader.components(type)
                    .filter(element -> element.getSimpleName().contentEquals(component.name()))
                    .findFirst()
                    .ifPresent(element -> components.add(component(type, element, component, types)));
        }
        return components;
    }

    private ViewComponent component(
            TypeElement record, Element element, ComponentDeclaration component, TypeReader types) {
        Element annotated = ComponentReader.annotated(record, element);
        TypeMirror type = element.asType();
        TypeMirror item = types.listItem(type).orElseGet(() -> types.withoutOptional(type));
        boolean list = types.listItem(type).isPresent();
        String text = TypeText.of(type);
        Optional<TypeElement> view = TypeReader.element(item)
                .filter(nested ->
                        Annotation.find(nested, VIEW, Location.nowhere()).isPresent());
        TypeDeclaration column = list && types.isOptional(item)
                ? new TypeDeclaration.Unsupported(text, new TypeDeclaration.Meant.Unknown(), types.standIn(type))
                : types.read(item);
        return new ViewComponent(
                component.as(declared(component, column, view, record), component.nullness()),
                view.<ViewType>map(nested -> new ViewType.Nested(text, compilation.ref(nested), list))
                        .orElseGet(() -> plain(text, column, types.record(item), list)),
                Annotation.find(annotated, "dev.relata.From", component.at()).flatMap(ViewReader::from),
                Annotation.find(annotated, "dev.relata.Count", component.at())
                        .flatMap(annotation -> annotation.text("value")));
    }

    /** A class that cannot be named is known as such, wherever it stands. */
    private TypeDeclaration declared(
            ComponentDeclaration component, TypeDeclaration column, Optional<TypeElement> view, TypeElement record) {
        String user = compilation.ref(record).packageName();
        Optional<TypeElement> hidden = view.filter(nested -> !compilation.isVisibleFrom(user, nested));
        if (hidden.isPresent()) {
            return TypeReader.inaccessible(component.type().text(), hidden.get());
        }
        return view.isEmpty() && column instanceof TypeDeclaration.Inaccessible ? column : component.type();
    }

    private ViewType plain(String text, TypeDeclaration column, Optional<TypeElement> record, boolean list) {
        if (column instanceof TypeDeclaration.Value value) {
            return new ViewType.Value(text, value.type(), list);
        }
        Optional<TypeElement> plain =
                record.filter(type -> type.getTypeParameters().isEmpty());
        return plain.filter(type -> !list)
                .<ViewType>map(type ->
                        new ViewType.Embedded(text, compilation.ref(type), compilation.constructorMayThrow(type)))
                .orElseGet(() -> new ViewType.Other(text, plain.map(compilation::ref)));
    }

    private static Optional<ViewComponent.From> from(Annotation annotation) {
        return annotation
                .text("value")
                .map(path -> new ViewComponent.From(
                        annotation.at(),
                        path,
                        annotation
                                .text("orderBy")
                                .filter(order -> !order.value().isBlank()),
                        annotation.number("limit")));
    }
}
