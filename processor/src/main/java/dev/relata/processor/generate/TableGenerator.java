package dev.relata.processor.generate;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.relata.processor.graph.Column;
import dev.relata.processor.graph.Component;
import dev.relata.processor.graph.Graph;
import dev.relata.processor.graph.Model;
import dev.relata.processor.model.ClassRef;
import dev.relata.processor.model.Nullness;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.Modifier;

/** {@code PostTable}: the typed columns, the reading of rows, and what the runtime must know of the table. */
final class TableGenerator {
    private final Model model;
    private final Graph graph;
    private final ModelNames names;
    private final ClassName type;
    private final RelationFields relations;
    private final Set<String> taken = new TreeSet<>();

    TableGenerator(Model model, Graph graph) {
        this.model = model;
        this.graph = graph;
        this.names = ModelNames.of(model);
        this.type = names.model();
        this.relations = new RelationFields(model, graph);
        model.components().forEach(component -> taken.add(component.name()));
    }

    GeneratedSource generate(GeneratorOptions options) {
        ClassName table = Types.of(names.table());
        TypeSpec.Builder spec = TypeSpec.classBuilder(table)
                .addModifiers(Modifier.FINAL)
                .addJavadoc("The columns of {@link $T}, table {@code $L}.\n", type, Javadoc.code(model.table()))
                .addAnnotation(processedModel(options))
                .addSuperinterface(ParameterizedTypeName.get(Types.TABLE, type))
                .addField(FieldSpec.builder(table, names.constant(), Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                        .initializer("new $T()", table)
                        .addJavadoc("The table {@code $L}.\n", Javadoc.code(model.table()))
                        .build());
        RelationPlaceholders placeholders = new RelationPlaceholders(model, taken);
        placeholders.fields().forEach(spec::addField);
        // A component named like the constant is refused, and gets no field that would be refused once more.
        model.components().stream()
                .filter(component -> !component.name().equals(names.constant()))
                .forEach(component -> addColumns(spec, component));
        String definition = ModelNames.unused("definition", taken);
        TypeName definitionType = ParameterizedTypeName.get(Types.TABLE_DEFINITION, type);
        spec.addField(definitionType, definition, Modifier.PRIVATE, Modifier.FINAL)
                .addMethod(constructor(definition))
                .addMethod(SourceFile.overriding("definition")
                        .returns(definitionType)
                        .addStatement("return this.$N", definition)
                        .build())
                .addMethod(read(placeholders))
                .addMethod(bind());
        if (!model.relationEnds().isEmpty()) {
            spec.addMethod(relations.with());
        }
        embedded().forEach(component -> spec.addType(embeddedColumns(component)));
        return new SourceFile(options).write(names.table(), spec, model);
    }

    private AnnotationSpec processedModel(GeneratorOptions options) {
        AnnotationSpec.Builder annotation =
                AnnotationSpec.builder(Types.PROCESSED_MODEL).addMember("model", "$T.class", type);
        annotation.addMember(
                "nullable",
                Javadoc.strings(model.columns().stream()
                        .filter(column -> column.nullness() == Nullness.NULLABLE)
                        .map(Column::component)
                        .toList()));
        List<String> suppressed = options.suppressed();
        if (!suppressed.isEmpty()) {
            annotation.addMember("suppressed", Javadoc.strings(suppressed));
        }
        return annotation.build();
    }

    private void addColumns(TypeSpec.Builder spec, Component component) {
        if (component instanceof Component.Single single) {
            spec.addField(columnField(single.column(), component.name()));
        } else if (component instanceof Component.EmbeddedRecord embedded) {
            spec.addField(FieldSpec.builder(columnsClass(embedded), component.name(), Modifier.PUBLIC, Modifier.FINAL)
                    .addJavadoc("The columns of {@code $L}.\n", component.name())
                    .build());
        } else if (component instanceof Component.RelationEnd end) {
            spec.addField(relations.field(end));
        }
    }

    private FieldSpec columnField(Column column, String name) {
        return FieldSpec.builder(JavaTypes.columnType(column, type), name, Modifier.PUBLIC, Modifier.FINAL)
                .addJavadoc(
                        "{@code $L}, $L.\n",
                        Javadoc.code(column.name()),
                        column.isNullable() ? "may be null" : "never null")
                .build();
    }

    private MethodSpec constructor(String definition) {
        String in = "in";
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PRIVATE)
                .addStatement(
                        "$1T<$2T> $3N = new $1T<>($2T.class, $4S, $5S)",
                        Types.COLUMNS,
                        type,
                        in,
                        model.type().simpleName(),
                        model.table());
        for (Component component : model.components()) {
            if (component instanceof Component.Single single) {
                constructor.addStatement(
                        "this.$N = $L", component.name(), new ColumnFactory(in).create(single.column()));
            } else if (component instanceof Component.EmbeddedRecord embedded) {
                constructor.addStatement("this.$N = new $T($N)", component.name(), columnsClass(embedded), in);
            }
        }
        for (Component.RelationEnd end : model.relationEnds()) {
            constructor.addStatement("this.$N = $L", end.name(), relations.create(end, in));
        }
        return constructor
                .addStatement("this.$N = $L", definition, new DefinitionCode(model, graph).create(in))
                .build();
    }

