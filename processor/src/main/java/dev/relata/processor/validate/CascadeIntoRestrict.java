package dev.relata.processor.validate;

import static dev.relata.processor.diagnostic.Rule.CASCADE_INTO_RESTRICT;

import dev.relata.ReferentialAction;
import dev.relata.processor.diagnostic.Diagnostic;
import dev.relata.processor.diagnostic.Edit;
import dev.relata.processor.graph.Column;
import dev.relata.processor.graph.DraftModel;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * A delete that takes child and parent of a key with it, by two ways, while the key refuses that the parent goes before
 * the child. Databases take the two ways in different orders. A child that no cascade reaches refuses on all of them, and
 * one that the parent goes after has gone on all of them: neither is meant.
 */
final class CascadeIntoRestrict implements PathRule {

    @Override
    public void check(ForeignKey key, List<ForeignKey> all, Consumer<Diagnostic> out) {
        ReferentialAction action = key.relation().onDelete();
        if ((action == ReferentialAction.RESTRICT || action == ReferentialAction.NO_ACTION)
                && key.owner().model().inSource()) {
            fork(key, all).ifPresent(fork -> out.accept(diagnostic(key, all, action, fork)));
        }
    }

    /**
     * Where the two ways part.
     *
     * @param toChild the way to the child of the key
     * @param toParent the way to its parent; the model alone, where it is the parent
     */
    private record Fork(List<DraftModel> toChild, List<DraftModel> toParent) {
        DraftModel start() {
            return toChild.get(0);
        }

        int length() {
            return toChild.size() + toParent.size();
        }
    }

    private static Optional<Fork> fork(ForeignKey key, List<ForeignKey> all) {
        DraftModel parent = key.parent();
        Map<DraftModel, List<DraftModel>> toParent = new LinkedHashMap<>();
        toParent.put(parent, List.of(parent));
        if (!parent.equals(key.child())) {
            Cascades.into(parent, Optional.of(key.child()), all).forEach(toParent::putIfAbsent);
        }
        return Cascades.into(key.child(), Optional.empty(), all).entrySet().stream()
                .filter(way -> toParent.containsKey(way.getKey()))
                .map(way -> new Fork(way.getValue(), toParent.getOrDefault(way.getKey(), List.of())))
                .min(Comparator.comparingInt(Fork::length)
                        .thenComparing(fork -> fork.start().declaration().type()));
    }

    private static Diagnostic diagnostic(ForeignKey key, List<ForeignKey> all, ReferentialAction action, Fork fork) {
        String start = fork.start().name();
        String child = key.child().name();
        String parent = key.parent().name();
        Diagnostic diagnostic = Diagnostic.of(
                CASCADE_INTO_RESTRICT,
                Cascades.at(key),
                key.label() + ": the action is `" + action + "`, but a delete from `" + start + "` cascades to `"
                        + child + "`" + (start.equals(parent) ? " by another path" : " and to `" + parent + "`"));
        return diagnostic
                .note(
                        fork.toParent().size() > 1
                                ? "the paths are " + path(fork.toChild()) + " and " + path(fork.toParent())
                                : "the path is " + path(fork.toChild()))
                .note("whether it succeeds depends on the database and on the order of the constraints")
                .help("to let rows of `" + child + "` go with their `" + parent + "`, ", cascade(key, all))
                .help("to let them stay without it, ", setNull(key));
    }

    /** Where no cascade leads from the child to the parent: it would come back. */
    private static List<Edit> cascade(ForeignKey key, List<ForeignKey> all) {
        return Cascades.into(key.parent(), Optional.empty(), all).containsKey(key.child())
                ? List.of()
                : List.of(RelationEdits.set(key.owner(), RelationEdits.action("onDelete", ReferentialAction.CASCADE)));
    }

    private static List<Edit> setNull(ForeignKey key) {
        return key.fields().stream().allMatch(Column::isNullable)
                ? List.of(RelationEdits.set(key.owner(), RelationEdits.action("onDelete", ReferentialAction.SET_NULL)))
                : List.of();
    }

    private static String path(List<DraftModel> models) {
        return models.stream().map(DraftModel::name).collect(Collectors.joining("` -> `", "`", "`"));
    }
}
