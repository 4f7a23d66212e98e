package dev.relata.processor.model;

import dev.relata.processor.diagnostic.Location;
import java.util.List;
import java.util.Optional;

/**
 * A type annotated {@code @Model}.
 *
 * @param at the name of the record
 * @param inSource whether it is compiled now, or comes from a class file
 * @param processed whether what its class file loses is known; true in a source
 * @param isPublic whether the record and all classes around it are public
 * @param table the written name of the table
 * @param ids {@code @Id} on the record
 * @param constructorMayThrow whether the record's own constructor has a body, or may have one
 * @param unknownConstant whether an annotation names a constant that does not exist, or not yet
 * @param remedy for a shape that is refused: the head of the record it could be, or the class around it that is private
 * @param suppressed the warnings it silences, as {@code component:RuleName} or {@code :RuleName}
 */
public record ModelDeclaration(
        ClassRef type,
        Location at,
        Shape shape,
        boolean inSource,
        boolean processed,
        boolean isPublic,
        Optional<Written<String>> table,
        List<ComponentDeclaration> components,
        List<KeyDeclaration> ids,
        List<KeyDeclaration> uniques,
        List<KeyDeclaration> indexes,
        List<CheckDeclaration> checks,
        boolean permanent,
        boolean constructorMayThrow,
        boolean unknownConstant,
        String remedy,
        List<String> suppressed) {
    public ModelDeclaration {
        components = List.copyOf(components);
        ids = List.copyOf(ids);
        uniques = List.copyOf(uniques);
        indexes = List.copyOf(indexes);
        checks = List.copyOf(checks);
        suppressed = List.copyOf(suppressed);
    }

    /** The name messages use. */
    public String name() {
        return type.simpleName();
    }

    public Optional<ComponentDeclaration> component(String name) {
        return components.stream().filter(c -> c.name().equals(name)).findFirst();
    }

    /** {@code Post.author}, as messages say it. */
    public String label(ComponentDeclaration component) {
        return name() + "." + component.name();
    }

    /** The same with other components. */
    public ModelDeclaration with(List<ComponentDeclaration> others) {
        return new ModelDeclaration(
                type,
                at,
                shape,
                inSource,
                processed,
                isPublic,
                table,
                others,
                ids,
                uniques,
                indexes,
                checks,
                permanent,
                constructorMayThrow,
                unknownConstant,
                remedy,
                suppressed);
    }

    /** Whether a type of a component, or a constant in an annotation, does not exist, or not yet. */
    public boolean isUnresolved() {
        return unknownConstant || components.stream().anyMatch(c -> isUnresolved(c.type()));
    }

    private static boolean isUnresolved(TypeDeclaration type) {
        return type instanceof TypeDeclaration.Unresolved
                || (type instanceof TypeDeclaration.EmbeddedType embedded
                        && embedded.components().stream().anyMatch(c -> isUnresolved(c.type())));
    }
}
