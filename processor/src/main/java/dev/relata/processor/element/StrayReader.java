package dev.relata.processor.element;

import static java.util.Objects.requireNonNull;

import dev.relata.processor.diagnostic.Location;
import dev.relata.processor.model.ClassRef;
import dev.relata.processor.model.ComponentDeclaration;
import dev.relata.processor.model.ModelDeclaration;
import dev.relata.processor.model.StrayAnnotation;
import dev.relata.processor.model.TypeDeclaration;
import dev.relata.processor.model.ValueType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.util.ElementFilter;

/** Finds annotations that do nothing where they stand: those of ours outside of models, and those that look like ours. */
public final class StrayReader {
    private static final String PACKAGE = "dev.relata";

    /** Those that only a model or a view makes sense of; those that make one have rules of their own. */
    private static final List<String> OURS = List.of(
            "Id",
            "Unique",
            "Unique.List",
            "Index",
            "Index.List",
            "Check",
            "Check.List",
            "Permanent",
            "Relation",
            "Generated",
            "UpdatedAt",
            "Version",
            "SoftDelete",
            "Embedded",
            "Default",
            "Column",
            "From",
            "Count");

    /** Those of them that belong on a component of a view, and only there. */
    private static final Set<String> IN_VIEW = Set.of("From", "Count");

    /** Those that an embedded record may have, whoever embeds it. */
    private static final Set<String> IN_EMBEDDED = Set.of("Default", "Column");

    private final Compilation compilation;
    private final Set<ClassRef> embedded = new HashSet<>();
    private final Set<ClassRef> typedValues = new HashSet<>();
    private final Collection<ModelDeclaration> models;

    /** @param models those of the round, and those still waiting; the records of views among them */
    public StrayReader(Compilation compilation, Collection<ModelDeclaration> models) {
        this.compilation = compilation;
        this.models = models;
        models.forEach(model -> model.components().forEach(component -> addUsed(component.type())));
    }

    private void addUsed(TypeDeclaration type) {
        if (type instanceof TypeDeclaration.EmbeddedType record) {
            embedded.add(record.type());
            record.components().forEach(inner -> addUsed(inner.type()));
        } else if (type instanceof TypeDeclaration.Value value) {
            value.type().wrapper().map(ValueType.Wrapper::type).ifPresent(typedValues::add);
        }
    }

    /**
     * Of one class only the first: the others have the same cause.
     *
     * @param annotations those that the round has
     */
    public List<StrayAnnotation> read(RoundEnvironment round, Set<? extends TypeElement> annotations) {
        Map<TypeElement, Found> first = new LinkedHashMap<>();
        for (String name : OURS) {
            annotations.stream()
                    .filter(type -> type.getQualifiedName().contentEquals(PACKAGE + "." + name))
                    .forEach(type -> round.getElementsAnnotatedWith(type).stream()
                            .map(StrayReader::place)
                            .filter(element -> element.getKind().isField() || element instanceof TypeElement)
                            .flatMap(element -> outside(element, type).stream())
                            .forEach(found -> first.merge(found.owner(), found, Found::earlier)));
        }
        List<StrayAnnotation> strays = new ArrayList<>();
        // Sorted: ECJ gives annotated elements in no order.
        first.values().stream()
                .sorted(Comparator.comparing(
                        found -> found.owner().getQualifiedName().toString()))
                .forEach(found -> strays.add(found.stray()));
        models.stream().filter(ModelDeclaration::inSource).forEach(model -> lookalikes(model, strays));
        return strays;
    }

    /** For a component its field: javac gives both, ECJ a parameter of the constructor. */
    private static Element place(Element element) {
        Element owner = element.getEnclosingElement();
        while (owner instanceof ExecutableElement) {
            owner = owner.getEnclosingElement();
        }
        return owner instanceof TypeElement record && record.getKind() == ElementKind.RECORD
                ? ComponentReader.field(record, element.getSimpleName())
                        .map(Element.class::cast)
                        .orElse(element)
                : element;
    }

    /** @param order where the element stands in its class, -1 for the class itself */
    private record Found(TypeElement owner, int order, StrayAnnotation stray) {
        Found earlier(Found other) {
            return Comparator.comparingInt(Found::order).compare(this, other) <= 0 ? this : other;
        }
    }

    private Optional<Found> outside(Element element, TypeElement annotation) {
        TypeElement owner =
                (TypeElement) (element.getKind().isField() ? requireNonNull(element.getEnclosingElement()) : element);
        return kind(element, owner, annotation.getSimpleName().toString())
                .flatMap(kind -> element.getAnnotationMirrors().stream()
                        .filter(mirror -> mirror.getAnnotationType().asElement().equals(annotation))
                        .findFirst()
                        .map(mirror -> {
                            Location at = Location.of(element, true, Set.of());
                            return new Found(owner, at.order(), stray(kind, at, element, owner, mirror));
                        }));
    }

