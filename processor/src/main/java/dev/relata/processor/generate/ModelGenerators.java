package dev.relata.processor.generate;

import dev.relata.processor.graph.Graph;
import dev.relata.processor.graph.Model;
import java.util.List;

/** All source files that are generated for a model. */
public final class ModelGenerators {
    private ModelGenerators() {}

    /**
     * The source files.
     *
     * @param graph the model and those its relations lead to
     * @return the table, the input and its implementation, the patch and the DAO
     */
    public static List<GeneratedSource> sources(Model model, Graph graph, GeneratorOptions options) {
        return List.of(
                new TableGenerator(model, graph).generate(options),
                new InputGenerator(model).generate(options),
                new InputRowGenerator(model).generate(options),
                new PatchGenerator(model).generate(options),
                new DaoGenerator(model).generate(options));
    }
}
