package dev.relata.processor.validate;

import static dev.relata.processor.diagnostic.Rule.LOOKALIKE_ANNOTATION;
import static dev.relata.processor.diagnostic.Rule.MISPLACED_ANNOTATION;

import dev.relata.processor.diagnostic.Diagnostic;
import dev.relata.processor.diagnostic.Edit;
import dev.relata.processor.graph.Draft;
import dev.relata.processor.model.StrayAnnotation;
import java.util.List;
import java.util.Set;

/** Annotations that do nothing where they stand. */
public final class StrayAnnotations {
    private StrayAnnotations() {}

    public static List<Diagnostic> check(List<StrayAnnotation> strays) {
        Imports imports = new Imports(new Draft(List.of(), Set.of()));
        return strays.stream()
                .map(StrayAnnotations::diagnostic)
                .map(imports::complete)
                .toList();
    }

    private static Diagnostic diagnostic(StrayAnnotation stray) {
        String has = "`" + stray.subject() + "` has `@" + stray.annotation() + "`, but ";
        return switch (stray.kind()) {
            case OUTSIDE_CLASS ->
                misplaced(stray, has + noModel(stray))
                        .help("for a model, ", Edit.declare(stray.type(), stray.record()));
            case OUTSIDE_RECORD ->
                misplaced(stray, has + noModel(stray))
                        .help("for a model, ", Edit.declare(stray.type(), stray.record()))
                        .help("for a part of a model, annotate the component of that type with `@Embedded`");
            case IN_TYPED_VALUE ->
                misplaced(stray, has + "is inside a typed value, where it does nothing")
                        .note("it belongs on the component of the model whose type is `" + stray.type() + "`")
                        .help("", removed(stray));
            case NO_COMPONENT ->
                misplaced(stray, has + "is not a component of the record").help("", removed(stray));
            case IN_VIEW ->
                misplaced(stray, has + "`" + stray.type() + "` is a `@View`")
                        .note("what is said of columns and keys is said on the model")
                        .help("", removed(stray));
            case OUTSIDE_VIEW ->
                misplaced(stray, has + "`" + stray.type() + "` is not a `@View`")
                        .help("for a view, annotate `" + stray.type() + "` with `@View`, `of` the model that it shows")
                        .help("otherwise, ", removed(stray));
            case LOOKALIKE ->
                Diagnostic.of(
                                LOOKALIKE_ANNOTATION,
                                stray.at(),
                                "`" + stray.subject() + "` has the `@" + stray.annotation() + "` of `"
                                        + stray.packageName() + "`, which means nothing to a model")
                        .help(
                                "for the one of Relata, replace the import and ",
                                Edit.here("@" + stray.annotation() + stray.arguments()));
        };
    }

    private static Edit removed(StrayAnnotation stray) {
        return Edit.remove("@" + stray.annotation(), stray.subject());
    }

    private static String noModel(StrayAnnotation stray) {
        return (stray.subject().equals(stray.type()) ? "is" : "`" + stray.type() + "` is") + " not a `@Model`";
    }

    private static Diagnostic misplaced(StrayAnnotation stray, String fact) {
        return Diagnostic.of(MISPLACED_ANNOTATION, stray.at(), fact);
    }
}
