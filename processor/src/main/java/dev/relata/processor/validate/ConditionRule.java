package dev.relata.processor.validate;

import static dev.relata.processor.diagnostic.Rule.BAD_CONDITION;

import dev.relata.processor.diagnostic.Diagnostic;
import dev.relata.processor.diagnostic.Edit;
import dev.relata.processor.graph.ConditionParser;
import dev.relata.processor.graph.DraftKey;
import dev.relata.processor.graph.DraftModel;
import dev.relata.processor.model.CheckDeclaration;
import dev.relata.processor.model.ComponentDeclaration;
import dev.relata.processor.model.Written;
import java.util.function.Consumer;

/** Conditions of {@code where} and {@code @Check}. */
final class ConditionRule implements ModelRule {
    private static final String COMPARE =
            "a condition compares components and values, such as `x > 0 AND y IS NOT NULL`";

    @Override
    public void check(DraftModel model, Consumer<Diagnostic> out) {
        model.uniques().forEach(key -> where(model, "@Unique", key, out));
        model.indexes().forEach(key -> where(model, "@Index", key, out));
        for (ComponentDeclaration component : model.declaration().components()) {
            for (CheckDeclaration check : component.checks()) {
                String subject = "`@Check` of `" + model.declaration().label(component) + "`";
                parse(model, subject, check.condition(), out);
            }
        }
        for (CheckDeclaration check : model.declaration().checks()) {
            parse(model, "`@Check` of `" + model.name() + "`", check.condition(), out);
        }
    }

    private static void where(DraftModel model, String annotation, DraftKey key, Consumer<Diagnostic> out) {
        String owner = key.component().map(name -> model.name() + "." + name).orElse(model.name());
        key.where()
                .ifPresent(where -> parse(model, "`where` of the `" + annotation + "` of `" + owner + "`", where, out));
    }

    private static void parse(DraftModel model, String subject, Written<String> text, Consumer<Diagnostic> out) {
        if (ConditionParser.parse(text.value(), model.columns(), "`" + model.name() + "`")
                instanceof ConditionParser.Failed failed) {
            Diagnostic diagnostic = Diagnostic.of(BAD_CONDITION, text.at(), subject + ": " + failed.message());
            // At its beginning the compiler's own caret stands.
            if (failed.offset() > 0 && !text.value().contains("\n")) {
                diagnostic = diagnostic.note("it is here:\n" + text.value() + "\n" + " ".repeat(failed.offset()) + "^");
            }
            Diagnostic located = diagnostic;
            out.accept(ConditionRepair.of(text.value(), failed.offset(), model.columns())
                    .map(repaired -> located.help("", Edit.here(Words.literal(repaired))))
                    .orElseGet(() -> located.help(failed.help().orElse(COMPARE))));
        }
    }
}
