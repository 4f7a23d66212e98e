package dev.relata.processor.diagnostic;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import javax.annotation.processing.Messager;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.tools.Diagnostic.Kind;
import org.jspecify.annotations.Nullable;

/**
 * A place in a source: an element, one of its annotations, or one value of an annotation. It also knows which warnings
 * are silenced there. Outside this package and the readers of elements nobody looks inside.
 */
public final class Location {
    private static final Location NOWHERE = new Location(null, null, null, false, Set.of());

    private final @Nullable Element element;
    private final @Nullable AnnotationMirror annotation;
    private final @Nullable AnnotationValue value;
    private final boolean inSource;
    private final Set<String> silenced;

    private Location(
            @Nullable Element element,
            @Nullable AnnotationMirror annotation,
            @Nullable AnnotationValue value,
            boolean inSource,
            Set<String> silenced) {
        this.element = element;
        this.annotation = annotation;
        this.value = value;
        this.inSource = inSource;
        this.silenced = Set.copyOf(silenced);
    }

    /** No place at all, for declarations that do not come from a compiler. */
    public static Location nowhere() {
        return NOWHERE;
    }

    /**
     * An element.
     *
     * @param inSource false for elements of class files: compilers show no position for them
     * @param silenced names of the rules whose warnings are silenced here
     */
    public static Location of(Element element, boolean inSource, Set<String> silenced) {
        return new Location(element, null, null, inSource, silenced);
    }

    public Location at(AnnotationMirror mirror) {
        return new Location(element, mirror, null, inSource, silenced);
    }

    public Location at(AnnotationMirror mirror, AnnotationValue item) {
        return new Location(element, mirror, item, inSource, silenced);
    }

    public boolean isInSource() {
        return inSource;
    }

    /** This place where a compiler can show it, else the other, where the same warnings are silenced as here. */
    public Location orElse(Location other) {
        if (inSource || !other.inSource) {
            return this;
        }
        Set<String> both = new HashSet<>(silenced);
        both.addAll(other.silenced);
        return new Location(other.element, other.annotation, other.value, true, both);
    }

    /** Whether {@code @SuppressWarnings("relata:<rule>")} holds here. */
    public boolean silences(Rule rule) {
        return silenced.contains(rule.ruleName());
    }

    /** Whether this is that record, or something in it. */
    public boolean isWithin(Location record) {
        return typeKey().equals(record.typeKey());
    }

    /**
     * Where a component or field stands in its class, -1 for the class itself: messages come in the order of the source.
     * Components come first; ECJ gives their fields by name.
     */
    public int order() {
        if (!(record() instanceof TypeElement type)) {
            return -1;
        }
        List<Element> members = new ArrayList<>(type.getRecordComponents());
        members.addAll(ElementFilter.fieldsIn(type.getEnclosedElements()));
        return members.stream()
                .map(Element::getSimpleName)
                .toList()
                .indexOf(requireNonNull(element).getSimpleName());
    }

    /** The record that the element is, or is a component of. */
    String typeKey() {
        Element record = record();
        return String.valueOf(record == null ? element : record);
    }

    /** Tells apart places in different elements; the same for the same element in any round. */
    String elementKey() {
        return typeKey() + "/" + element;
    }

    private @Nullable Element record() {
        return element != null && element.getKind().isField() ? element.getEnclosingElement() : null;
    }

    void print(Messager messager, Kind kind, String message, UnaryOperator<Element> shown) {
        if (element == null) {
            messager.printMessage(kind, message);
        } else if (!shown.apply(element).equals(element) || annotation == null) {
            messager.printMessage(kind, message, shown.apply(element));
        } else if (value == null) {
            messager.printMessage(kind, message, element, annotation);
        } else {
            messager.printMessage(kind, message, element, annotation, value);
        }
    }
}
