package dev.relata.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import dev.relata.processor.graph.Column;
import dev.relata.processor.graph.Component;
import dev.relata.processor.graph.Graph;
import dev.relata.processor.graph.ManyToMany;
import dev.relata.processor.graph.Model;
import dev.relata.processor.graph.Relation;
import dev.relata.processor.model.RelationKind;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** The fields of a table that stand for relations, {@code POST.author}, and how loaded ones get into a row. */
final class RelationFields {
    private final Model model;
    private final Graph graph;

    RelationFields(Model model, Graph graph) {
        this.model = model;
        this.graph = graph;
    }

    FieldSpec field(Component.RelationEnd end) {
        boolean many = end.kind() == RelationKind.MANY;
        ClassName kind = many ? Types.TO_MANY : Types.TO_ONE;
        return FieldSpec.builder(
                        ParameterizedTypeName.get(kind, Types.of(model.type()), Types.of(end.target())),
                        end.name(),
                        Modifier.PUBLIC,
                        Modifier.FINAL)
                .addJavadoc(
                        many
                                ? "The rows of {@link $T} that {@code $L} leads to.\n"
                                : "The row of {@link $T} that {@code $L} leads to.\n",
                        Types.of(end.target()),
                        end.name())
                .build();
    }

    /** The call that makes a relation; nothing to run where the error of another model leaves it without its other end. */
    CodeBlock create(Component.RelationEnd end, String in) {
        ManyToMany join = graph.manyToMany(model, end.name()).orElse(null);
        if (join != null) {
            return manyToMany(end, join, in);
        }
        return graph.relation(model, end.name())
                .map(relation -> withForeignKey(end, relation, in))
                .orElseGet(() ->
                        CodeBlock.of("$T.value($S)", Types.STUB, model.type().simpleName()));
    }

    private CodeBlock withForeignKey(Component.RelationEnd end, Relation relation, String in) {
        boolean owner = relation.owner().model().equals(model.type())
                && relation.owner().component().equals(end.name());
        CodeBlock fields = names(relation.fields());
        CodeBlock references = names(relation.references());
        CodeBlock columns =
                owner ? CodeBlock.of("$L,$W$L", fields, references) : CodeBlock.of("$L,$W$L", references, fields);
        if (end.kind() == RelationKind.MANY) {
            return CodeBlock.of("$N.toMany($S,$W$L,$W$L)", in, end.name(), table(end), columns);
        }
        String kind = !owner ? "INVERSE_MAYBE" : end.kind() == RelationKind.ONE ? "ONE" : "MAYBE";
        return CodeBlock.of(
                "$N.toOne($S,$W$T.$L,$W$L,$W$L)", in, end.name(), Types.LINK_KIND, kind, table(end), columns);
    }

    private CodeBlock manyToMany(Component.RelationEnd end, ManyToMany join, String in) {
        ManyToMany.Side here = join.side(model.type(), end.name()).orElseThrow();
        ManyToMany.Side there = here.equals(join.first()) ? join.second() : join.first();
        return CodeBlock.of(
                "$N.toMany($S,$W$L,$W$S,$W$S,$Wnew $T($S,$W$S,$W$S))",
                in,
                end.name(),
                table(end),
                here.references().component(),
                there.references().component(),
                Types.JOIN_TABLE,
                join.table(),
                here.column(),
                there.column());
    }

    private static CodeBlock table(Component.RelationEnd end) {
        return DefinitionCode.supplier(end.target());
    }

    private static CodeBlock names(List<Column> columns) {
        return DefinitionCode.list(columns.stream().map(Column::component).toList());
    }

    /** {@code with(row, relations)}: the row with those of its relations that were loaded. */
    MethodSpec with() {
        List<CodeBlock> arguments = new ArrayList<>();
        int relation = 0;
        for (Component component : model.components()) {
            arguments.add(
                    component instanceof Component.RelationEnd
                            ? CodeBlock.of("relations.get($L, row.$N())", relation++, component.name())
                            : CodeBlock.of("row.$N()", component.name()));
        }
        ClassName type = Types.of(model.type());
        return SourceFile.overriding("with")
                .addParameter(type, "row")
                .addParameter(Types.LOADED_RELATIONS, "relations")
                .returns(type)
                .addStatement("return new $T(\n$L)", type, CodeBlock.join(arguments, ",\n"))
                .build();
    }
}
