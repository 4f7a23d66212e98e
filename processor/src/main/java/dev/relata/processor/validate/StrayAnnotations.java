package dev.relata.processor.validate;

import static dev.relata.processor.diagnostic.Rule.LOOKALIKE_ANNOTATION;
import static dev.relata.processor.diagnostic.Rule.MISPLACED_ANNOTATION;

import dev.relata.processor.diagnostic.Diagnostic;
import dev.relata.processor.model.StrayAnnotation;
import java.util.List;

/** Annotations that do nothing where they stand. */
public final class StrayAnnotations {
    private StrayAnnotations() {}

    public static List<Diagnostic> check(List<StrayAnnotation> strays) {
        return strays.stream().map(StrayAnnotations::diagnostic).toList();
    }

    private static Diagnostic diagnostic(StrayAnnotation stray) {
        String has = "`" + stray.subject() + "` has `@" + stray.annotation() + "`, but ";
        return switch (stray.kind()) {
            case OUTSIDE_CLASS ->
                misplaced(stray, has + noModel(stray))
                        .help("a model is a record:\n@Model\nrecord " + stray.type() + "(..) {}");
            case OUTSIDE_RECORD ->
                misplaced(stray, has + noModel(stray)).help("make it one:\n@Model\nrecord " + stray.type() + "(..) {}");
            case IN_TYPED_VALUE ->
                misplaced(stray, has + "is inside a typed value, where it does nothing")
                        .help("write it on the component of the model whose type is `" + stray.type() + "`");
            case NO_COMPONENT -> misplaced(stray, has + "is no component of the record");
            case LOOKALIKE ->
                Diagnostic.of(
                                LOOKALIKE_ANNOTATION,
                                stray.at(),
                                "`" + stray.subject() + "` has the `@" + stray.annotation() + "` of `"
                                        + stray.packageName() + "`, which means nothing to a model")
                        .help("import the one of Relata:\nimport dev.relata." + stray.annotation() + ";");
        };
    }

    private static String noModel(StrayAnnotation stray) {
        return (stray.subject().equals(stray.type()) ? "is" : "`" + stray.type() + "` is") + " no `@Model`";
    }

    private static Diagnostic misplaced(StrayAnnotation stray, String fact) {
        return Diagnostic.of(MISPLACED_ANNOTATION, stray.at(), fact);
    }
}
