package dev.relata.processor.element;

import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;

/**
 * What Eclipse's compiler can show instead of a record or one of its components, for which it has no place: Eclipse only
 * logs a message without a place. That is the class around the record, else the table or view class that is generated for it.
 */
public final class EclipsePlaces implements UnaryOperator<Element> {
    private final Compilation compilation;

    private EclipsePlaces(Compilation compilation) {
        this.compilation = compilation;
    }

    /** Empty for other compilers. */
    public static Optional<UnaryOperator<Element>> of(ProcessingEnvironment environment, Compilation compilation) {
        return madeByEclipse(environment) ? Optional.of(new EclipsePlaces(compilation)) : Optional.empty();
    }

    /** Whether an object of the compiler is one of Eclipse's. */
    static boolean madeByEclipse(Object part) {
        return part.getClass().getName().startsWith("org.eclipse.jdt.");
    }

    @Override
    public Element apply(Element place) {
        Element around = place.getKind().isField() ? place.getEnclosingElement() : place;
        return around instanceof TypeElement record && record.getKind() == ElementKind.RECORD
                ? insteadOf(record, place)
                : place;
    }

    private Element insteadOf(TypeElement record, Element place) {
        Stream<Element> around = Compilation.enclosingTypes(record).stream().filter(EclipsePlaces::isShown);
        Stream<Element> generated = Stream.of("Table", "View")
                .map(suffix -> compilation.ref(record).sibling("", suffix))
                .flatMap(name -> compilation.type(name).stream());
        return Stream.concat(around, generated).findFirst().orElse(place);
    }

    private static boolean isShown(Element element) {
        return element.getKind().isInterface() || element.getKind() == ElementKind.CLASS;
    }
}
