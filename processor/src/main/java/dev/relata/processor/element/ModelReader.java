package dev.relata.processor.element;

import dev.relata.processor.diagnostic.Location;
import dev.relata.processor.model.ClassRef;
import dev.relata.processor.model.DatabaseDeclaration;
import dev.relata.processor.model.ModelDeclaration;
import dev.relata.processor.model.Shape;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** Reads types annotated {@code @Model}, each once in a round. */
public final class ModelReader {
    private final Compilation compilation;
    private final Map<ClassRef, Optional<ModelDeclaration>> read = new HashMap<>();

    public ModelReader(Compilation compilation) {
        this.compilation = compilation;
    }

    /** The model of this name; empty for a type that is none. */
    public Optional<ModelDeclaration> model(ClassRef type) {
        Optional<ModelDeclaration> known = read.get(type);
        if (known == null) {
            known = compilation
                    .type(type)
                    .flatMap(element -> Annotation.find(element, "dev.relata.Model", Location.nowhere())
                            .map(annotation -> read(element, true)));
            read.put(type, known);
        }
        return known;
    }

    /** The models that a database lists. */
    public List<ModelDeclaration> models(DatabaseDeclaration database) {
        return database.models().stream()
                .flatMap(listed -> model(listed.value()).stream())
                .distinct()
                .toList();
    }

    /** @param model whether it is one; else the record of a view */
    ModelDeclaration read(TypeElement type, boolean model) {
        ClassRef ref = compilation.ref(type);
        boolean inSource = compilation.isSource(type);
        Optional<ProcessedFacts> facts = inSource ? Optional.empty() : ProcessedFacts.of(ref, compilation);
        Set<String> silenced = silencedAround(type);
        facts.ifPresent(known -> known.suppressed().stream()
                .filter(entry -> entry.startsWith(":"))
                .forEach(entry -> silenced.add(entry.substring(1))));
        Location at = Location.of(type, inSource, silenced);
        Shape shape = shape(type);
        return new ModelDeclaration(
                ref,
                at,
                shape,
                inSource,
                inSource || facts.isPresent(),
                Compilation.isPublic(type),
                Annotation.find(type, "dev.relata.Model", at).flatMap(annotation -> annotation.text("table")),
                new ComponentReader(compilation, ref.packageName(), silenced, facts).read(type, ""),
                ComponentReader.keys(type, "Id", at),
                ComponentReader.keys(type, "Unique", at),
                ComponentReader.keys(type, "Index", at),
                ComponentReader.checks(type, at),
                Annotation.find(type, "dev.relata.Permanent", at).isPresent(),
                shape != Shape.NOT_A_RECORD && compilation.constructorMayThrow(type),
                hasUnknownConstant(type),
                remedy(type, shape, model),
                facts.map(ProcessedFacts::suppressed).orElseGet(() -> suppressed(type)));
    }

    private static Set<String> silencedAround(TypeElement type) {
        Set<String> silenced = new HashSet<>();
        Compilation.enclosingTypes(type).forEach(around -> silenced.addAll(Silenced.on(around)));
        return silenced;
    }

    private static List<String> suppressed(TypeElement type) {
        List<String> suppressed = new ArrayList<>();
        silencedAround(type).stream().sorted().forEach(rule -> suppressed.add(":" + rule));
        List<String> components = type.getRecordComponents().stream()
                .map(RecordComponentElement::getSimpleName)
                .map(Object::toString)
                .toList();
        for (Element field : ElementFilter.fieldsIn(type.getEnclosedElements())) {
            String name = field.getSimpleName().toString();
            if (components.contains(name)) {
                Silenced.on(field).forEach(rule -> suppressed.add(name + ":" + rule));
            }
        }
        return suppressed;
    }

    /** Whether an annotation of ours names a constant that does not exist, or not yet. */
    private static boolean hasUnknownConstant(TypeElement type) {
        return Stream.of(List.of(type), ElementFilter.fieldsIn(type.getEnclosedElements()), type.getRecordComponents())
                .flatMap(List::stream)
                .anyMatch(Annotation::hasUnknownConstant);
    }

    private static String remedy(TypeElement type, Shape shape, boolean model) {
        return switch (shape) {
            case NOT_A_RECORD, GENERIC -> model ? RecordHead.of(type) : RecordHead.withoutId(type);
            case INSIDE_PRIVATE -> Compilation.privateClass(type).orElse("");
            default -> "";
        };
    }

    private static Shape shape(TypeElement type) {
        if (type.getKind() != ElementKind.RECORD) {
            return Shape.NOT_A_RECORD;
        }
        if (!type.getTypeParameters().isEmpty()) {
            return Shape.GENERIC;
        }
        if (type.getModifiers().contains(Modifier.PRIVATE)) {
            return Shape.PRIVATE;
        }
        return Compilation.isPrivate(type) ? Shape.INSIDE_PRIVATE : Shape.RECORD;
    }
}
