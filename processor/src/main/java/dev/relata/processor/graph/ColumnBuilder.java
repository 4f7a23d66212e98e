package dev.relata.processor.graph;

import dev.relata.processor.model.ColumnDeclaration;
import dev.relata.processor.model.ComponentDeclaration;
import dev.relata.processor.model.Scalar;
import dev.relata.processor.model.TypeDeclaration;
import dev.relata.processor.model.ValueType;
import dev.relata.processor.model.Written;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** Makes columns of components. Values that are wrong are left out: the rules report them. */
final class ColumnBuilder {
    private ColumnBuilder() {}

    /**
     * A component that is one column.
     *
     * @param path the embedded component and this one, or this one alone
     * @param prefix what the name in the database begins with
     * @param isId whether it is part of the id
     */
    static Column column(
            ComponentDeclaration component, ValueType type, List<String> path, String prefix, boolean isId) {
        Optional<ColumnDeclaration> written = component.column();
        OptionalInt length = positive(written.flatMap(ColumnDeclaration::length));
        int precision = positive(written.flatMap(ColumnDeclaration::precision)).orElse(0);
        int scale = positive(written.flatMap(ColumnDeclaration::scale)).orElse(0);
        return new Column(
                path,
                prefix + name(component),
                type,
                component.nullness(),
                component.nullable(),
                automatic(component, type, isId),
                component
                        .defaultValue()
                        .flatMap(text -> DefaultValue.parse(text.value(), type, length, precision, scale)
                                .value()),
                length,
                precision,
                scale);
    }

    /** The columns of an embedded record; those without a column type are left out. */
    static List<Column> embedded(ComponentDeclaration owner, TypeDeclaration.EmbeddedType type) {
        String prefix = Naming.snakeCase(owner.prefix().map(Written::value).orElse(owner.name()));
        return type.components().stream()
                .flatMap(inner -> inner.type() instanceof TypeDeclaration.Value value
                        ? Stream.of(column(
                                inner,
                                value.type(),
                                List.of(owner.name(), inner.name()),
                                prefix.isEmpty() ? "" : prefix + "_",
                                false))
                        : Stream.empty())
                .toList();
    }

    private static String name(ComponentDeclaration component) {
        return component
                .column()
                .flatMap(ColumnDeclaration::name)
                .map(Written::value)
                .filter(name -> !name.isBlank())
                .orElseGet(() -> Naming.snakeCase(component.name()));
    }

    private static Automatic automatic(ComponentDeclaration component, ValueType type, boolean isId) {
        if (component.softDelete().isPresent()
                && type.scalar() == Scalar.INSTANT
                && type.wrapper().isEmpty()
                && component.nullness().isNullable()) {
            return Automatic.SOFT_DELETE;
        }
        if (component.generated().isPresent()) {
            return switch (type.scalar()) {
                case UUID -> Automatic.UUID;
                case INSTANT -> Automatic.CREATED_AT;
                default -> isId && type.scalar().isInteger() ? Automatic.AUTOINCREMENT : Automatic.NONE;
            };
        }
        if (component.updatedAt().isPresent() && type.scalar() == Scalar.INSTANT) {
            return Automatic.UPDATED_AT;
        }
        boolean counts = type.scalar() == Scalar.INT || type.scalar() == Scalar.LONG;
        return component.version().isPresent() && counts ? Automatic.VERSION : Automatic.NONE;
    }

    private static OptionalInt positive(Optional<Written<Integer>> number) {
        return number.filter(value -> value.value() > 0)
                .map(value -> OptionalInt.of(value.value()))
                .orElse(OptionalInt.empty());
    }
}