    private Optional<StrayAnnotation.Kind> kind(Element element, TypeElement owner, String annotation) {
        boolean record = owner.getKind() == ElementKind.RECORD;
        boolean component =
                record && element.getKind().isField() && !element.getModifiers().contains(Modifier.STATIC);
        boolean model = is(owner, "Model");
        boolean view = is(owner, "View");
        boolean forViews = IN_VIEW.contains(annotation);
        if ((model || view) && record && element.getKind().isField() && !component) {
            return Optional.of(StrayAnnotation.Kind.NO_COMPONENT);
        }
        if (forViews ? view : model) {
            return Optional.empty();
        }
        if (forViews || view) {
            return Optional.of(view ? StrayAnnotation.Kind.IN_VIEW : StrayAnnotation.Kind.OUTSIDE_VIEW);
        }
        ClassRef ref = compilation.ref(owner);
        if (embedded.contains(ref)) {
            return Optional.empty();
        }
        if (component && typedValues.contains(ref)) {
            return Optional.of(StrayAnnotation.Kind.IN_TYPED_VALUE);
        }
        if (component && IN_EMBEDDED.contains(annotation)) {
            return Optional.empty();
        }
        return Optional.of(record ? StrayAnnotation.Kind.OUTSIDE_RECORD : StrayAnnotation.Kind.OUTSIDE_CLASS);
    }

    private static boolean is(TypeElement type, String annotation) {
        return Annotation.find(type, PACKAGE + "." + annotation, Location.nowhere())
                .isPresent();
    }

    private void lookalikes(ModelDeclaration model, List<StrayAnnotation> strays) {
        compilation.type(model.type()).ifPresent(type -> {
            for (Element field : ElementFilter.fieldsIn(type.getEnclosedElements())) {
                Optional<ComponentDeclaration> component =
                        model.component(field.getSimpleName().toString());
                component.ifPresent(declared -> field.getAnnotationMirrors().stream()
                        .filter(mirror -> isLookalike(mirror, is(type, "View")))
                        .forEach(mirror ->
                                strays.add(stray(StrayAnnotation.Kind.LOOKALIKE, declared.at(), field, type, mirror))));
            }
        });
    }

    private boolean isLookalike(AnnotationMirror mirror, boolean inView) {
        TypeElement type = (TypeElement) mirror.getAnnotationType().asElement();
        return mirror.getAnnotationType().getKind() != TypeKind.ERROR
                && OURS.contains(type.getSimpleName().toString())
                && IN_VIEW.contains(type.getSimpleName().toString()) == inView
                && !packageOf(type).equals(PACKAGE);
    }

    private StrayAnnotation stray(
            StrayAnnotation.Kind kind, Location at, Element element, TypeElement owner, AnnotationMirror mirror) {
        TypeElement annotation = (TypeElement) mirror.getAnnotationType().asElement();
        List<String> names = compilation.ref(annotation).simpleNames();
        String type = owner.getSimpleName().toString();
        return new StrayAnnotation(
                at.at(mirror),
                kind,
                compilation.ref(owner),
                element.equals(owner) ? type : type + "." + element.getSimpleName(),
                type,
                names.get(names.size() - (annotation.getSimpleName().contentEquals("List") ? 2 : 1)),
                arguments(mirror),
                packageOf(annotation),
                kind == StrayAnnotation.Kind.OUTSIDE_CLASS || kind == StrayAnnotation.Kind.OUTSIDE_RECORD
                        ? "@Model\n" + RecordHead.of(owner)
                        : "");
    }

    /** The arguments that the annotation of this name of ours has too. */
    private String arguments(AnnotationMirror mirror) {
        String name = mirror.getAnnotationType().asElement().getSimpleName().toString();
        Set<String> known = new HashSet<>();
        compilation
                .type(PACKAGE + "." + name)
                .ifPresent(ours -> ElementFilter.methodsIn(ours.getEnclosedElements())
                        .forEach(element -> known.add(element.getReturnType() + " " + element.getSimpleName())));
        List<String> arguments = new ArrayList<>();
        mirror.getElementValues().forEach((element, value) -> {
            if (known.contains(element.getReturnType() + " " + element.getSimpleName())) {
                arguments.add(element.getSimpleName() + " = " + value);
            }
        });
        if (arguments.isEmpty()) {
            return "";
        }
        String all = String.join(", ", arguments);
        return "(" + (arguments.size() == 1 && all.startsWith("value = ") ? all.substring("value = ".length()) : all)
                + ")";
    }

    private String packageOf(TypeElement type) {
        return compilation.ref(type).packageName();
    }
}
