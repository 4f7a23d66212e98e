package dev.relata.processor.generate;

import com.palantir.javapoet.CodeBlock;
import dev.relata.processor.graph.Automatic;
import dev.relata.processor.graph.Column;
import dev.relata.processor.graph.Condition;
import dev.relata.processor.graph.Model;
import dev.relata.processor.graph.Naming;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A key by which a DAO finds one row: the id, or a unique.
 *
 * @param columns in key order
 * @param where the condition of a partial unique
 */
record DaoKey(boolean isId, List<Column> columns, Optional<Condition> where) {

    /**
     * The id, then the uniques. Of uniques over the same columns the one without a condition serves; where all of them are
     * partial and there are several, nothing says which one is meant, and none does.
     */
    static List<DaoKey> of(Model model) {
        Map<List<String>, List<Model.Key>> byColumns = new LinkedHashMap<>();
        for (Model.Key unique : model.uniques()) {
            byColumns
                    .computeIfAbsent(components(unique.columns()), columns -> new ArrayList<>())
                    .add(unique);
        }
        byColumns.remove(components(model.primaryKey().columns()));
        List<DaoKey> keys = new ArrayList<>();
        keys.add(new DaoKey(true, model.primaryKey().columns(), Optional.empty()));
        for (List<Model.Key> same : byColumns.values()) {
            same.stream()
                    .filter(unique -> unique.where().isEmpty() || same.size() == 1)
                    .findFirst()
                    .ifPresent(unique -> keys.add(new DaoKey(false, unique.columns(), unique.where())));
        }
        return keys;
    }

    String finder() {
        return isId ? "find" : "find" + suffix();
    }

    /** {@code ByAuthorIdAndSlug}. */
    String suffix() {
        return "By" + ModelNames.keyName(columns);
    }

    String constant() {
        return isId ? "BY_ID" : ModelNames.unused(Naming.constant(suffix()), List.of("BY_ID"));
    }

    /** Whether an input can name the key. */
    boolean upserts() {
        return columns.stream()
                .allMatch(column -> column.automatic() == Automatic.NONE || column.automatic() == Automatic.UUID);
    }

    List<String> parameterNames() {
        return columns.stream().map(ModelNames::parameter).toList();
    }

    /** {@code Key.of(POST, POST.slug)}. */
    CodeBlock create(CodeBlock table, SqlText sql) {
        if (isId) {
            return CodeBlock.of("$T.id($L)", Types.KEY, table);
        }
        CodeBlock found = columns.stream()
                .map(column -> CodeBlock.of("$L.$L", table, column.component()))
                .collect(CodeBlock.joining(", "));
        return CodeBlock.of(
                "$T.of($L, $L)$L",
                Types.KEY,
                table,
                found,
                where.map(sql::partial).orElse(CodeBlock.of("")));
    }

    CodeBlock binding(String table) {
        return binding(table, List.of());
    }

    CodeBlock binding(String table, List<String> others) {
        return binding(CodeBlock.of("$N", table), others);
    }

    /**
     * {@code to -> POST.id.bindTo(to, id)}.
     *
     * @param others the other parameters of the method
     */
    CodeBlock binding(CodeBlock table, List<String> others) {
        List<String> taken = new ArrayList<>(parameterNames());
        taken.addAll(others);
        String to = ModelNames.unused("to", taken);
        List<CodeBlock> binds = columns.stream()
                .map(column -> CodeBlock.of(
                        "$L.$L.bindTo($N, $N)", table, column.component(), to, ModelNames.parameter(column)))
                .toList();
        if (binds.size() == 1) {
            return CodeBlock.of("$N -> $L", to, binds.get(0));
        }
        CodeBlock.Builder body = CodeBlock.builder().add("$N -> {\n$>", to);
        binds.forEach(bind -> body.add("$L;\n", bind));
        return body.add("$<}").build();
    }

    private static List<String> components(List<Column> columns) {
        return columns.stream().map(Column::component).toList();
    }
}
