package dev.relata.processor.generate;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import dev.relata.processor.graph.Column;
import dev.relata.processor.model.NullableAnnotation;
import dev.relata.processor.model.Nullness;
import dev.relata.processor.model.Scalar;
import dev.relata.processor.model.ValueType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import java.util.UUID;

/** The Java types of columns, as records declare them and as generated signatures repeat them. */
final class JavaTypes {
    private JavaTypes() {}

    /** The type of a value that is there: {@code long}, {@code Long}, {@code UserId}, {@code byte[]}. */
    static TypeName value(Column column) {
        return column.nullness() == Nullness.PRIMITIVE ? boxed(column.type()).unbox() : boxed(column.type());
    }

    /** The type of a value as an object: {@code Long}, {@code UserId}, {@code byte[]}. */
    static TypeName boxed(ValueType type) {
        if (type.standIn().isPresent()) {
            // A type variable is written as it is named, be it the text of any type.
            return TypeVariableName.get(type.standIn().get());
        }
        return type.wrapper().<TypeName>map(wrapper -> Types.of(wrapper.type())).orElseGet(() -> unwrapped(type));
    }

    /** The same, below a typed value: {@code Long} for {@code UserId}. */
    static TypeName unwrapped(ValueType type) {
        return type.enumType().<TypeName>map(e -> Types.of(e.type())).orElseGet(() -> scalar(type.scalar()));
    }

    /** The type a setter or finder takes: the unboxed one where the column's type has one. */
    static TypeName primitiveIfPossible(Column column) {
        TypeName boxed = boxed(column.type());
        return boxed.isBoxedPrimitive() ? boxed.unbox() : boxed;
    }

    static TypeName optional(Column column) {
        return ParameterizedTypeName.get(ClassName.get(Optional.class), boxed(column.type()));
    }

    /** A parameter that repeats the component's own {@code Nullable}. */
    static ParameterSpec nullableParameter(Column column, String name) {
        TypeName type = boxed(column.type());
        NullableAnnotation nullable = column.nullable().orElse(null);
        // Not on a stand-in: before the text of a qualified name, a type-use annotation does not compile.
        if (nullable == null || column.type().standIn().isPresent()) {
            return ParameterSpec.builder(type, name).build();
        }
        AnnotationSpec annotation =
                AnnotationSpec.builder(Types.of(nullable.type())).build();
        if (nullable.typeUse()) {
            return ParameterSpec.builder(type.annotated(annotation), name).build();
        }
        ParameterSpec.Builder parameter = ParameterSpec.builder(type, name);
        return (nullable.onParameters() ? parameter.addAnnotation(annotation) : parameter).build();
    }

    /** The class of the constant in the table class: {@code TextColumn<Post>}. */
    static TypeName columnType(Column column, ClassName model) {
        Scalar scalar = column.type().scalar();
        if (column.type().standIn().isPresent() || column.type().wrapper().isPresent()) {
            String base = scalar == Scalar.BYTES ? "TypedColumn" : "ValueColumn";
            return ParameterizedTypeName.get(ClassName.get(Types.JDBI, base), model, boxed(column.type()));
        }
        return switch (scalar) {
            case UUID, INSTANT, LOCAL_DATE, LOCAL_TIME, LOCAL_DATE_TIME, ENUM ->
                ParameterizedTypeName.get(ClassName.get(Types.JDBI, "ValueColumn"), model, boxed(column.type()));
            default -> ParameterizedTypeName.get(ClassName.get(Types.JDBI, columnClass(scalar)), model);
        };
    }

    /** The suffix of the column's method that reads a primitive: {@code readLong}. */
    static String primitiveReader(Column column) {
        return "read" + ModelNames.capitalized(boxed(column.type()).unbox().toString());
    }

    private static String columnClass(Scalar scalar) {
        return switch (scalar) {
            case BOOLEAN -> "BooleanColumn";
            case BYTE -> "ByteColumn";
            case SHORT -> "ShortColumn";
            case INT -> "IntColumn";
            case LONG -> "LongColumn";
            case FLOAT -> "FloatColumn";
            case DOUBLE -> "DoubleColumn";
            case DECIMAL -> "DecimalColumn";
            case STRING -> "TextColumn";
            case BYTES -> "BytesColumn";
            default -> throw new IllegalArgumentException("no class of its own: " + scalar);
        };
    }

    private static TypeName scalar(Scalar scalar) {
        return switch (scalar) {
            case BOOLEAN -> TypeName.BOOLEAN.box();
            case BYTE -> TypeName.BYTE.box();
            case SHORT -> TypeName.SHORT.box();
            case INT -> TypeName.INT.box();
            case LONG -> TypeName.LONG.box();
            case FLOAT -> TypeName.FLOAT.box();
            case DOUBLE -> TypeName.DOUBLE.box();
            case DECIMAL -> ClassName.get(BigDecimal.class);
            case STRING -> ClassName.get(String.class);
            case BYTES -> ArrayTypeName.of(TypeName.BYTE);
            case UUID -> ClassName.get(UUID.class);
            case INSTANT -> ClassName.get(Instant.class);
            case LOCAL_DATE -> ClassName.get(LocalDate.class);
            case LOCAL_TIME -> ClassName.get(LocalTime.class);
            case LOCAL_DATE_TIME -> ClassName.get(LocalDateTime.class);
            case ENUM -> throw new IllegalArgumentException("an enum has a type of its own");
        };
    }
}
