package dev.relata.it.names;

import static dev.relata.it.names.NamesTables.GRÖSSE;
import static dev.relata.it.names.NamesTables.LOCALS;
import static dev.relata.it.names.NamesTables.ORDER;
import static dev.relata.it.names.NamesTables.SELECT;
import static dev.relata.it.names.NamesTables.USER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.relata.it.database.OnEachDatabase;
import dev.relata.it.database.TestDatabase;
import dev.relata.it.names.elsewhere.Label;
import dev.relata.it.names.elsewhere.NewLabel;
import dev.relata.jdbi.CheckViolationException;
import dev.relata.jdbi.ForeignKeyViolationException;
import dev.relata.jdbi.UniqueViolationException;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** Any name will do. */
@OnEachDatabase
class NamesTest {

    private final Jdbi jdbi;
    private final NamesDatabase db;

    NamesTest(TestDatabase database) {
        jdbi = database.with(NamesDatabase::createSchema);
        db = new NamesDatabase(jdbi);
    }

    @Test
    void keywordsOfSql() {
        User user = db.user().insert(NewUser.order("by"));
        Order order = db.order()
                .insert(NewOrder.select("*")
                        .from("a")
                        .where("b")
                        .user(user.id())
                        .group("c"));
        Group group = db.group().insert(NewGroup.by("g"));
        Select select = db.select().insert(NewSelect.select("s").quoted(1).all("x"));

        assertThat(user.table()).isEqualTo("null");
        assertThat(db.order().findByFromAndWhere("a", "b")).contains(order);
        assertThat(db.order()
                        .where(ORDER.select.eq("*").and(ORDER.group.isNotNull()).and(ORDER.limit.in(1, 2)))
                        .orderBy(ORDER.from.desc())
                        .list())
                .containsExactly(order);
        assertThat(db.order()
                        .update(order, new OrderPatch().where("where").limit(5))
                        .where())
                .isEqualTo("where");
        assertThat(db.user().upsertByOrder(NewUser.order("by").table("t")).table())
                .isEqualTo("t");
        assertThat(db.user().where(USER.table.eq(USER.order)).exists()).isFalse();
        assertThat(db.group().get(group.id())).isEqualTo(group);
        assertThat(db.select()
                        .update(select.select(), new SelectPatch().quoted(7).all("y")))
                .isEqualTo(new Select("s", "y", 7));
        assertThat(db.select().where(SELECT.quoted.gt(6)).delete()).isEqualTo(1);
        assertThatThrownBy(() -> db.order().update(order.id(), new OrderPatch().limit(0)))
                .isInstanceOfSatisfying(
                        CheckViolationException.class,
                        e -> assertThat(e.fields()).containsExactly("limit"));
    }

    @Test
    void typesOfTheLanguageAndOfTheRuntime() {
        assertThat(db.process().insert(NewProcess.name("p")).size()).isZero();
        assertThat(db.condition().insert(NewCondition.name("c")).name()).isEqualTo("c");
        assertThat(db.row().insert(NewRow.name("r").size(2)).size()).isEqualTo(2);
        assertThat(db.key().upsertByName(NewKey.name("k")).name()).isEqualTo("k");
        assertThat(db.table().insert(NewTable.name("t")).name()).isEqualTo("t");
        assertThat(db.patch().insert(NewPatch.name("p")).name()).isEqualTo("p");
        assertThat(db.session().insert(NewSession.name("s")).name()).isEqualTo("s");
        assertThat(db.binder().insert(NewBinder.name("b")).name()).isEqualTo("b");
        assertThat(db.values().insert(NewValues.name("v")).name()).isEqualTo("v");
        assertThat(db.handle().insert(NewHandle.name("h")).name()).isEqualTo("h");
        assertThat(db.record().insert(NewRecord.name("r")).name()).isEqualTo("r");
        assertThat(db.optional().insert(NewOptional.name("o")).name()).isEqualTo("o");
        assertThat(db.list().insert(NewList.name("l")).name()).isEqualTo("l");
        assertThat(db.optional().findByName("o").map(Optional::size)).contains(0);
        assertThat(db.list().list()).extracting(List::name).containsExactly("l");
        assertThat(db.patch().update(1, new PatchPatch().size(3)).size()).isEqualTo(3);
        assertThat(db.condition().where(ConditionTable.CONDITION.size.eq(0)).count())
                .isEqualTo(1);
    }

    @Test
    void variablesOfGeneratedCode() {
        Locals row = db.locals().insert(locals());

        assertThat(db.locals().get(row.id())).isEqualTo(row);
        assertThat(row.input()).isEqualTo("input");
        assertThat(row.with()).isEqualTo(7);
        Locals updated = db.locals()
                .update(
                        row,
                        new LocalsPatch()
                                .given("g")
                                .next("n")
                                .from("f")
                                .patch(null)
                                .row(8)
                                .to(9));
        assertThat(updated.given() + updated.next() + updated.from()).isEqualTo("gnf");
        assertThat(updated.patch()).isNull();
        assertThat(updated.row() + updated.to()).isEqualTo(17);
        assertThat(db.locals().update(updated)).isEqualTo(updated);
        assertThat(db.locals()
                        .where(LOCALS.definition.eq(4).and(LOCALS.in.eq("in")))
                        .one())
                .isEqualTo(updated);
    }

