package dev.relata.processor.diagnostic;

import java.util.Set;
import javax.annotation.processing.Messager;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
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

    /** This place where a compiler can show it, else the other. */
    public Location orElse(Location other) {
        return inSource || !other.inSource ? this : other;
    }

    /** Whether {@code @SuppressWarnings("relata:<rule>")} holds here. */
    public boolean silences(Rule rule) {
        return silenced.contains(rule.ruleName());
    }

    /** Whether this is that record, or something in it. */
    public boolean isWithin(Location record) {
        return typeKey().equals(record.typeKey());
    }

    /** Where a component stands in its record, -1 for the record itself: messages come in the order of the source. */
    int order() {
        Element record = record();
        return record == null ? -1 : record.getEnclosedElements().indexOf(element);
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

    void print(Messager messager, Kind kind, String message) {
        if (element == null) {
            messager.printMessage(kind, message);
        } else if (annotation == null) {
            messager.printMessage(kind, message, element);
        } else if (value == null) {
            messager.printMessage(kind, message, element, annotation);
        } else {
            messager.printMessage(kind, message, element, annotation, value);
        }
    }
}
