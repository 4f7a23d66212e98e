package dev.relata.processor.model;

import dev.relata.processor.diagnostic.Location;
import java.util.List;
import java.util.Optional;

/**
 * A component of a record and its annotations; annotations without attributes are their places.
 *
 * @param nullness what the type and the annotation together say
 * @param contradiction where an annotation called {@code Nullable} contradicts the type: what to write instead
 * @param defaultValue the text of {@code @Default}
 * @param prefix of {@code @Embedded}; empty where it is not written
 */
public record ComponentDeclaration(
        String name,
        Location at,
        TypeDeclaration type,
        Nullness nullness,
        Optional<NullableAnnotation> nullable,
        Optional<String> contradiction,
        Optional<Location> id,
        Optional<Location> generated,
        Optional<Location> updatedAt,
        Optional<Location> version,
        Optional<Location> softDelete,
        Optional<Location> embedded,
        Optional<Written<String>> prefix,
        Optional<Written<String>> defaultValue,
        Optional<ColumnDeclaration> column,
        Optional<RelationDeclaration> relation,
        List<KeyDeclaration> uniques,
        List<KeyDeclaration> indexes,
        List<CheckDeclaration> checks) {
    public ComponentDeclaration {
        uniques = List.copyOf(uniques);
        indexes = List.copyOf(indexes);
        checks = List.copyOf(checks);
    }

    /** The same of another type. */
    public ComponentDeclaration as(TypeDeclaration other, Nullness otherNullness) {
        return new ComponentDeclaration(
                name,
                at,
                other,
                otherNullness,
                nullable,
                contradiction,
                id,
                generated,
                updatedAt,
                version,
                softDelete,
                embedded,
                prefix,
                defaultValue,
                column,
                relation,
                uniques,
                indexes,
                checks);
    }

    /** Whether it gets its value without the caller. */
    public boolean isAutomatic() {
        return generated
                .or(this::updatedAt)
                .or(this::version)
                .or(this::softDelete)
                .isPresent();
    }

    public boolean isRelation() {
        return type instanceof TypeDeclaration.RelationType;
    }
}
