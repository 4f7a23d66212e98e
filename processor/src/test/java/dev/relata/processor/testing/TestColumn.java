package dev.relata.processor.testing;

import dev.relata.processor.graph.Automatic;
import dev.relata.processor.graph.Column;
import dev.relata.processor.graph.Naming;
import dev.relata.processor.model.ClassRef;
import dev.relata.processor.model.Nullness;
import dev.relata.processor.model.Scalar;
import dev.relata.processor.model.ValueType;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** Makes a column: required, without limits, named after its component. */
public final class TestColumn {
    private final String component;
    private ValueType type;
    private Nullness nullness = Nullness.REQUIRED;
    private Automatic automatic = Automatic.NONE;
    private Optional<Object> defaultValue = Optional.empty();
    private OptionalInt length = OptionalInt.empty();
    private int precision;
    private int scale;

    private TestColumn(String component, ValueType type) {
        this.component = component;
        this.type = type;
    }

    public static TestColumn of(String component, Scalar scalar) {
        return new TestColumn(component, ValueType.of(scalar));
    }

    public static TestColumn enumeration(String component, String type, String... constants) {
        ValueType.EnumType values = new ValueType.EnumType(ClassRef.topLevel("shop", type), List.of(constants));
        return new TestColumn(component, new ValueType(Scalar.ENUM, Optional.of(values), Optional.empty()));
    }

    public static TestColumn decimal(String component, int precision, int scale) {
        TestColumn column = of(component, Scalar.DECIMAL);
        column.precision = precision;
        column.scale = scale;
        return column;
    }

    public static TestColumn text(String component, int length) {
        TestColumn column = of(component, Scalar.STRING);
        column.length = OptionalInt.of(length);
        return column;
    }

    public TestColumn wrapped(String type) {
        ValueType.Wrapper wrapper = new ValueType.Wrapper(ClassRef.topLevel("shop", type), "value", false, false);
        this.type = new ValueType(this.type.scalar(), this.type.enumType(), Optional.of(wrapper));
        return this;
    }

    public TestColumn nullable() {
        nullness = Nullness.OPTIONAL;
        return this;
    }

    public TestColumn automatic(Automatic value) {
        automatic = value;
        return this;
    }

    public TestColumn defaultValue(Object value) {
        defaultValue = Optional.of(value);
        return this;
    }

    public Column build() {
        List<String> path = List.of(component.split("\\.", -1));
        String name = path.stream().map(Naming::snakeCase).collect(Collectors.joining("_"));
        return new Column(
                path, name, type, nullness, Optional.empty(), automatic, defaultValue, length, precision, scale);
    }
}
