package dev.relata.processor.validate;

import dev.relata.processor.diagnostic.Edit;
import dev.relata.processor.graph.Column;
import dev.relata.processor.graph.DraftModel;
import java.util.List;
import java.util.Optional;

/** Makes columns unique. */
final class Uniques {
    private Uniques() {}

    static List<Edit> over(DraftModel model, List<Column> columns) {
        Optional<Edit> whole = model.uniques().stream()
                .filter(unique -> unique.where().isPresent() && unique.columns().equals(columns))
                .findFirst()
                .map(unique -> Edit.remove(
                        "where",
                        "@Unique",
                        model.name()
                                + unique.component().map(name -> "." + name).orElse("")));
        if (whole.isPresent()) {
            return List.of(whole.get());
        }
        boolean component = columns.size() == 1 && columns.get(0).path().size() == 1;
        return List.of(
                component
                        ? Edit.annotate(model.name() + "." + columns.get(0).component(), "@Unique")
                        : Edit.annotate(model.name(), "@Unique(fields = " + Words.value(columns) + ")"));
    }
}
