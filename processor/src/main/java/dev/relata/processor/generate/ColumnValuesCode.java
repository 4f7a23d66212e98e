package dev.relata.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import dev.relata.processor.graph.Column;
import dev.relata.processor.graph.Model;
import java.sql.SQLException;
import java.util.List;
import javax.lang.model.element.Modifier;

/** The members that inputs and patches share: immutable setters, the columns that were given, and their binding. */
final class ColumnValuesCode {
    private final String modelName;
    private final String constant;
    private final TypeName self;
    private final List<InputPart> held;
    private final List<String> further;
    private final String given;

    /** @param held the parts with a field of their own */
    ColumnValuesCode(Model model, ClassName self, List<InputPart> held) {
        this(model, self, held, List.of());
    }

    /** @param further the fields besides that a copy takes over */
    ColumnValuesCode(Model model, ClassName self, List<InputPart> held, List<String> further) {
        this.modelName = model.type().simpleName();
        this.constant = ModelNames.of(model).tableConstant();
        this.self = self;
        this.held = held;
        this.further = further;
        this.given = ModelNames.unused("given", names());
    }

    FieldSpec givenField() {
        return FieldSpec.builder(Types.COLUMN_SET, given, Modifier.PRIVATE)
                .initializer("$T.empty()", Types.COLUMN_SET)
                .build();
    }

    MethodSpec copyConstructor() {
        String from = ModelNames.unused("from", names());
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PRIVATE)
                .addParameter(self, from)
                .addParameter(Types.COLUMN_SET, given);
        held.forEach(part -> constructor.addStatement("this.$1N = $2N.$1N", part.name(), from));
        further.forEach(field -> constructor.addStatement("this.$1N = $2N.$1N", field, from));
        return constructor.addStatement("this.$1N = $1N", given).build();
    }

    /** One method for each overload of a part's setter. */
    List<MethodSpec> setters(InputPart part, TypeName result, boolean overriding) {
        return part.setters().stream()
                .map(parameter -> setter(part, parameter, result, overriding).build())
                .toList();
    }

    /** {@code new NewPostRow(this, this.given)}. */
    CodeBlock copy() {
        return CodeBlock.of("new $T(this, this.$N)", self, given);
    }

    MethodSpec.Builder setter(InputPart part, ParameterSpec parameter, TypeName result, boolean overriding) {
        String next = ModelNames.unused("next", List.of(part.name()));
        MethodSpec.Builder setter =
                overriding ? SourceFile.overriding(part.name()) : MethodSpec.methodBuilder(part.name());
        return setter.addParameter(parameter)
                .returns(result)
                .addStatement("$1T $2N = new $1T(this, $3L)", self, next, part.added("this." + given))
                .addStatement("$N.$N = $L", next, part.name(), part.fieldValue(parameter))
                .addStatement("return $N", next);
    }

    MethodSpec given() {
        return SourceFile.overriding("given")
                .returns(Types.COLUMN_SET)
                .addStatement("return this.$N", given)
                .build();
    }

    /** Binds a column by its number; a part without a field is one the application fills. */
    MethodSpec bind(List<InputPart> parts) {
        MethodSpec.Builder method = SourceFile.overriding("bind")
                .addParameter(int.class, "column")
                .addParameter(Types.BINDER, "to")
                .addException(SQLException.class);
        if (parts.isEmpty()) {
            return method.addStatement("throw new $T(column)", IndexOutOfBoundsException.class)
                    .build();
        }
        method.beginControlFlow("switch (column)");
        for (InputPart part : parts) {
            int number = part.first();
            for (Column column : part.columns()) {
                method.addStatement(
                        "case $L -> $L.$L.bindTo(to, $L)", number++, constant, column.component(), value(part, column));
            }
        }
        return method.addStatement(SourceFile.NO_SUCH_COLUMN, IndexOutOfBoundsException.class)
                .endControlFlow()
                .build();
    }

    private CodeBlock value(InputPart part, Column column) {
        if (part.isEmbedded()) {
            return CodeBlock.of(
                    "$T.embedded(this.$N, $S).$N()",
                    Types.REQUIRED,
                    part.name(),
                    modelName + "." + part.name(),
                    column.path().get(1));
        }
        return switch (column.automatic()) {
            case UPDATED_AT -> Literals.wrapped(column, CodeBlock.of("to.now()"));
            case VERSION -> Literals.wrapped(column, CodeBlock.of("0"));
            case UUID -> orElse(part, Literals.wrapped(column, CodeBlock.of("to.newUuid()")));
            case CREATED_AT -> orElse(part, Literals.wrapped(column, CodeBlock.of("to.now()")));
            case NONE, AUTOINCREMENT, SOFT_DELETE -> CodeBlock.of("this.$N", part.name());
        };
    }

    private static CodeBlock orElse(InputPart part, CodeBlock otherwise) {
        return CodeBlock.of("this.$1N != null ? this.$1N : $2L", part.name(), otherwise);
    }

    private List<String> names() {
        return held.stream().map(InputPart::name).toList();
    }
}