    @Test
    void variablesOfGeneratedCodeAsKeys() {
        LocalsKey row = db.localsKey()
                .insert(NewLocalsKey.rows(1)
                        .to(2)
                        .patch("p")
                        .input("i")
                        .condition("c")
                        .id(3)
                        .row("r"));

        assertThat(db.localsKey().get(1, 2, "p")).isEqualTo(row);
        assertThat(db.localsKey().findByInputAndCondition("i", "c")).contains(row);
        assertThat(db.localsKey().findById(3)).contains(row);
        assertThat(db.localsKey().findByRow("r")).contains(row);
        assertThat(db.localsKey()
                        .update(1, 2, "p", new LocalsKeyPatch().input("j"))
                        .input())
                .isEqualTo("j");
        assertThat(db.localsKey()
                        .upsertByRow(NewLocalsKey.rows(1)
                                .to(2)
                                .patch("p")
                                .input("k")
                                .condition("c")
                                .id(4)
                                .row("r"))
                        .id())
                .isEqualTo(4);
        assertThat(db.localsKey().delete(1, 2, "p")).isTrue();
    }

    @Test
    void scriptsOtherThanLatin() {
        Größe row = db.größe().insert(NewGröße.straße("Süd").höheÜberNull(3).名前("名"));

        assertThat(db.größe().get(row.id())).isEqualTo(row);
        assertThat(row.été()).isEqualTo("été");
        assertThat(db.größe().findByStraßeAndHöheÜberNull("Süd", 3)).contains(row);
        assertThat(db.größe()
                        .where(GRÖSSE.名前.eq("名").and(GRÖSSE.höheÜberNull.ge(3)))
                        .one())
                .isEqualTo(row);
        assertThatThrownBy(() -> db.größe().insert(NewGröße.straße("Süd").höheÜberNull(3)))
                .isInstanceOfSatisfying(UniqueViolationException.class, e -> {
                    assertThat(e.fields()).containsExactly("straße", "höheÜberNull");
                    assertThat(e.columns()).containsExactly("straße", "höhe_über_null");
                    assertThat(e.constraint()).contains("größe_straße_höhe_über_null_key");
                });
        assertThatThrownBy(() -> db.größe().update(row.id(), new GrößePatch().höheÜberNull(-1)))
                .isInstanceOfSatisfying(
                        CheckViolationException.class,
                        e -> assertThat(e.fields()).containsExactly("höheÜberNull"));
    }

    @Test
    void nestedModels() {
        Warehouse.Shelf shelf = db.shelf().insert(NewWarehouse_Shelf.name("s"));
        Warehouse.Box box =
                db.box().insert(NewWarehouse_Box.size(Warehouse.Box.Size.L).shelfId(shelf.id()));
        User user = db.user().insert(NewUser.order("u"));
        Order order =
                db.order().insert(NewOrder.select("*").from("a").where("b").user(user.id()));
        Outer.Inner inner = db.inner().insert(NewOuter_Inner.orderId(order.id()));

        assertThat(db.box().get(box.id())).isEqualTo(box);
        assertThat(db.shelf().findByName("s")).contains(shelf);
        assertThat(new Warehouse_BoxDao(jdbi).count()).isEqualTo(1);
        assertThat(db.inner().get(inner.id())).isEqualTo(inner);
    }

    @Test
    void modelsOfAnotherPackageAndHiddenOnes() {
        Hidden hidden = db.hidden().insert(NewHidden.name("h"));
        Locals locals = db.locals().insert(locals());
        Label label = db.label().insert(NewLabel.name("l").localsId(locals.id()));
        Sticker sticker = db.sticker().insert(NewSticker.labelId(label.id()));

        assertThat(db.hidden().get(hidden.id())).isEqualTo(hidden);
        assertThat(db.sticker().get(sticker.id())).isEqualTo(sticker);
        assertThat(db.label().findByName("l")).contains(label);
        assertThatThrownBy(() -> db.locals().delete(locals)).isInstanceOf(ForeignKeyViolationException.class);
    }

    private static NewLocals locals() {
        return NewLocals.row(1)
                .at(2)
                .to(3)
                .column("column")
                .in("in")
                .definition(4)
                .next("next")
                .given("given")
                .from("from")
                .rows(5)
                .session("session")
                .bind("bind")
                .read("read")
                .condition("condition")
                .defaults(true)
                .value("value")
                .index(6)
                .BY_ID("BY_ID")
                .record("record")
                .var("var")
                .yield("yield")
                .sealed("sealed")
                .permits("permits")
                .when("when")
                .with(7)
                .work("work")
                .patch("patch");
    }
}
