package dev.relata.processor.generate;

import com.palantir.javapoet.ClassName;
import dev.relata.processor.model.ClassRef;

/** The names of the classes that generated code refers to. */
final class Types {
    static final String JDBI = "dev.relata.jdbi";
    static final String CODEGEN = JDBI + ".codegen";

    static final ClassName TABLE = ClassName.get(JDBI, "Table");
    static final ClassName PATCH = ClassName.get(JDBI, "Patch");
    static final ClassName CONDITION = ClassName.get(JDBI, "Condition");
    static final ClassName ORDERING = ClassName.get(JDBI, "Ordering");
    static final ClassName SELECTION = ClassName.get(JDBI, "Selection");
    static final ClassName QUERYABLE = ClassName.get(JDBI, "Queryable");
    static final ClassName UPDATABLE_ROWS = ClassName.get(JDBI, "UpdatableRows");
    static final ClassName DELETABLE_ROWS = ClassName.get(JDBI, "DeletableRows");
    static final ClassName PURGEABLE_ROWS = ClassName.get(JDBI, "PurgeableRows");
    static final ClassName VIEW_SHAPE = ClassName.get(JDBI, "ViewShape");
    static final ClassName TRANSACTION_WORK = ClassName.get(JDBI, "TransactionWork");
    static final ClassName TRANSACTION_ACTION = ClassName.get(JDBI, "TransactionAction");

    static final ClassName TO_ONE = ClassName.get(JDBI, "ToOne");
    static final ClassName TO_MANY = ClassName.get(JDBI, "ToMany");
    static final ClassName INCLUDE = ClassName.get(JDBI, "Include");

    static final ClassName LINK_KIND = ClassName.get(CODEGEN, "Link", "Kind");
    static final ClassName JOIN_TABLE = ClassName.get(CODEGEN, "Link", "JoinTable");
    static final ClassName LOADED_RELATIONS = ClassName.get(CODEGEN, "LoadedRelations");
    static final ClassName COLUMNS = ClassName.get(CODEGEN, "Columns");
    static final ClassName COLUMN_SET = ClassName.get(CODEGEN, "ColumnSet");
    static final ClassName TABLE_DEFINITION = ClassName.get(CODEGEN, "TableDefinition");
    static final ClassName ROW = ClassName.get(CODEGEN, "Row");
    static final ClassName BINDER = ClassName.get(CODEGEN, "Binder");
    static final ClassName VALUES = ClassName.get(CODEGEN, "Values");
    static final ClassName NESTED = ClassName.get(CODEGEN, "Nested");
    static final ClassName KEY = ClassName.get(CODEGEN, "Key");
    static final ClassName ROWS = ClassName.get(CODEGEN, "Rows");
    static final ClassName RELATED_ROWS = ClassName.get(CODEGEN, "RelatedRows");
    static final ClassName RELATED_ROW = ClassName.get(CODEGEN, "RelatedRow");
    static final ClassName IDS = ClassName.get(CODEGEN, "Ids");
    static final ClassName SESSION = ClassName.get(CODEGEN, "Session");
    static final ClassName VIEW_PARTS = ClassName.get(CODEGEN, "ViewParts");
    static final ClassName VIEW_ROW = ClassName.get(CODEGEN, "ViewRow");
    static final ClassName SCHEMA_SCRIPTS = ClassName.get(CODEGEN, "SchemaScripts");
    static final ClassName REQUIRED = ClassName.get(CODEGEN, "Required");
    static final ClassName STUB = ClassName.get(CODEGEN, "Stub");
    static final ClassName STUB_INPUT = STUB.nestedClass("Input");

    static final ClassName JDBI_CLASS = ClassName.get("org.jdbi.v3.core", "Jdbi");
    static final ClassName HANDLE = ClassName.get("org.jdbi.v3.core", "Handle");
    static final ClassName CHECK_RETURN_VALUE = ClassName.get("com.google.errorprone.annotations", "CheckReturnValue");
    static final ClassName PROCESSED_MODEL = ClassName.get("dev.relata.processing", "ProcessedModel");
    static final ClassName DIALECT = ClassName.get("dev.relata", "Dialect");
    static final ClassName GENERATED = ClassName.get("javax.annotation.processing", "Generated");

    private Types() {}

    static ClassName of(ClassRef ref) {
        ClassName name = ClassName.get(ref.packageName(), ref.simpleNames().get(0));
        for (String nested : ref.simpleNames().subList(1, ref.simpleNames().size())) {
            name = name.nestedClass(nested);
        }
        return name;
    }
}
