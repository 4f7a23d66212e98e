package dev.relata.processor.validate;

import static dev.relata.processor.diagnostic.Rule.NAME_TAKEN;
import static dev.relata.processor.diagnostic.Rule.REDUNDANT_INDEX;

import dev.relata.processor.diagnostic.Diagnostic;
import dev.relata.processor.diagnostic.Edit;
import dev.relata.processor.graph.Column;
import dev.relata.processor.graph.DraftKey;
import dev.relata.processor.graph.DraftModel;
import dev.relata.processor.graph.Model;
import dev.relata.processor.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * An index that another key or index begins with serves no query, and a unique beside the same unique promises nothing
 * more; both cost a write each. A partial index beside a full one is no such case: it is smaller, and it may be the only
 * one in the order that is asked for. Where both have one name too, no schema holds them.
 */
final class RedundantIndex implements TableRule {

    @Override
    public void check(DraftModel model, Table table, Consumer<Diagnostic> out) {
        List<Cover> keys = new ArrayList<>();
        keys.add(new Cover(0, table.primaryKey(), "the id"));
        table.uniques()
                .forEach(key ->
                        keys.add(new Cover(keys.size(), key, "the unique key over " + Words.columns(key.columns()))));
        List<Cover> all = new ArrayList<>(keys);
        int written = model.indexes().size();
        for (int i = 0; i < table.indexes().size(); i++) {
            Model.Key index = table.indexes().get(i);
            String what = i < written ? "the index over " : "the index that a foreign key needs over ";
            all.add(new Cover(all.size(), index, what + Words.columns(index.columns())));
        }
        for (int i = 0; i < table.uniques().size(); i++) {
            Model.Key unique = table.uniques().get(i);
            DraftKey declared = model.uniques().get(i);
            if (isTwin(unique, table.uniques().subList(0, i))) {
                out.accept(twin("unique key", "@Unique", unique, model, declared));
                continue;
            }
            unique(unique, 1 + i, keys)
                    .ifPresent(cover -> out.accept(Diagnostic.of(
                                    REDUNDANT_INDEX,
                                    declared.declaration().at(),
                                    what("unique key", unique, model)
                                            + (cover.key().equals(table.primaryKey())
                                                    ? " has the same columns as the id"
                                                    : again(unique, cover)))
                            .note("what it promises is promised already")
                            .help("", removed("@Unique", model, declared))));
        }
        for (int i = 0; i < written; i++) {
            Model.Key index = table.indexes().get(i);
            DraftKey declared = model.indexes().get(i);
            if (isTwin(index, table.indexes().subList(0, i))) {
                out.accept(twin("index", "@Index", index, model, declared));
                continue;
            }
            index(index, keys.size() + i, all)
                    .ifPresent(cover -> out.accept(Diagnostic.of(
                                    REDUNDANT_INDEX,
                                    declared.declaration().at(),
                                    what("index", index, model) + relation(index, cover, cover.place() >= keys.size()))
                            .note("a database uses that one instead")
                            .help("", removed("@Index", model, declared))));
        }
    }

    /** Keys or indexes without those that were declared before under the same name. */
    static List<Model.Key> withoutTwins(List<Model.Key> keys) {
        List<Model.Key> first = new ArrayList<>();
        for (Model.Key key : keys) {
            if (!isTwin(key, first)) {
                first.add(key);
            }
        }
        return first;
    }

    private static boolean isTwin(Model.Key key, List<Model.Key> before) {
        return before.stream()
                .anyMatch(other -> other.name().equalsIgnoreCase(key.name())
                        && other.columns().equals(key.columns())
                        && other.where().equals(key.where()));
    }

    private static Diagnostic twin(String kind, String annotation, Model.Key key, DraftModel model, DraftKey declared) {
        return Diagnostic.of(
                        NAME_TAKEN,
                        declared.declaration().at(),
                        what(kind, key, model) + " is declared twice under the name `" + key.name() + "`")
                .help("", removed(annotation, model, declared));
    }

    private static Edit removed(String annotation, DraftModel model, DraftKey key) {
        boolean several = key.component().isEmpty()
                && (annotation.equals("@Unique") ? model.uniques() : model.indexes())
                                .stream()
                                        .filter(other -> other.component().isEmpty())
                                        .count()
                        > 1;
        return Edit.remove(
                several ? annotation + "(" + attributes(key) + ")" : annotation,
                model.name() + key.component().map(component -> "." + component).orElse(""));
    }

    private static String attributes(DraftKey key) {
        String fields = "fields = " + RelationEdits.written(key.declaration().fields());
        return fields
                + key.where()
                        .map(where -> ", where = " + Words.literal(where.value()))
                        .orElse("")
                + key.declaration()
                        .name()
                        .map(name -> ", name = " + Words.literal(name.value()))
                        .orElse("");
    }

    /**
     * A key or index that may cover another.
     *
     * @param place in the order in which the first of two that are the same covers the second
     * @param what the key, as a message says it
     */
    private record Cover(int place, Model.Key key, String what) {}

    private static String relation(Model.Key index, Cover cover, boolean isIndex) {
        if (cover.key().columns().size() > index.columns().size()) {
            return " is the beginning of " + cover.what();
        }
        return isIndex ? again(index, cover) : " has the same columns as " + cover.what();
    }

    private static String again(Model.Key key, Cover cover) {
        return cover.key().where().equals(key.where())
                ? " is declared twice"
                : " has a `where`, but is also declared without one";
    }

    /** Of two that are the same, the second is covered by the first. */
    private static Optional<Cover> unique(Model.Key unique, int place, List<Cover> keys) {
        return first(
                place,
                keys,
                (other, before) -> other.columns().equals(unique.columns())
                        && (other.where().equals(unique.where())
                                ? before
                                : other.where().isEmpty()));
    }

    private static Optional<Cover> index(Model.Key index, int place, List<Cover> all) {
        return first(
                place,
                all,
                (other, before) -> other.where().equals(index.where())
                        && begins(other.columns(), index.columns())
                        && (before || other.columns().size() > index.columns().size()));
    }

    private static boolean begins(List<Column> columns, List<Column> beginning) {
        return columns.size() >= beginning.size()
                && columns.subList(0, beginning.size()).equals(beginning);
    }

    private interface Test {
        boolean covers(Model.Key other, boolean before);
    }

    private static Optional<Cover> first(int place, List<Cover> all, Test test) {
        return all.stream()
                .filter(other -> other.place() != place && test.covers(other.key(), other.place() < place))
                .findFirst();
    }

    private static String what(String kind, Model.Key key, DraftModel model) {
        return "`" + model.name() + "`: the " + kind + " over " + Words.columns(key.columns());
    }
}
