package dev.relata.processor.random;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relata.jdbi.Relata;
import dev.relata.jdbi.ViewQuery;
import dev.relata.jdbi.ViewShape;
import dev.relata.processor.graph.Naming;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** A view is rejected by a rule, at a place, or it compiles and reads what its types say. */
class RandomViewsTest {
    private static final int TRIES = 120;

    private static final int SEED = Integer.getInteger("relata.seed", 0);

    @Property(tries = TRIES, seed = "1", edgeCases = EdgeCasesMode.NONE, generation = GenerationMode.RANDOMIZED)
    void viewIsRejectedByARuleOrReadsItsRow(
            @ForAll("schemas") Schema models, @ForAll("views") List<List<Integer>> views, @ForAll boolean mistakes)
            throws Exception {
        Schema schema = RandomViews.of(models, views, mistakes);
        List<SourcePrinter.SourceFile> files = SourcePrinter.print(schema);
        MemoryCompiler.Result result = MemoryCompiler.compile(files);
        RandomSchemasTest.noBugIsReported(result);
        boolean rejected = result.messages().stream().anyMatch(Message::isError);
        Statistics.collect((rejected ? "rejected" : "accepted") + (mistakes ? ", with mistakes" : ""));
        if (!mistakes) {
            assertThat(result.messages().stream()
                            .filter(message ->
                                    message.isError() && message.file().contains("/View")))
                    .isEmpty();
        }
        if (rejected) {
            RandomSchemasTest.rejectedByRulesAtPlaces(result, files);
        } else {
            readsItsRow(schema, new Loader(result.outputs()));
        }
    }

    @Provide
    static Arbitrary<Schema> schemas() {
        return Recipe.recipes(0, SEED).map(Recipe::schema);
    }

    @Provide
    static Arbitrary<List<List<Integer>>> views() {
        return Recipe.lists(60, 1, 6, SEED);
    }

    private static void readsItsRow(Schema schema, ClassLoader classes) throws Exception {
        Jdbi jdbi = Relata.sqliteInMemory();
        try {
            Method create = classes.loadClass("app.DbDatabase").getDeclaredMethod("createSchema", Jdbi.class);
            create.invoke(null, jdbi);
            ViewValues values = new ViewValues(schema);
            jdbi.useHandle(values::insert);
            for (Declaration view : schema.declarations()) {
                if (view.has("View")) {
                    assertThat(read(view, values.ofModel(view), classes, jdbi))
                            .hasToString("[" + values.text(view) + "]");
                }
            }
        } finally {
            Relata.close(jdbi);
        }
    }

    private static List<?> read(Declaration view, Declaration model, ClassLoader classes, Jdbi jdbi) throws Exception {
        Object shape = classes.loadClass(view.packageName() + "." + view.name() + "View")
                .getField(Naming.constant(view.name()))
                .get(null);
        String outer = model.outer().isEmpty() ? "" : model.outer() + "_";
        Constructor<?> constructor = classes.loadClass(model.packageName() + "." + outer + model.name() + "Dao")
                .getDeclaredConstructor(Jdbi.class);
        constructor.setAccessible(true);
        Object dao = constructor.newInstance(jdbi);
        return ((ViewQuery<?, ?>)
                        dao.getClass().getMethod("as", ViewShape.class).invoke(dao, shape))
                .list();
    }

    /** The classes that were compiled. */
    private static final class Loader extends ClassLoader {
        private final Map<String, byte[]> outputs;

        Loader(Map<String, byte[]> outputs) {
            super(RandomViewsTest.class.getClassLoader());
            this.outputs = outputs;
        }

        @Override
        public @Nullable InputStream getResourceAsStream(String name) {
            byte[] bytes = outputs.get(name);
            return bytes == null ? super.getResourceAsStream(name) : new ByteArrayInputStream(bytes);
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            byte[] bytes = outputs.get(name.replace('.', '/') + ".class");
            if (bytes == null) {
                throw new ClassNotFoundException(name);
            }
            return defineClass(name, bytes, 0, bytes.length);
        }
    }
}
