package dev.relata.processor.generate;

import dev.relata.Dialect;
import dev.relata.processor.dialect.Dialects;
import dev.relata.processor.graph.Database;
import dev.relata.processor.graph.Graph;
import dev.relata.processor.schema.Schema;
import dev.relata.processor.schema.SchemaBuilder;
import java.util.List;
import java.util.Locale;

/** All files that are generated for a database. */
public final class DatabaseGenerators {
    private DatabaseGenerators() {}

    /**
     * The source files.
     *
     * @return the database class and the tables in one import
     */
    public static List<GeneratedSource> sources(Database database, GeneratorOptions options) {
        return List.of(
                new DatabaseGenerator(database).generate(options), new TablesGenerator(database).generate(options));
    }

    /** The DDL, one script for each dialect. */
    public static List<GeneratedResource> resources(Database database, Graph graph) {
        Schema schema = SchemaBuilder.schema(graph, database.models());
        return database.dialects().stream()
                .map(dialect -> new GeneratedResource(path(database, dialect), ddl(database, dialect, schema)))
                .toList();
    }

    private static String ddl(Database database, Dialect dialect, Schema schema) {
        return Dialects.of(dialect).orElseThrow().ddl(schema, database.type());
    }

    private static String path(Database database, Dialect dialect) {
        String script = dialect.name().toLowerCase(Locale.ROOT) + ".sql";
        return "META-INF/relata/" + database.type().binaryName() + "/" + script;
    }
}
