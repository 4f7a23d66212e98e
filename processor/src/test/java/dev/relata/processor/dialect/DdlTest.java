package dev.relata.processor.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relata.Dialect;
import dev.relata.processor.graph.Graph;
import dev.relata.processor.graph.Model;
import dev.relata.processor.model.ClassRef;
import dev.relata.processor.schema.Check;
import dev.relata.processor.schema.ForeignKey;
import dev.relata.processor.schema.Schema;
import dev.relata.processor.schema.SchemaBuilder;
import dev.relata.processor.schema.Table;
import dev.relata.processor.testing.Golden;
import dev.relata.processor.testing.TestDatabase;
import dev.relata.processor.testing.TestGraph;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The scripts of all cases: as they once were, taken by the real databases, and found again in their catalogues. */
final class DdlTest {
    private static final ClassRef DATABASE = ClassRef.topLevel("shop", "Shop");

    static Stream<Arguments> cases() {
        return DdlCases.all().entrySet().stream()
                .flatMap(entry -> Dialects.built().stream()
                        .map(sql -> Arguments.of(entry.getKey(), sql.dialect(), entry.getValue())));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("cases")
    void theScriptIsTheOneThatWasFoundRight(String name, Dialect dialect, TestGraph graph) throws IOException {
        String file = "ddl/" + name + "/" + dialect.name().toLowerCase(Locale.ROOT) + ".sql";
        Golden.assertMatches(file, ddl(dialect, graph.schema()));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("cases")
    void theScriptDoesNotDependOnTheOrderOfTheModels(String name, Dialect dialect, TestGraph graph) {
        Graph built = graph.build();
        List<Model> models = new ArrayList<>(built.models());
        List<ClassRef> types = new ArrayList<>(graph.types());
        Collections.reverse(models);
        Collections.reverse(types);
        Graph reversed = new Graph(models, built.relations(), built.manyToMany());
        assertThat(ddl(dialect, SchemaBuilder.schema(reversed, types))).isEqualTo(ddl(dialect, graph.schema()));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("cases")
    void theDatabaseHasWhatTheSchemaNames(String name, Dialect dialect, TestGraph graph) throws SQLException {
        Schema schema = graph.schema();
        String script = ddl(dialect, schema);
        try (TestDatabase database = TestDatabase.open(dialect)) {
            database.execute(script);
            Catalogue catalogue = Catalogue.of(dialect, database);
            for (Table table : schema.tables()) {
                assertThat(catalogue.foreignKeys(table.name()))
                        .containsExactlyInAnyOrderElementsOf(foreignKeys(dialect, table));
                assertThat(catalogue.indexes(table.name())).containsAll(indexes(table));
                assertThat(catalogue.constraints(table.name()))
                        .containsExactlyInAnyOrderElementsOf(constraints(dialect, table));
                assertEveryForeignKeyHasAnIndex(catalogue, table);
            }
        }
    }

    private static void assertEveryForeignKeyHasAnIndex(Catalogue catalogue, Table table) throws SQLException {
        List<List<String>> full = catalogue.fullIndexes(table.name());
        for (ForeignKey key : table.foreignKeys()) {
            List<String> columns =
                    key.columns().stream().map(column -> column.name()).toList();
            assertThat(full)
                    .as(key.name())
                    .anyMatch(index -> index.size() >= columns.size()
                            && index.subList(0, columns.size()).containsAll(columns));
        }
    }

    private static List<String> foreignKeys(Dialect dialect, Table table) {
        DdlStyle style = (DdlStyle) Dialects.of(dialect).orElseThrow();
        return table.foreignKeys().stream()
                .map(key -> key.parentTable() + " "
                        + key.columns().stream().map(column -> column.name()).toList() + " "
                        + key.parentColumns().stream()
                                .map(column -> column.name())
                                .toList() + " "
                        + style.action(table, key, key.onDelete()) + " "
                        + style.action(table, key, key.onUpdate()))
                .toList();
    }

    private static List<String> indexes(Table table) {
        return Stream.concat(
                        table.indexes().stream(),
                        table.uniques().stream().filter(key -> key.where().isPresent()))
                .map(Model.Key::name)
                .toList();
    }

    private static List<String> constraints(Dialect dialect, Table table) {
        DdlStyle style = (DdlStyle) Dialects.of(dialect).orElseThrow();
        List<String> names = new ArrayList<>(List.of(table.primaryKey().name()));
        table.uniques().stream().filter(key -> key.where().isEmpty()).forEach(key -> names.add(key.name()));
        table.foreignKeys().forEach(key -> names.add(key.name()));
        table.checks().stream()
                .filter(check -> check instanceof Check.Stated
                        || style.typeCheck(check.columns().get(0)).isPresent())
                .forEach(check -> names.add(check.name()));
        return names;
    }

    private static String ddl(Dialect dialect, Schema schema) {
        return Dialects.of(dialect).orElseThrow().ddl(schema, DATABASE);
    }
}