    private MethodSpec read(RelationPlaceholders placeholders) {
        List<CodeBlock> arguments = new ArrayList<>();
        int[] offset = {0};
        for (Component component : model.components()) {
            if (component instanceof Component.Single single) {
                arguments.add(readColumn(single.column(), offset));
            } else if (component instanceof Component.EmbeddedRecord embedded) {
                List<CodeBlock> parts = embedded.columns().stream()
                        .map(column -> readColumn(column, offset))
                        .toList();
                arguments.add(CodeBlock.of("new $T($L)", Types.of(embedded.type()), CodeBlock.join(parts, ",$W")));
            } else {
                arguments.add(CodeBlock.of("$N", placeholders.constant(component.name())));
            }
        }
        return SourceFile.overriding("read")
                .addParameter(Types.ROW, "row")
                .addParameter(int.class, "at")
                .addException(SQLException.class)
                .returns(type)
                .addStatement("return new $T(\n$L)", type, CodeBlock.join(arguments, ",\n"))
                .build();
    }

    private CodeBlock readColumn(Column column, int[] offset) {
        int at = offset[0]++;
        CodeBlock index = at == 0 ? CodeBlock.of("at") : CodeBlock.of("at + $L", at);
        String reader = switch (column.nullness()) {
            case PRIMITIVE -> JavaTypes.primitiveReader(column);
            case REQUIRED -> "readFrom";
            case NULLABLE -> "readNullable";
            case OPTIONAL -> "readOptional";
        };
        return CodeBlock.of("this.$L.$L(row, $L)", column.component(), reader, index);
    }

    private MethodSpec bind() {
        MethodSpec.Builder method = SourceFile.overriding("bind")
                .addParameter(type, "row")
                .addParameter(int.class, "column")
                .addParameter(Types.BINDER, "to")
                .addException(SQLException.class)
                .beginControlFlow("switch (column)");
        int number = 0;
        for (Column column : model.columns()) {
            method.addStatement("case $L -> this.$L.bindTo(to, $L)", number++, column.component(), accessor(column));
        }
        return method.addStatement(SourceFile.NO_SUCH_COLUMN, IndexOutOfBoundsException.class)
                .endControlFlow()
                .build();
    }

    /** {@code row.title()}, {@code Required.embedded(row.address(), "Post.address").city()}. */
    private CodeBlock accessor(Column column) {
        String first = column.path().get(0);
        if (column.path().size() == 1) {
            return CodeBlock.of("row.$N()", first);
        }
        return CodeBlock.of(
                "$T.embedded(row.$N(), $S).$N()",
                Types.REQUIRED,
                first,
                model.type().simpleName() + "." + first,
                column.path().get(1));
    }

    private List<Component.EmbeddedRecord> embedded() {
        return model.components().stream()
                .filter(Component.EmbeddedRecord.class::isInstance)
                .map(Component.EmbeddedRecord.class::cast)
                .toList();
    }

    private ClassName columnsClass(Component.EmbeddedRecord embedded) {
        return Types.of(names.table()).nestedClass(ModelNames.capitalized(embedded.name()) + "Columns");
    }

    private TypeSpec embeddedColumns(Component.EmbeddedRecord embedded) {
        TypeSpec.Builder spec = TypeSpec.classBuilder(columnsClass(embedded))
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addJavadoc("The columns of {@code $L.$L}.\n", type.simpleName(), embedded.name());
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PRIVATE)
                .addParameter(ParameterizedTypeName.get(Types.COLUMNS, type), "in");
        for (Column column : embedded.columns()) {
            String name = column.path().get(1);
            spec.addField(columnField(column, name));
            constructor.addStatement("this.$N = $L", name, new ColumnFactory("in").create(column));
        }
        return spec.addMethod(constructor.build()).build();
    }

    /** The other models that a relation of this one leads to, in the order of the components. */
    static Set<ClassRef> neighbours(Model model) {
        Set<ClassRef> neighbours = new LinkedHashSet<>();
        model.relationEnds().forEach(end -> neighbours.add(end.target()));
        neighbours.remove(model.type());
        return neighbours;
    }
}
