package dev.relata.processor.generate;

import com.palantir.javapoet.CodeBlock;
import dev.relata.processor.graph.Automatic;
import dev.relata.processor.graph.Column;
import dev.relata.processor.graph.Graph;
import dev.relata.processor.graph.Model;
import dev.relata.processor.graph.Relation;
import dev.relata.processor.model.ClassRef;
import dev.relata.processor.schema.Check;
import dev.relata.processor.schema.SchemaBuilder;
import java.util.List;
import java.util.function.Predicate;

/** The call that builds a table's definition: keys, automatic columns, and the names of its constraints. */
final class DefinitionCode {
    private final Model model;
    private final Graph graph;

    DefinitionCode(Model model, Graph graph) {
        this.model = model;
        this.graph = graph;
    }

    CodeBlock create(String columns) {
        CodeBlock.Builder code = CodeBlock.builder().add("$N.table()", columns);
        code.add("\n.key($L)", named(model.primaryKey()));
        automatic(Automatic.AUTOINCREMENT).forEach(c -> code.add("\n.generatedKey($S)", c.component()));
        automatic(Automatic.UPDATED_AT).forEach(c -> code.add("\n.updatedAt($S)", c.component()));
        automatic(Automatic.VERSION).forEach(c -> code.add("\n.version($S)", c.component()));
        automatic(Automatic.SOFT_DELETE).forEach(c -> code.add("\n.softDelete($S)", c.component()));
        List<String> kept = components(column -> model.primaryKey().columns().contains(column)
                || column.automatic().isGenerated());
        code.add("\n.keptOnUpdate($L)", Javadoc.arguments(kept));
        if (model.constructorMayThrow()) {
            code.add("\n.constructorMayThrow()");
        }
        model.uniques().forEach(unique -> code.add("\n.unique($L)", named(unique)));
        checks(code);
        graph.ownedBy(model).forEach(relation -> code.add("\n$L", foreignKey(relation)));
        List<CodeBlock> related = TableGenerator.neighbours(model).stream()
                .filter(neighbour -> graph.model(neighbour).isPresent())
                .map(DefinitionCode::supplier)
                .toList();
        if (!related.isEmpty()) {
            code.add("\n.related($L)", CodeBlock.join(related, ",$W"));
        }
        return code.add("\n.build()").build();
    }

    private void checks(CodeBlock.Builder code) {
        for (Check check : SchemaBuilder.table(model, graph).checks()) {
            CodeBlock components = check.columns().stream()
                    .map(column -> CodeBlock.of(",$W$S", column.component()))
                    .collect(CodeBlock.joining(""));
            code.add("\n.check($S$L)", check.name(), components);
        }
    }

    private CodeBlock foreignKey(Relation relation) {
        String parent = graph.model(relation.target()).map(Model::table).orElse("");
        return CodeBlock.of(
                ".foreignKey($S,$W$S,$W$L,$W$S,$W$L)",
                relation.constraint(),
                relation.owner().component(),
                list(relation.fields().stream().map(Column::component).toList()),
                parent,
                list(relation.references().stream().map(Column::name).toList()));
    }

    static CodeBlock list(List<String> values) {
        return CodeBlock.of("$T.of($L)", List.class, Javadoc.arguments(values));
    }

    private static CodeBlock named(Model.Key key) {
        return CodeBlock.of(
                "$S,$W$L",
                key.name(),
                Javadoc.arguments(key.columns().stream().map(Column::component).toList()));
    }

    /** Behind a lambda: tables that touched each other while their classes initialise could deadlock two threads. */
    static CodeBlock supplier(ClassRef neighbour) {
        ModelNames names = new ModelNames(neighbour);
        return CodeBlock.of("() -> $T.$N", Types.of(names.table()), names.constant());
    }

    private List<Column> automatic(Automatic automatic) {
        return model.columns().stream()
                .filter(column -> column.automatic() == automatic)
                .toList();
    }

    private List<String> components(Predicate<Column> wanted) {
        return model.columns().stream().filter(wanted).map(Column::component).toList();
    }
}
