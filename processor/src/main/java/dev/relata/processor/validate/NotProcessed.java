package dev.relata.processor.validate;

import static dev.relata.processor.diagnostic.Rule.MODEL_NOT_PROCESSED;

import dev.relata.processor.diagnostic.Diagnostic;
import dev.relata.processor.diagnostic.Location;
import dev.relata.processor.graph.Draft;
import dev.relata.processor.graph.Link;
import dev.relata.processor.graph.LinkEnd;
import dev.relata.processor.model.ClassRef;
import java.util.function.Consumer;

/** Models of class files that nothing was generated for, where their generated classes are needed. */
final class NotProcessed {
    private NotProcessed() {}

    /** Whether this is a model that was compiled without the processor. */
    static boolean is(ClassRef type, Draft draft) {
        return draft.model(type)
                .filter(model -> !model.declaration().processed())
                .isPresent();
    }

    static void link(Link link, Draft draft, Consumer<Diagnostic> out) {
        link.ends().stream()
                .filter(end -> end.model().inSource() && is(end.target(), draft))
                .findFirst()
                .map(NotProcessed::diagnostic)
                .ifPresent(out);
    }

    private static Diagnostic diagnostic(LinkEnd end) {
        return diagnostic(
                end.at(),
                "`" + end.label() + "` leads to `" + end.target().simpleName() + "`, which comes",
                end.target());
    }

    /**
     * What to say.
     *
     * @param subject {@code `User` comes}
     */
    static Diagnostic diagnostic(Location at, String subject, ClassRef model) {
        return Diagnostic.of(MODEL_NOT_PROCESSED, at, subject + " from a class file that was compiled without Relata")
                .note("`" + model.sibling("", "Table").qualifiedName() + "`, which is generated for it, does not exist")
                .help("compile it with the annotation processor `relata-processor`");
    }
}
