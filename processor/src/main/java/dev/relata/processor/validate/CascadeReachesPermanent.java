package dev.relata.processor.validate;

import static dev.relata.processor.diagnostic.Rule.CASCADE_REACHES_PERMANENT;

import dev.relata.ReferentialAction;
import dev.relata.processor.diagnostic.Diagnostic;
import dev.relata.processor.graph.DraftModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A permanent row goes where a row it points to is deleted. Longer paths end with such a step, and are printed. */
final class CascadeReachesPermanent implements PathRule {

    @Override
    public void check(ForeignKey key, List<ForeignKey> all, Consumer<Diagnostic> out) {
        if (Cascades.isCascade(key) && key.child().declaration().permanent()) {
            List<String> path = path(key, all);
            Diagnostic diagnostic = Diagnostic.of(
                    CASCADE_REACHES_PERMANENT,
                    Cascades.at(key),
                    key.label() + ": `" + key.child().name() + "` is `@Permanent`, but is deleted together with its `"
                            + key.parent().name() + "`");
            out.accept((path.size() > 2
                            ? diagnostic.note("the path is `" + String.join("` -> `", path) + "`")
                            : diagnostic)
                    .help(
                            "to refuse that delete, ",
                            RelationEdits.set(
                                    key.owner(), RelationEdits.action("onDelete", ReferentialAction.RESTRICT))));
        }
    }

    /** The models from which a delete comes here, the farthest first. */
    private static List<String> path(ForeignKey last, List<ForeignKey> all) {
        List<DraftModel> path = new ArrayList<>(List.of(last.parent(), last.child()));
        Optional<ForeignKey> step = into(path, all);
        while (step.isPresent()) {
            path.add(0, step.get().parent());
            step = into(path, all);
        }
        return path.stream().map(DraftModel::name).toList();
    }

    private static Optional<ForeignKey> into(List<DraftModel> path, List<ForeignKey> all) {
        return all.stream()
                .filter(key ->
                        Cascades.isCascade(key) && key.child().equals(path.get(0)) && !path.contains(key.parent()))
                .findFirst();
    }
}
