package dev.relata.processor.generate;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.relata.processor.graph.Model;
import java.util.ArrayList;
import java.util.List;

/** The methods of a DAO that delete rows, and those that bring them back or see them where they stay in the table. */
final class DaoDeletes {
    private static final String WHETHER = "@return whether there was such a row\n";
    private static final String HOW_MANY = "@return how many\n";

    private final Model model;
    private final TypeName type;
    private final String table;
    private final DaoKey id;
    private final SqlText sql;

    DaoDeletes(Model model, DaoKey id, SqlText sql) {
        this.model = model;
        this.type = ModelNames.of(model).model();
        this.table = ModelNames.of(model).tableConstant();
        this.id = id;
        this.sql = sql;
    }

    List<MethodSpec> methods() {
        boolean soft = model.softDelete().isPresent();
        String stays = soft ? "The row stays in the table, and is left out from then on.\n\n" : "";
        List<MethodSpec> methods = new ArrayList<>();
        methods.add(byId("delete")
                .addJavadoc(
                        "{@code $L}\n\n$L@return whether there was such a row$L\n",
                        Javadoc.code(sql.delete()),
                        stays,
                        soft ? " that was not deleted before" : "")
                .build());
        methods.add(DaoGenerator.method("delete")
                .addParameter(type, "row")
                .returns(boolean.class)
                .addJavadoc("The same by the row's id$L.\n\n$L", DaoGenerator.versionChecked(model), WHETHER)
                .addStatement("return this.rows.delete(row)")
                .build());
        methods.add(all("deleteAll")
                .addJavadoc("Deletes $L.\n\n$L", DaoGenerator.everyRow(model), HOW_MANY)
                .build());
        if (soft) {
            methods.addAll(ofDeletedRows());
        }
        return methods;
    }

    private List<MethodSpec> ofDeletedRows() {
        return List.of(
                DaoGenerator.method("withDeleted")
                        .returns(ParameterizedTypeName.get(Types.SELECTION, type))
                        .addJavadoc("All rows to read, deleted ones too.\n")
                        .addStatement("return this.rows.withDeleted()")
                        .build(),
                byId("restore")
                        .addJavadoc(
                                "{@code $L}\n\nBrings a deleted row back.\n\n@return whether there was such a row\n",
                                Javadoc.code(sql.restore()))
                        .build(),
                byId("purge")
                        .addJavadoc(
                                "{@code $L}\n\nReally deletes the row, deleted before or not.\n\n$L",
                                Javadoc.code(sql.purge()),
                                WHETHER)
                        .build(),
                all("purgeAll")
                        .addJavadoc("Really deletes every row of the table, deleted before or not.\n\n$L", HOW_MANY)
                        .build());
    }

    private MethodSpec.Builder byId(String name) {
        return DaoGenerator.keyed(name, id)
                .returns(boolean.class)
                .addStatement("return this.rows.$L($N, $L)", name, id.constant(), id.binding(table));
    }

    private static MethodSpec.Builder all(String name) {
        return DaoGenerator.method(name).returns(int.class).addCode(CodeBlock.of("return this.rows.$L();\n", name));
    }
}
