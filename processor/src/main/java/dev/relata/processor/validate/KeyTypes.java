package dev.relata.processor.validate;

import static dev.relata.processor.diagnostic.Rule.GENERATED_FOREIGN_KEY;
import static dev.relata.processor.diagnostic.Rule.KEY_TYPE_MISMATCH;
import static dev.relata.processor.diagnostic.Rule.SELF_REFERENCE_TO_OWN_ROW;

import dev.relata.processor.diagnostic.Diagnostic;
import dev.relata.processor.diagnostic.Edit;
import dev.relata.processor.graph.Automatic;
import dev.relata.processor.graph.Column;
import dev.relata.processor.model.ClassRef;
import dev.relata.processor.model.RelationKind;
import dev.relata.processor.model.ValueType;
import java.util.List;
import java.util.function.Consumer;

/** What the columns of a foreign key hold: the values of the columns they point to. */
final class KeyTypes {
    private KeyTypes() {}

    static void same(ForeignKey key, Consumer<Diagnostic> out) {
        for (int i = 0; i < key.fields().size(); i++) {
            Column field = key.fields().get(i);
            Column reference = key.references().get(i);
            if (!isSame(field.type(), reference.type())) {
                String type = Words.type(field.type());
                String other = Words.type(reference.type());
                boolean alike = type.equals(other);
                out.accept(Diagnostic.of(
                                KEY_TYPE_MISMATCH,
                                key.field(i),
                                key.label() + ": `" + field.component() + "` is `" + (alike ? full(field.type()) : type)
                                        + "`, but `" + key.parent().name() + "." + reference.component() + "` is `"
                                        + (alike ? full(reference.type()) : other) + "`")
                        .help("", as(key, field, reference)));
            }
        }
    }

    static void ownRow(ForeignKey key, Consumer<Diagnostic> out) {
        if (key.child().equals(key.parent()) && key.fields().equals(key.references())) {
            out.accept(Diagnostic.of(
                            SELF_REFERENCE_TO_OWN_ROW,
                            key.reference(0),
                            key.label() + ": `fields` and `references` are the same columns of `"
                                    + key.child().name() + "`, so each row points to itself")
                    .help(
                            "for columns that hold the key of another row, ",
                            RelationEdits.newKey(key.draft(), key.owner(), RelationKind.MAYBE, false)));
        }
    }

    static void generated(ForeignKey key, Consumer<Diagnostic> out) {
        for (int i = 0; i < key.fields().size(); i++) {
            Column field = key.fields().get(i);
            if (field.automatic() == Automatic.AUTOINCREMENT) {
                out.accept(Diagnostic.of(
                                GENERATED_FOREIGN_KEY,
                                key.field(i),
                                key.label() + ": the database generates `" + field.component()
                                        + "`, but a foreign key takes the value it points to")
                        .help("", Place.list(Place.of(key.child(), field).map(place -> place.remove("@Generated")))));
            }
        }
    }

    private static List<Edit> as(ForeignKey key, Column field, Column reference) {
        return Place.list(Place.of(key.child(), field)
                .map(place ->
                        field.isNullable() ? place.nullable(reference.type()) : place.required(reference.type())));
    }

    static boolean isSame(ValueType a, ValueType b) {
        return a.scalar() == b.scalar()
                && a.enumType()
                        .map(ValueType.EnumType::type)
                        .equals(b.enumType().map(ValueType.EnumType::type))
                && a.wrapper().map(ValueType.Wrapper::type).equals(b.wrapper().map(ValueType.Wrapper::type));
    }

    static String full(ValueType type) {
        return type.wrapper()
                .map(ValueType.Wrapper::type)
                .or(() -> type.enumType().map(ValueType.EnumType::type))
                .map(ClassRef::qualifiedName)
                .orElseGet(() -> Words.type(type));
    }
}
