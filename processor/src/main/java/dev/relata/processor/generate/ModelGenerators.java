package dev.relata.processor.generate;

import dev.relata.processor.graph.Graph;
import dev.relata.processor.graph.Model;
import dev.relata.processor.model.ClassRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** All source files that are generated for a model. */
public final class ModelGenerators {
    private ModelGenerators() {}

    /**
     * The source files.
     *
     * @param graph the model and those its relations lead to
     * @param unnameable what cannot be named of the classes of these models
     * @return the table, the input and its implementation, the patch and the DAO; of stubs those that users name
     */
    public static List<GeneratedSource> sources(
            Model model, Graph graph, Set<ClassRef> unnameable, GeneratorOptions options) {
        Inputs inputs = new Inputs(graph, unnameable);
        List<GeneratedSource> sources = new ArrayList<>(List.of(
                new TableGenerator(model, graph).generate(options),
                new InputGenerator(model, inputs).generate(options),
                new PatchGenerator(model).generate(options),
                new DaoGenerator(model, inputs).generate(options)));
        if (options.stub().isEmpty()) {
            sources.add(2, new InputRowGenerator(model, inputs).generate(options));
        }
        return sources;
    }

    /** The names of all of them. */
    public static List<ClassRef> types(ClassRef model) {
        ModelNames names = new ModelNames(model);
        return List.of(names.table(), names.input(), names.inputRow(), names.patch(), names.dao());
    }
}
