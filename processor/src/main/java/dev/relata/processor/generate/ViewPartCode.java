package dev.relata.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.relata.processor.graph.Column;
import dev.relata.processor.graph.Naming;
import dev.relata.processor.model.ClassRef;
import dev.relata.processor.model.Nullness;
import dev.relata.processor.model.RelationKind;
import dev.relata.processor.model.Scalar;
import dev.relata.processor.view.OrderItem;
import dev.relata.processor.view.Step;
import dev.relata.processor.view.View;
import dev.relata.processor.view.View.Part;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One part of a view: the call that makes it, and the expression that reads it. */
final class ViewPartCode {
    private final View view;
    private final int number;

    ViewPartCode(View view, int number) {
        this.view = view;
        this.number = number;
    }

    private Part part() {
        return view.parts().get(number);
    }

    private String label() {
        return Naming.snakeCase(view.components().get(number));
    }

    /** {@code column("email", UserTable.USER.email)}. */
    CodeBlock make() {
        if (part() instanceof Part.Single single) {
            return CodeBlock.of(
                    "column($S,$W$L$L)", label(), column(model(single.way()), single.column()), way(single.way()));
        }
        if (part() instanceof Part.Embedded embedded) {
            List<Column> columns = embedded.embedded().columns();
            return CodeBlock.of(
                    "embedded($L,$W$T.of($L)$L)",
                    DefinitionCode.list(columns.stream()
                            .map(column -> label() + "_"
                                    + Naming.snakeCase(column.path().get(1)))
                            .toList()),
                    List.class,
                    columns.stream()
                            .map(column -> column(model(embedded.way()), column))
                            .collect(CodeBlock.joining(",$W")),
                    way(embedded.way()));
        }
        if (part() instanceof Part.Count count) {
            return CodeBlock.of("count($S,$W$L$L)", label(), relation(count.many()), way(count.way()));
        }
        if (part() instanceof Part.Row row) {
            return CodeBlock.of("one($L$L)", shape(row.view()), way(row.way()));
        }
        if (part() instanceof Part.Rows rows) {
            return CodeBlock.of(
                    "list($L,$W$L$L)",
                    include(rows.many(), rows.order(), rows.limit()),
                    shape(rows.view()),
                    way(rows.way()));
        }
        Part.Values values = (Part.Values) part();
        return CodeBlock.of(
                "list($L,$W$L,$W$L$L)",
                include(values.many(), values.order(), values.limit()),
                table(values.many().target()),
                column(values.many().target(), values.column()),
                way(values.way()));
    }

    /** {@code UserTable.USER.email.readFrom(row.row(), row.at(1))}. */
    CodeBlock read() {
        if (part() instanceof Part.Single single) {
            return readColumn(model(single.way()), single.column(), single.nullness(), 0);
        }
        if (part() instanceof Part.Embedded embedded) {
            ClassRef model = model(embedded.way());
            List<Column> columns = embedded.embedded().columns();
            CodeBlock.Builder values = CodeBlock.builder();
            for (int i = 0; i < columns.size(); i++) {
                values.add(i == 0 ? "" : ",$W")
                        .add(readColumn(model, columns.get(i), columns.get(i).nullness(), i));
            }
            ClassName type = Types.of(embedded.embedded().type());
            return ifPresent(embedded.way(), embedded.nullness(), CodeBlock.of("new $T($L)", type, values.build()));
        }
        if (part() instanceof Part.Count count) {
            boolean isInt = count.scalar() == Scalar.INT;
            CodeBlock value = CodeBlock.of("row.$L($L)", isInt ? "intCount" : "count", number);
            return count.nullness().isNullable()
                    ? ifPresent(
                            count.way(),
                            count.nullness(),
                            CodeBlock.of("$T.valueOf($L)", isInt ? Integer.class : Long.class, value))
                    : value;
        }
        if (part() instanceof Part.Row row) {
            String method = switch (row.nullness()) {
                case NULLABLE -> "oneOrNull";
                case OPTIONAL -> "oneOrEmpty";
                default -> "one";
            };
            return CodeBlock.of("row.$L($L, $L)", method, number, shape(row.view()));
        }
        return CodeBlock.of("row.list($L)", number);
    }

    private CodeBlock ifPresent(List<Step> way, Nullness nullness, CodeBlock value) {
        boolean maybe = way.stream().anyMatch(step -> step.kind() == RelationKind.MAYBE);
        if (nullness == Nullness.OPTIONAL) {
            return maybe
                    ? CodeBlock.of(
                            "row.isPresent($L)$W? $T.of($L)$W: $T.empty()",
                            number,
                            Optional.class,
                            value,
                            Optional.class)
                    : CodeBlock.of("$T.of($L)", Optional.class, value);
        }
        return maybe ? CodeBlock.of("row.isPresent($L)$W? $L$W: null", number, value) : value;
    }

    private CodeBlock readColumn(ClassRef model, Column column, Nullness nullness, int offset) {
        String reader = switch (nullness) {
            case PRIMITIVE -> JavaTypes.primitiveReader(column);
            case REQUIRED -> "readFrom";
            case NULLABLE -> "readNullable";
            case OPTIONAL -> "readOptional";
        };
        return CodeBlock.of(
                "$L.$L(row.row(), row.at($L)$L)",
                column(model, column),
                reader,
                number,
                offset == 0 ? "" : " + " + offset);
    }

    private ClassRef model(List<Step> way) {
        return way.isEmpty() ? view.model() : way.get(way.size() - 1).target();
    }

    private static CodeBlock include(Step many, List<OrderItem> order, int limit) {
        CodeBlock.Builder code = CodeBlock.builder().add(relation(many));
        if (!order.isEmpty()) {
            code.add(
                    ".orderBy($L)",
                    order.stream()
                            .map(item -> CodeBlock.of(
                                    "$L.$L()",
                                    column(many.target(), item.column()),
                                    item.descending() ? "desc" : "asc"))
                            .collect(CodeBlock.joining(",$W")));
        }
        if (limit > 0) {
            code.add(".limit($L)", limit);
        }
        return code.build();
    }

    private static CodeBlock way(List<Step> way) {
        return way.stream().map(step -> CodeBlock.of(",$W$L", relation(step))).collect(CodeBlock.joining(""));
    }

    private static CodeBlock relation(Step step) {
        return CodeBlock.of("$L.$N", table(step.model()), step.component());
    }

    private static CodeBlock column(ClassRef model, Column column) {
        return Stream.concat(Stream.of(table(model)), column.path().stream().map(name -> CodeBlock.of("$N", name)))
                .collect(CodeBlock.joining("."));
    }

    /** The constant of a table. */
    static CodeBlock table(ClassRef model) {
        ModelNames names = new ModelNames(model);
        return CodeBlock.of("$T.$N", Types.of(names.table()), names.constant());
    }

    private static CodeBlock shape(ClassRef view) {
        return CodeBlock.of("$T.$N", Types.of(ViewGenerator.type(view)), Naming.constant(view.simpleName()));
    }
}
