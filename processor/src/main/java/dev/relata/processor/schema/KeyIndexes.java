package dev.relata.processor.schema;

import dev.relata.processor.graph.Column;
import dev.relata.processor.graph.Model;
import dev.relata.processor.graph.Naming;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The indexes of a table: a foreign key without one makes every delete of a parent read the whole child table. */
final class KeyIndexes {
    private KeyIndexes() {}

    /** The indexes that were asked for, and one for each foreign key whose columns no key, unique or index leads with. */
    static List<Model.Key> of(
            String table,
            Model.Key primaryKey,
            List<Model.Key> uniques,
            List<Model.Key> asked,
            List<ForeignKey> foreignKeys) {
        List<Model.Key> present = new ArrayList<>(List.of(primaryKey));
        present.addAll(uniques);
        present.addAll(asked);
        List<ForeignKey> widestFirst = foreignKeys.stream()
                .sorted(Comparator.comparing((ForeignKey key) -> -key.columns().size()))
                .toList();
        Set<ForeignKey> needing = new HashSet<>();
        for (ForeignKey key : widestFirst) {
            if (present.stream().noneMatch(index -> leads(index, key.columns()))) {
                needing.add(key);
                present.add(new Model.Key("", key.columns(), Optional.empty()));
            }
        }
        Set<String> taken = new HashSet<>();
        Stream.concat(Stream.of(primaryKey), Stream.concat(uniques.stream(), asked.stream()))
                .forEach(key -> taken.add(key.name()));
        List<Model.Key> indexes = new ArrayList<>(asked);
        foreignKeys.stream().filter(needing::contains).forEach(key -> {
            String name = name(table, key.columns(), taken);
            taken.add(name);
            indexes.add(new Model.Key(name, key.columns(), Optional.empty()));
        });
        return indexes;
    }

    private static boolean leads(Model.Key index, List<Column> columns) {
        return index.where().isEmpty()
                && index.columns().size() >= columns.size()
                && index.columns().subList(0, columns.size()).containsAll(columns);
    }

    /** A partial index over the same columns keeps the plain name. */
    private static String name(String table, List<Column> columns, Set<String> taken) {
        List<String> names = new ArrayList<>(columns.stream().map(Column::name).toList());
        String plain = Naming.constraint(table, names, "idx");
        if (!taken.contains(plain)) {
            return plain;
        }
        names.add("fkey");
        return Naming.distinct(Naming.constraint(table, names, "idx"), taken);
    }
}
