package dev.relata.processor.schema;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The order in which tables are created: parents first, ties by name. */
final class TableOrder {
    /** By table, the other tables it points to that are not placed yet. */
    private final Map<String, Set<String>> waitsFor = new TreeMap<>();

    private TableOrder(Collection<Table> tables) {
        Set<String> names = new TreeSet<>(tables.stream().map(Table::name).toList());
        for (Table table : tables) {
            Set<String> parents = new TreeSet<>();
            table.foreignKeys().forEach(key -> parents.add(key.parentTable()));
            parents.retainAll(names);
            parents.remove(table.name());
            waitsFor.put(table.name(), parents);
        }
    }

    static List<Table> parentsFirst(Collection<Table> tables) {
        Map<String, Table> byName = new HashMap<>();
        tables.forEach(table -> byName.put(table.name(), table));
        TableOrder order = new TableOrder(tables);
        List<Table> placed = new ArrayList<>();
        while (!order.waitsFor.isEmpty()) {
            String next = order.next();
            order.waitsFor.remove(next);
            order.waitsFor.values().forEach(parents -> parents.remove(next));
            Table table = byName.get(next);
            if (table != null) {
                placed.add(table);
            }
        }
        return placed;
    }

    private String next() {
        return waitsFor.keySet().stream()
                .filter(table -> waitsFor.getOrDefault(table, Set.of()).isEmpty())
                .findFirst()
                .orElseGet(this::inInnermostCycle);
    }

    /** The first table of a cycle that waits for nothing outside it: only keys within the cycle will point forward. */
    private String inInnermostCycle() {
        return waitsFor.keySet().stream()
                .filter(table -> reachable(table).stream()
                        .allMatch(other -> reachable(other).contains(table)))
                .findFirst()
                .orElseThrow();
    }

    private Set<String> reachable(String from) {
        Set<String> seen = new TreeSet<>();
        List<String> open = new ArrayList<>(List.of(from));
        while (!open.isEmpty()) {
            for (String parent : waitsFor.getOrDefault(open.remove(open.size() - 1), Set.of())) {
                if (seen.add(parent)) {
                    open.add(parent);
                }
            }
        }
        return seen;
    }
}
