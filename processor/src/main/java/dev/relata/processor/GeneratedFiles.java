package dev.relata.processor;

import dev.relata.processor.diagnostic.Diagnostic;
import dev.relata.processor.diagnostic.Location;
import dev.relata.processor.diagnostic.Reporter;
import dev.relata.processor.diagnostic.Rule;
import dev.relata.processor.element.Compilation;
import dev.relata.processor.element.Deprecations;
import dev.relata.processor.generate.DatabaseGenerators;
import dev.relata.processor.generate.GeneratedResource;
import dev.relata.processor.generate.GeneratedSource;
import dev.relata.processor.generate.GeneratorOptions;
import dev.relata.processor.generate.ModelGenerators;
import dev.relata.processor.graph.Database;
import dev.relata.processor.graph.Graph;
import dev.relata.processor.model.ClassRef;
import dev.relata.processor.model.ModelDeclaration;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.tools.StandardLocation;

/** Writes what the generators give, each file with the one type it comes from. */
final class GeneratedFiles {
    private final Filer filer;
    private final Compilation compilation;
    private final Reporter reporter;
    private final Map<ClassRef, ClassRef> written = new HashMap<>();
    private final Set<ClassRef> databases = new HashSet<>();

    GeneratedFiles(ProcessingEnvironment environment, Compilation compilation, Reporter reporter) {
        this.filer = environment.getFiler();
        this.compilation = compilation;
        this.reporter = reporter;
    }

    /** The sources of a model, where it is sound enough to be in the graph. */
    void write(ModelDeclaration model, Graph graph) {
        compilation
                .type(model.type())
                .ifPresent(origin -> graph.model(model.type()).ifPresent(sound -> {
                    GeneratorOptions options = options(origin, model.suppressed(), List.of(origin));
                    Graph reached = graph.reachedFrom(List.of(model.type()));
                    List<GeneratedSource> sources = ModelGenerators.sources(sound, reached, options);
                    // Of two models whose generated names meet, the second has no classes: its parts would use the
                    // first one's.
                    sources.stream()
                            .filter(source -> written.containsKey(source.type()))
                            .findFirst()
                            .ifPresentOrElse(
                                    taken -> write(taken, origin, model.type(), model.at()),
                                    () -> sources.forEach(source -> write(source, origin, model.type(), model.at())));
                }));
    }

    /** Whether these are classes written here, and nothing else. */
    boolean areAll(Collection<? extends Element> roots) {
        return ElementFilter.typesIn(roots).stream().map(compilation::ref).allMatch(written::containsKey);
    }

    /** The sources of a database, unless they are written. */
    void writeSources(Database database, Location at) {
        if (!databases.add(database.type())) {
            return;
        }
        compilation.type(database.type()).ifPresent(origin -> {
            List<TypeElement> used = new ArrayList<>(List.of(origin));
            database.models().forEach(model -> compilation.type(model).ifPresent(used::add));
            GeneratorOptions options = options(origin, List.of(), used);
            DatabaseGenerators.sources(database, options).forEach(source -> write(source, origin, database.type(), at));
        });
    }

    /** The DDL of a database whose models are all sound. */
    void writeResources(Database database, Graph graph) {
        compilation.type(database.type()).ifPresent(origin -> {
            for (GeneratedResource resource :
                    DatabaseGenerators.resources(database, graph.reachedFrom(database.models()))) {
                write(resource, origin);
            }
        });
    }

    private GeneratorOptions options(TypeElement origin, List<String> suppressed, List<TypeElement> used) {
        return new GeneratorOptions(
                compilation.seesGenerated(origin),
                compilation.seesCheckReturnValue(origin),
                compilation.hidesJavaLang(origin),
                suppressed,
                Deprecations.lints(used));
    }

    private void write(GeneratedSource source, TypeElement origin, ClassRef type, Location at) {
        ClassRef other = written.get(source.type());
        if (other != null || compilation.isSource(source.type())) {
            reporter.report(taken(source, type, at, other == null ? source.type() : other));
            return;
        }
        written.put(source.type(), type);
        try (Writer writer =
                filer.createSourceFile(source.type().binaryName(), origin).openWriter()) {
            writer.write(source.source());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Diagnostic taken(GeneratedSource source, ClassRef type, Location at, ClassRef other) {
        String name = source.type().simpleName();
        Diagnostic taken = Diagnostic.of(
                Rule.GENERATED_NAME_TAKEN,
                at,
                "`" + type.simpleName() + "`: the class `" + name + "` would be generated for it, but exists already");
        return other.equals(source.type())
                ? taken.help("rename `" + name + "`, or the record")
                : taken.note("it is generated for `" + other.qualifiedName() + "`")
                        .help("rename one of the two records");
    }

    private void write(GeneratedResource resource, TypeElement origin) {
        // Bytes, not characters: a resource is UTF-8 whatever encoding the sources are compiled with.
        try (OutputStream out = filer.createResource(StandardLocation.CLASS_OUTPUT, "", resource.path(), origin)
                .openOutputStream()) {
            out.write(resource.content().getBytes(StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
