package dev.relata.processor.validate;

import static dev.relata.processor.diagnostic.Rule.GENERIC_MODEL;
import static dev.relata.processor.diagnostic.Rule.NESTED_INACCESSIBLE;
import static dev.relata.processor.diagnostic.Rule.NOT_A_RECORD;
import static dev.relata.processor.diagnostic.Rule.PRIVATE_MODEL;

import dev.relata.processor.diagnostic.Diagnostic;
import dev.relata.processor.diagnostic.Edit;
import dev.relata.processor.diagnostic.Rule;
import dev.relata.processor.graph.DraftModel;
import dev.relata.processor.model.ModelDeclaration;
import java.util.List;
import java.util.function.Consumer;

/** What kind of type can be a model: a record that generated code in its package can name. */
final class ShapeRule implements ModelRule {

    @Override
    public void check(DraftModel model, Consumer<Diagnostic> out) {
        check(model.declaration(), "@Model", "a table holds one type of row", out);
    }

    /**
     * The same of any record that classes are generated for.
     *
     * @param annotation what says so
     * @param notGeneric why it has no type parameters
     */
    static void check(ModelDeclaration declared, String annotation, String notGeneric, Consumer<Diagnostic> out) {
        String name = declared.name();
        String is = "is a `" + annotation + "`, but ";
        switch (declared.shape()) {
            case RECORD -> {}
            case NOT_A_RECORD ->
                out.accept(at(NOT_A_RECORD, declared, is + "is not a record")
                        .help("", Edit.declare(name, declared.remedy())));
            case GENERIC ->
                out.accept(at(GENERIC_MODEL, declared, is + "has type parameters")
                        .note(notGeneric)
                        .help(
                                "",
                                declared.remedy().isEmpty()
                                        ? List.of()
                                        : List.of(Edit.declare(name, declared.remedy()))));
            case PRIVATE ->
                out.accept(at(PRIVATE_MODEL, declared, is + "is private")
                        .note("the classes generated for it could not refer to it")
                        .help("", Edit.remove("private", name)));
            case INSIDE_PRIVATE ->
                out.accept(at(NESTED_INACCESSIBLE, declared, is + "is inside a private class")
                        .note("the classes generated for it could not refer to it")
                        .help("", Edit.remove("private", declared.remedy())));
        }
    }

    private static Diagnostic at(Rule rule, ModelDeclaration declared, String fact) {
        return Diagnostic.of(rule, declared.at(), "`" + declared.name() + "` " + fact);
    }
}
