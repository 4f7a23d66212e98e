package dev.relata.processor.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relata.processor.graph.Column;
import dev.relata.processor.graph.Graph;
import dev.relata.processor.graph.Model;
import dev.relata.processor.model.Scalar;
import dev.relata.processor.testing.TestColumn;
import dev.relata.processor.testing.TestGraph;
import dev.relata.processor.testing.TestModel;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SchemaBuilderTest {
    private final TestModel user = new TestModel("User").table("users").id();

    @Test
    void aForeignKeyGetsAnIndex() {
        assertThat(indexes(new TestModel("Post").id().belongsTo("author", user)))
                .containsExactly("post_author_id_idx [author_id]");
    }

    @Test
    void aKeyUniqueOrIndexThatLeadsWithTheForeignKeyIsIndexEnough() {
        assertThat(indexes(new TestModel("A").id().belongsTo("user", user).unique("userId")))
                .isEmpty();
        assertThat(indexes(new TestModel("A")
                        .belongsTo("user", user)
                        .column("n", Scalar.INT)
                        .key("userId", "n")))
                .isEmpty();
        assertThat(indexes(new TestModel("A").id().belongsTo("user", user).index("userId", "id")))
                .containsExactly("a_user_id_id_idx [user_id, id]");
    }

    @Test
    void oneThatOnlyContainsTheForeignKeyOrIsPartialIsNot() {
        assertThat(indexes(new TestModel("A").id().belongsTo("user", user).unique("id", "userId")))
                .containsExactly("a_user_id_idx [user_id]");
        assertThat(indexes(new TestModel("A").id().belongsTo("user", user).uniqueWhere("id > 1", "userId")))
                .containsExactly("a_user_id_idx [user_id]");
        assertThat(indexes(new TestModel("A").id().belongsTo("user", user).indexWhere("id > 1", "userId")))
                .containsExactly("a_user_id_idx [user_id]", "a_user_id_fkey_idx [user_id]");
    }

    @Test
    void foreignKeysShareAnIndex() {
        TestModel pair = new TestModel("Pair")
                .column("a", Scalar.LONG)
                .column("b", Scalar.LONG)
                .key("a", "b");
        TestModel child = new TestModel("Child")
                .id()
                .column("a", Scalar.LONG)
                .column("b", Scalar.LONG)
                .owns("user", user, List.of("a"), List.of("id"), r -> r)
                .owns("pair", pair, List.of("a", "b"), List.of("a", "b"), r -> r)
                .owns("other", pair, List.of("b", "a"), List.of("b", "a"), r -> r);
        assertThat(indexes(TestGraph.of(child, pair, user), "child")).containsExactly("child_a_b_idx [a, b]");
    }

    @Test
    void checksOverOneColumnHaveDistinctNames() {
        TestModel model = new TestModel("Booking")
                .table("booking")
                .id()
                .with(TestColumn.of("seats", Scalar.INT), TestColumn.enumeration("state", "State", "NEW"))
                .check("seats > 0")
                .check("seats < 9");
        Table table = table(TestGraph.of(model), "booking");
        assertThat(table.checks())
                .extracting(Check::name)
                .containsExactly(
                        "booking_seats_check",
                        "booking_seats_check2",
                        "booking_seats_type_check",
                        "booking_state_check");
    }

    @Test
    void aTableKnowsTheNamesThatAGeneratorNeeds() {
        TestModel post = new TestModel("Post").id().belongsTo("author", user);
        Graph graph = TestGraph.of(post, user).build();
        Model model = graph.model(post.type()).orElseThrow();
        Table table = SchemaBuilder.table(model, graph);
        assertThat(table.primaryKey().name()).isEqualTo("post_pkey");
        ForeignKey key = table.foreignKeys().get(0);
        assertThat(key.name()).isEqualTo("post_author_id_fkey");
        assertThat(key.component()).contains("author");
        assertThat(key.columns()).extracting(Column::component).containsExactly("authorId");
        assertThat(key.parentTable()).isEqualTo("users");
        assertThat(key.parentColumns()).extracting(Column::name).containsExactly("id");
    }

    @Test
    void parentsComeFirstAndTiesGoByName() {
        TestModel zebra = new TestModel("Zebra").id();
        TestModel ant = new TestModel("Ant").id().belongsTo("zebra", zebra);
        TestModel bee = new TestModel("Bee").id();
        assertThat(TestGraph.of(ant, zebra, bee).schema().tables())
                .extracting(Table::name)
                .containsExactly("bee", "zebra", "ant");
    }

    @Test
    void onlyKeysWithinACyclePointForward() {
        TestModel a =
                new TestModel("A").id().with(TestColumn.of("bId", Scalar.LONG).nullable());
        TestModel b = new TestModel("B").id().belongsTo("a", a);
        a.owns("b", b, List.of("bId"), List.of("id"), r -> r);
        TestModel aa = new TestModel("Aa").id().belongsTo("b", b);
        Schema schema = TestGraph.of(aa, b, a).schema();
        List<String> forward = schema.tables().stream()
                .flatMap(table -> table.foreignKeys().stream()
                        .filter(key -> schema.pointsForward(table, key))
                        .map(ForeignKey::name))
                .toList();
        assertThat(forward).containsExactly("a_b_id_fkey");
    }

    private List<String> indexes(TestModel model) {
        TestGraph graph = TestGraph.of(model, user);
        return indexes(graph, model.build().table());
    }

    private static List<String> indexes(TestGraph graph, String table) {
        return table(graph, table).indexes().stream()
                .map(key -> key.name() + " "
                        + key.columns().stream().map(Column::name).toList())
                .toList();
    }

    private static Table table(TestGraph graph, String name) {
        return graph.schema().tables().stream()
                .filter(table -> table.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
