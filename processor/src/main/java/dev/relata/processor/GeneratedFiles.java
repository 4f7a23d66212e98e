package dev.relata.processor;

import static java.util.stream.Collectors.toCollection;

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
import dev.relata.processor.generate.Stub;
import dev.relata.processor.generate.ViewGenerator;
import dev.relata.processor.graph.Database;
import dev.relata.processor.graph.Graph;
import dev.relata.processor.graph.Model;
import dev.relata.processor.model.ClassRef;
import dev.relata.processor.model.ModelDeclaration;
import dev.relata.processor.model.Shape;
import dev.relata.processor.model.ViewDeclaration;
import dev.relata.processor.model.Written;
import dev.relata.processor.view.View;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.Filer;
import javax.annotation.processing.FilerException;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.tools.FileObject;
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

    /**
     * The sources of a model.
     *
     * @param faulty whether it has an error: stubs stand in for its classes, so that nobody misses them beside the error
     */
    void write(ModelDeclaration model, Graph graph, boolean faulty) {
        ClassRef type = model.type();
        compilation
                .type(type)
                .ifPresent(origin -> graph.model(type).ifPresent(known -> {
                    Set<ClassRef> taken = taken(type);
                    report(model, taken);
                    GeneratorOptions options =
                            options(origin, model.suppressed(), List.of(origin), stub(model, faulty, taken));
                    Graph reached = graph.reachedFrom(List.of(type));
                    ModelGenerators.sources(known, reached, unnameable(reached), options).stream()
                            .filter(source -> !taken.contains(source.type()))
                            .forEach(source -> write(source, origin, type));
                }));
    }

    /**
     * The class of a view.
     *
     * @param sound what it is where it has no error, nor a model that it shows
     */
    void write(ViewDeclaration view, Optional<View> sound) {
        ClassRef type = view.type();
        ClassRef name = ViewGenerator.type(type);
        compilation.type(type).ifPresent(origin -> {
            if (isTaken(name)) {
                report(name, type, view.record().at());
                return;
            }
            List<TypeElement> used = new ArrayList<>(List.of(origin));
            view.of().flatMap(of -> compilation.type(of.value())).ifPresent(used::add);
            view.nested().forEach(nested -> compilation.type(nested).ifPresent(used::add));
            Optional<ClassRef> model =
                    view.of().map(Written::value).filter(of -> compilation.isVisibleFrom(type.packageName(), of));
            Optional<View> known = sound.filter(nameable -> model.isPresent());
            Optional<Stub> stub = known.isPresent() ? Optional.empty() : Optional.of(new Stub(type, false, Set.of()));
            GeneratorOptions options = options(origin, List.of(), used, stub);
            write(
                    known.map(parts -> ViewGenerator.generate(parts, options))
                            .orElseGet(() -> ViewGenerator.stub(
                                    type,
                                    !isHidden(view.record()),
                                    model,
                                    view.record().isPublic(),
                                    options)),
                    origin,
                    type);
        });
    }

    private static boolean isHidden(ModelDeclaration record) {
        return record.shape() == Shape.PRIVATE || record.shape() == Shape.INSIDE_PRIVATE;
    }

    private static Optional<Stub> stub(ModelDeclaration model, boolean faulty, Set<ClassRef> taken) {
        return faulty || !taken.isEmpty()
                ? Optional.of(new Stub(model.type(), isHidden(model), taken))
                : Optional.empty();
    }

    /** The names of a model's classes that belong to a class somebody wrote, or to one generated for something else. */
    private Set<ClassRef> taken(ClassRef model) {
        return ModelGenerators.types(model).stream()
                .filter(this::isTaken)
                .filter(name -> !model.equals(written.get(name)))
                .collect(toCollection(LinkedHashSet::new));
    }

    private boolean isTaken(ClassRef name) {
        return written.containsKey(name) || compilation.isSource(name);
    }

    /**
     * What cannot be named of the classes generated for some models: those that are taken, and those that do not exist.
     * Of class files the table alone is asked for: an input names those of other models, and ECJ, once it has read of a
     * class that is still to be generated here, refuses to create it.
     */
    private Set<ClassRef> unnameable(Graph graph) {
        Set<ClassRef> unnameable = new HashSet<>();
        for (Model model : graph.models()) {
            ClassRef type = model.type();
            boolean missing = !compilation.isSource(type)
                    && compilation.type(type.sibling("", "Table")).isEmpty();
            unnameable.addAll(missing ? ModelGenerators.types(type) : taken(type));
        }
        return unnameable;
    }

    /** Each class that somebody wrote is reported; of two models whose names meet in all their classes, the first. */
    private void report(ModelDeclaration model, Set<ClassRef> taken) {
        taken.stream()
                .filter(written::containsKey)
                .findFirst()
                .map(Set::of)
                .orElse(taken)
                .forEach(name -> report(name, model.type(), model.at()));
    }

    /** Whether these are classes written here, and nothing else. */
    boolean areAll(Collection<? extends Element> roots) {
        return ElementFilter.typesIn(roots).stream().map(compilation::ref).allMatch(written::containsKey);
    }

    /**
     * The sources of a database, unless they are written.
     *
     * @param faulty whether it, or a model it lists, has an error: stubs stand in for its classes
     */
    void writeSources(Database database, Location at, boolean faulty) {
        ClassRef type = database.type();
        if (!databases.add(type)) {
            return;
        }
        compilation.type(type).ifPresent(origin -> {
            List<TypeElement> used = new ArrayList<>(List.of(origin));
            database.models().forEach(model -> compilation.type(model).ifPresent(used::add));
            boolean stub = faulty
                    || database.models().stream()
                            .anyMatch(model -> !taken(model).isEmpty());
            GeneratorOptions options = options(
                    origin, List.of(), used, stub ? Optional.of(new Stub(type, false, Set.of())) : Optional.empty());
            DatabaseGenerators.sources(database, options).forEach(source -> {
                if (isTaken(source.type())) {
                    report(source.type(), type, at);
                } else {
                    write(source, origin, type);
                }
            });
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

    private GeneratorOptions options(
            TypeElement origin, List<String> suppressed, List<TypeElement> used, Optional<Stub> stub) {
        List<String> lints = new ArrayList<>(Deprecations.lints(used));
        if (!origin.getTypeParameters().isEmpty()) {
            lints.add("rawtypes");
        }
        return new GeneratorOptions(
                compilation.seesGenerated(origin),
                compilation.seesCheckReturnValue(origin),
                compilation.hidesJavaLang(origin),
                suppressed,
                lints,
                stub);
    }

    private void write(GeneratedSource source, TypeElement origin, ClassRef type) {
        written.put(source.type(), type);
        try (Writer writer =
                filer.createSourceFile(source.type().binaryName(), origin).openWriter()) {
            writer.write(source.source());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void report(ClassRef name, ClassRef type, Location at) {
        ClassRef other = written.getOrDefault(name, name);
        Diagnostic taken = Diagnostic.of(
                Rule.GENERATED_NAME_TAKEN,
                at,
                "`" + type.simpleName() + "`: the class `" + name.simpleName()
                        + "` would be generated for it, but exists already");
        reporter.report(
                other.equals(name)
                        ? taken.help("rename `" + name.simpleName() + "`, or the record")
                        : taken.note("it is generated for `" + other.qualifiedName() + "`")
                                .help("rename one of the two records"));
    }

    private void write(GeneratedResource resource, TypeElement origin) {
        // Bytes, not characters: a resource is UTF-8 whatever encoding the sources are compiled with.
        try (OutputStream out = create(resource, origin).openOutputStream()) {
            out.write(resource.content().getBytes(StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private FileObject create(GeneratedResource resource, TypeElement origin) throws IOException {
        try {
            return filer.createResource(StandardLocation.CLASS_OUTPUT, "", resource.path(), origin);
        } catch (FilerException severalModules) {
            // Compiled together, each has an output of its own. Named only here: Gradle takes the name for a directory.
            String module = compilation.moduleOf(origin);
            if (module.isEmpty()) {
                throw severalModules;
            }
            return filer.createResource(StandardLocation.CLASS_OUTPUT, module + "/", resource.path(), origin);
        }
    }
}
