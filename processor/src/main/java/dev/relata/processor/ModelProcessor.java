package dev.relata.processor;

import com.google.auto.service.AutoService;
import dev.relata.processor.diagnostic.Reporter;
import dev.relata.processor.element.Compilation;
import dev.relata.processor.element.DatabaseReader;
import dev.relata.processor.element.EclipsePlaces;
import dev.relata.processor.element.ModelReader;
import dev.relata.processor.element.StrayReader;
import dev.relata.processor.element.ViewReader;
import dev.relata.processor.graph.Draft;
import dev.relata.processor.model.ClassRef;
import dev.relata.processor.model.DatabaseDeclaration;
import dev.relata.processor.model.ModelDeclaration;
import dev.relata.processor.model.StrayAnnotation;
import dev.relata.processor.model.ViewDeclaration;
import dev.relata.processor.validate.DatabaseFindings;
import dev.relata.processor.validate.DatabaseValidation;
import dev.relata.processor.validate.Findings;
import dev.relata.processor.validate.StrayAnnotations;
import dev.relata.processor.validate.Validation;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.tools.Diagnostic.Kind;

/** The annotation processor: reads models, checks them, and hands them to the generators. */
@AutoService(Processor.class)
public final class ModelProcessor extends AbstractProcessor {
    /** Sorted: ECJ gives them in no order. */
    private final Set<ClassRef> models = new TreeSet<>();

    private final Set<ClassRef> databases = new TreeSet<>();
    private final Set<ClassRef> views = new TreeSet<>();
    private final Set<ClassRef> meantAsModels = new TreeSet<>();
    private Compilation compilation;
    private Reporter reporter;
    private GeneratedFiles files;
    private int rounds;

    @Override
    public synchronized void init(ProcessingEnvironment environment) {
        super.init(environment);
        compilation = new Compilation(environment);
        reporter = new Reporter(environment.getMessager(), EclipsePlaces.of(environment, compilation));
        files = new GeneratedFiles(environment, compilation, reporter);
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Set.of(
                "dev.relata.*",
                "javax.annotation.processing.Generated",
                "com.google.errorprone.annotations.CheckReturnValue",
                "org.jspecify.annotations.*");
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    /** Claims its annotations: those that nobody claims are a warning for users of {@code -Xlint:all}. */
    @Override
    @SuppressWarnings("DoNotClaimAnnotations")
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        compilation.add(round);
        models.addAll(annotated(round, annotations, "dev.relata.Model"));
        databases.addAll(annotated(round, annotations, "dev.relata.Database"));
        views.addAll(annotated(round, annotations, "dev.relata.View"));
        ElementFilter.typesIn(round.getRootElements()).stream()
                .findFirst()
                .map(compilation::ref)
                .ifPresent(first -> guarded(first, () -> strays(round, annotations)));
        Stream.of(models, databases, views).flatMap(Set::stream).findFirst().ifPresent(first -> {
            boolean settled = round.processingOver() || (rounds > 0 && files.areAll(round.getRootElements()));
            guarded(first, () -> process(settled));
        });
        if (round.processingOver()) {
            reporter.finish();
        }
        rounds++;
        return true;
    }

    /** @param settled whether what does not exist now will not come: nobody but us has generated a class */
    private void process(boolean settled) {
        ModelReader reader = new ModelReader(compilation);
        Reach reach = new Reach(reader);
        List<ClassRef> ready = new ArrayList<>();
        for (ClassRef model : models) {
            if (reach.add(model, settled)) {
                ready.add(model);
            }
        }
        List<DatabaseDeclaration> listing = new ArrayList<>();
        List<DatabaseDeclaration> waiting = new ArrayList<>();
        for (ClassRef database : databases) {
            new DatabaseReader(compilation).database(database).ifPresent(declaration -> {
                if (reach.add(declaration, settled)) {
                    listing.add(declaration);
                } else if (!declaration.unresolved()) {
                    waiting.add(declaration);
                }
            });
        }
        Views seen = new Views(new ViewReader(compilation, reader));
        views.removeIf(view -> seen.add(view, reach, settled));
        models.removeAll(ready);
        listing.forEach(database -> databases.remove(database.type()));
        Findings findings = Validation.of(new Draft(reach.declarations(), meantAsModels));
        reporter.report(findings.diagnostics(listing));
        for (ClassRef model : ready) {
            Optional<ModelDeclaration> declaration = reader.model(model);
            declaration.ifPresent(known -> guarded(
                    model,
                    () -> files.write(known, findings.graph(), findings.faulty().contains(model))));
        }
        seen.ready()
                .forEach(view -> guarded(
                        view.type(),
                        () -> files.write(
                                view, seen.check(view, findings, reporter).view())));
        // Their sources depend on names only. Generated now, they give the models that wait another round.
        waiting.forEach(database -> guarded(
                database.type(),
                () -> files.writeSources(
                        DatabaseValidation.database(database, new Draft(reader.models(database), meantAsModels)),
                        database.at(),
                        database.isPrivate())));
        for (DatabaseDeclaration database : listing) {
            guarded(database.type(), () -> process(database, findings));
        }
    }

    private void strays(RoundEnvironment round, Set<? extends TypeElement> annotations) {
        ModelReader reader = new ModelReader(compilation);
        ViewReader viewReader = new ViewReader(compilation, reader);
        List<ModelDeclaration> known = Stream.concat(
                        models.stream().flatMap(model -> reader.model(model).stream()),
                        views.stream()
                                .flatMap(view -> viewReader.view(view).stream())
                                .map(ViewDeclaration::record))
                .toList();
        List<StrayAnnotation> strays = new StrayReader(compilation, known).read(round, annotations);
        strays.stream()
                .filter(StrayAnnotation::isOfMissingModel)
                .map(StrayAnnotation::owner)
                .forEach(meantAsModels::add);
        reporter.report(StrayAnnotations.check(strays));
    }

    private void process(DatabaseDeclaration declaration, Findings findings) {
        DatabaseFindings checked = DatabaseValidation.of(declaration, findings);
        reporter.report(checked.diagnostics());
        files.writeSources(checked.database(), declaration.at(), !checked.isSound());
        if (checked.isSound()) {
            files.writeResources(checked.database(), findings.graph());
        }
    }

    /** @param annotations those that the round has: each one that is asked for costs a walk through all its classes */
    private List<ClassRef> annotated(
            RoundEnvironment round, Set<? extends TypeElement> annotations, String annotation) {
        return annotations.stream()
                .filter(type -> type.getQualifiedName().contentEquals(annotation))
                .flatMap(type -> ElementFilter.typesIn(round.getElementsAnnotatedWith(type)).stream())
                .map(compilation::ref)
                .toList();
    }

    /** The last resort: a bug of ours is one error at the record, and does not end the compiler. */
    private void guarded(ClassRef type, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException | StackOverflowError bug) {
            StringWriter trace = new StringWriter();
            bug.printStackTrace(new PrintWriter(trace));
            String message = "`" + type.simpleName()
                    + "` could not be processed: this is a bug of Relata, please report it" + "\n" + trace;
            processingEnv
                    .getMessager()
                    .printMessage(Kind.ERROR, message, compilation.type(type).orElse(null));
        }
    }
}
