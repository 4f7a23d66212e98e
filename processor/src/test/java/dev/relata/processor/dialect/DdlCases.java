package dev.relata.processor.dialect;

import static dev.relata.ReferentialAction.CASCADE;
import static dev.relata.ReferentialAction.NO_ACTION;
import static dev.relata.ReferentialAction.RESTRICT;
import static dev.relata.ReferentialAction.SET_DEFAULT;
import static dev.relata.ReferentialAction.SET_NULL;
import static dev.relata.processor.testing.TestModel.actions;

import dev.relata.processor.graph.Automatic;
import dev.relata.processor.model.Scalar;
import dev.relata.processor.testing.TestColumn;
import dev.relata.processor.testing.TestGraph;
import dev.relata.processor.testing.TestModel;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Schemas of every shape. */
final class DdlCases {
    private DdlCases() {}

    static Map<String, TestGraph> all() {
        Map<String, TestGraph> cases = new TreeMap<>();
        cases.put("every-type", TestGraph.of(everyType("every_type", column -> column)));
        cases.put("every-type-nullable", TestGraph.of(everyType("every_type", TestColumn::nullable)));
        cases.put("defaults", TestGraph.of(defaults()));
        cases.put("ids", ids());
        cases.put("relations", relations());
        cases.put("self-relation", selfRelation());
        cases.put("cycles", cycles());
        cases.put("one-to-one", oneToOne());
        cases.put("many-to-many", manyToMany());
        cases.put("compound-keys", compoundKeys());
        cases.put("partial", partial());
        cases.put("checks", checks());
        cases.put("names", names());
        return cases;
    }

    static TestModel everyType(String table, UnaryOperator<TestColumn> change) {
        TestModel model = new TestModel("EveryType").table(table).id();
        for (Scalar scalar : Scalar.values()) {
            if (scalar != Scalar.ENUM && scalar != Scalar.DECIMAL) {
                model.with(change.apply(TestColumn.of(
                        "a" + scalar.name().charAt(0)
                                + scalar.name().substring(1).toLowerCase(Locale.ROOT),
                        scalar)));
            }
        }
        return model.with(
                change.apply(TestColumn.decimal("aDecimal", 12, 2)),
                change.apply(TestColumn.decimal("aWideDecimal", 18, 0)),
                change.apply(TestColumn.text("aText", 10)),
                change.apply(TestColumn.text("aVeryLongText", 20_000_000)),
                change.apply(TestColumn.enumeration("aRole", "Role", "ADMIN", "USER", "Größe")));
    }

    static TestModel defaults() {
        return new TestModel("Defaults")
                .id()
                .with(
                        TestColumn.of("yes", Scalar.BOOLEAN).defaultValue(true),
                        TestColumn.of("no", Scalar.BOOLEAN).defaultValue(false),
                        TestColumn.of("aByte", Scalar.BYTE).defaultValue(-128L),
                        TestColumn.of("aShort", Scalar.SHORT).defaultValue(32767L),
                        TestColumn.of("anInt", Scalar.INT).defaultValue(-2147483648L),
                        TestColumn.of("aLong", Scalar.LONG).defaultValue(Long.MIN_VALUE),
                        TestColumn.of("aFloat", Scalar.FLOAT).defaultValue(0.1F),
                        TestColumn.of("aDouble", Scalar.DOUBLE).defaultValue(-1.5E-300),
                        TestColumn.decimal("aDecimal", 12, 2).defaultValue(new BigDecimal("-9.90")),
                        TestColumn.decimal("aWholeDecimal", 18, 0).defaultValue(new BigDecimal("999999999999999999")),
                        TestColumn.of("plain", Scalar.STRING).defaultValue("plain"),
                        TestColumn.of("empty", Scalar.STRING).defaultValue(""),
                        TestColumn.text("odd", 60)
                                .defaultValue("it's \"a\" \\ back\\nslash; -- ?\n\tnew line {x} :y $1 ä🦊"),
                        TestColumn.of("aUuid", Scalar.UUID)
                                .defaultValue(UUID.fromString("018F4E2A-7b1c-7def-8a90-1234567890ab")),
                        TestColumn.of("anInstant", Scalar.INSTANT)
                                .defaultValue(Instant.parse("1969-12-31T23:59:59.999999Z")),
                        TestColumn.of("firstInstant", Scalar.INSTANT)
                                .defaultValue(Instant.parse("0001-01-01T00:00:00Z")),
                        TestColumn.of("aDate", Scalar.LOCAL_DATE).defaultValue(LocalDate.parse("2024-02-29")),
                        TestColumn.of("aTime", Scalar.LOCAL_TIME).defaultValue(LocalTime.parse("09:30")),
                        TestColumn.of("aDateTime", Scalar.LOCAL_DATE_TIME)
                                .defaultValue(LocalDateTime.parse("9999-12-31T23:59:59.999999")),
                        TestColumn.enumeration("aRole", "Role", "ADMIN", "USER").defaultValue("USER"),
                        TestColumn.of("maybe", Scalar.INT).nullable().defaultValue(7L));
    }

    private static TestGraph ids() {
        return TestGraph.of(
                new TestModel("Counted")
                        .with(TestColumn.of("id", Scalar.INT)
                                .wrapped("CountedId")
                                .automatic(Automatic.AUTOINCREMENT))
                        .key("id"),
                new TestModel("Given").column("code", Scalar.STRING).key("code"),
                new TestModel("Random")
                        .with(TestColumn.of("id", Scalar.UUID).automatic(Automatic.UUID))
                        .key("id"),
                new TestModel("Pair")
                        .column("left", Scalar.LONG)
                        .column("right", Scalar.LONG)
                        .key("right", "left"));
    }

    private static TestGraph relations() {
        TestModel user = new TestModel("User")
                .table("users")
                .id()
                .column("email", Scalar.STRING)
                .unique("email");
        TestModel post = new TestModel("Post")
                .id()
                .belongsTo("author", user)
                .with(
                        TestColumn.of("editorId", Scalar.LONG).nullable(),
                        TestColumn.of("ownerId", Scalar.LONG).defaultValue(1L),
                        TestColumn.of("contact", Scalar.STRING).nullable())
                .owns("editor", user, List.of("editorId"), List.of("id"), actions(SET_NULL, SET_NULL))
                .owns("owner", user, List.of("ownerId"), List.of("id"), actions(SET_DEFAULT, NO_ACTION))
                .owns("reachedAt", user, List.of("contact"), List.of("email"), actions(NO_ACTION, CASCADE))
                .index("authorId", "editorId");
        TestModel comment = new TestModel("Comment")
                .id()
                .with(TestColumn.of("postId", Scalar.LONG))
                .owns("post", post, List.of("postId"), List.of("id"), actions(CASCADE, RESTRICT));
        return TestGraph.of(comment, post, user);
    }

    private static TestGraph selfRelation() {
        TestModel category = new TestModel("Category")
                .id()
                .with(
                        TestColumn.of("parentId", Scalar.LONG).nullable(),
                        TestColumn.of("nextId", Scalar.LONG).nullable())
                .unique("nextId");
        return TestGraph.of(
                category.owns("parent", category, List.of("parentId"), List.of("id"), actions(RESTRICT, CASCADE))
                        .owns("next", category, List.of("nextId"), List.of("id"), actions(SET_NULL, RESTRICT)));
    }

    private static TestGraph cycles() {
        TestModel team = new TestModel("Team")
                .id()
                .with(TestColumn.of("leadId", Scalar.LONG).nullable());
        TestModel person = new TestModel("Person").id().belongsTo("team", team);
        team.owns("lead", person, List.of("leadId"), List.of("id"), actions(SET_NULL, CASCADE));
        TestModel badge = new TestModel("Badge").id().belongsTo("person", person);
        TestModel company = new TestModel("Company").id();
        team.with(TestColumn.of("companyId", Scalar.LONG))
                .owns("company", company, List.of("companyId"), List.of("id"), r -> r);
        return TestGraph.of(team, person, badge, company);
    }

    private static TestGraph oneToOne() {
        TestModel user = new TestModel("User").id();
        TestModel profile =
                new TestModel("Profile").id().belongsTo("user", user).unique("userId");
        TestModel settings = new TestModel("Settings")
                .column("userId", Scalar.LONG)
                .key("userId")
                .owns("user", user, List.of("userId"), List.of("id"), actions(CASCADE, CASCADE));
        return TestGraph.of(profile, settings, user);
    }

    private static TestGraph manyToMany() {
        TestModel post = new TestModel("Post").id();
        TestModel tag = new TestModel("Tag").column("slug", Scalar.STRING).key("slug");
        TestModel user = new TestModel("User")
                .with(TestColumn.of("id", Scalar.UUID).wrapped("UserId").automatic(Automatic.UUID))
                .key("id");
        return TestGraph.of(tag, user, post)
                .manyToMany("post_tag", post, "post_id", tag, "tag_id")
                .manyToMany("follows", user, "a_id", user, "b_id");
    }

    private static TestGraph compoundKeys() {
        TestModel account = new TestModel("Account")
                .column("tenantId", Scalar.LONG)
                .column("number", Scalar.INT)
                .with(TestColumn.text("code", 8))
                .key("tenantId", "number")
                .unique("code", "tenantId");
        TestModel booking = new TestModel("Booking")
                .id()
                .column("tenantId", Scalar.LONG)
                .column("accountNumber", Scalar.INT)
                .with(TestColumn.text("accountCode", 8))
                .owns(
                        "account",
                        account,
                        List.of("accountNumber", "tenantId"),
                        List.of("number", "tenantId"),
                        actions(CASCADE, CASCADE))
                .owns(
                        "byCode",
                        account,
                        List.of("tenantId", "accountCode"),
                        List.of("tenantId", "code"),
                        actions(CASCADE, CASCADE));
        TestModel member = new TestModel("Member")
                .column("bookingId", Scalar.LONG)
                .column("seat", Scalar.SHORT)
                .key("bookingId", "seat")
                .owns("booking", booking, List.of("bookingId"), List.of("id"), r -> r);
        return TestGraph.of(account, booking, member);
    }

    private static TestGraph partial() {
        TestModel user = new TestModel("User").id();
        TestModel cart = new TestModel("Cart")
                .id()
                .with(
                        TestColumn.of("userId", Scalar.LONG),
                        TestColumn.of("deletedAt", Scalar.INSTANT).nullable(),
                        TestColumn.of("open", Scalar.BOOLEAN),
                        TestColumn.enumeration("state", "State", "NEW", "PAID"))
                .owns("user", user, List.of("userId"), List.of("id"), r -> r)
                .uniqueWhere("deletedAt IS NULL", "userId")
                .uniqueWhere("open OR state = 'NEW'", "state", "userId")
                .indexWhere("deletedAt IS NOT NULL AND NOT open", "userId")
                .indexWhere("deletedAt > '2026-01-31T12:00:00Z'", "deletedAt");
        return TestGraph.of(user, cart);
    }

    static TestModel checked() {
        return new TestModel("Booking")
                .id()
                .with(
                        TestColumn.of("seats", Scalar.INT),
                        TestColumn.of("weight", Scalar.LONG),
                        TestColumn.of("paid", Scalar.BOOLEAN),
                        TestColumn.enumeration("state", "State", "NEW", "it's"),
                        TestColumn.text("note", 100).nullable(),
                        TestColumn.of("picture", Scalar.BYTES).nullable(),
                        TestColumn.decimal("price", 12, 2),
                        TestColumn.decimal("rate", 6, 4),
                        TestColumn.decimal("total", 14, 2),
                        TestColumn.of("ratio", Scalar.FLOAT),
                        TestColumn.of("exact", Scalar.DOUBLE),
                        TestColumn.of("key", Scalar.UUID),
                        TestColumn.of("startsAt", Scalar.INSTANT),
                        TestColumn.of("day", Scalar.LOCAL_DATE),
                        TestColumn.of("opens", Scalar.LOCAL_TIME),
                        TestColumn.of("at", Scalar.LOCAL_DATE_TIME))
                .check("seats BETWEEN 1 AND 8")
                .check("seats <> 5")
                .check("seats * weight + 1 <= 9000000000")
                .check("seats IN (1, 2, 3, 4, 6, 7, 8)")
                .check("paid OR state = 'NEW'")
                .check("NOT (paid AND state = 'it''s') OR seats > 1")
                .check("note IS NULL OR length(note) > 2 AND note <> 'a\\b'")
                .check("length(picture) <= 3")
                .check("price >= 0.01")
                .check("price <= rate * 1000 - 0.5")
                .check("total = price * seats")
                .check("price BETWEEN rate AND total")
                .check("ratio <> 0.1")
                .check("ratio * seats < 100.5")
                .check("exact > -0.5")
                .check("key <> '00000000-0000-0000-0000-000000000000'")
                .check("startsAt >= '2020-01-01T00:00:00Z'")
                .check("day NOT BETWEEN '2026-12-24' AND '2026-12-26'")
                .check("opens > '08:00'")
                .check("at < '2030-01-01T00:00:00.5'");
    }

    private static TestGraph checks() {
        return TestGraph.of(checked());
    }

    private static TestGraph names() {
        TestModel order =
                new TestModel("Order").id().column("select", Scalar.INT).column("group", Scalar.STRING);
        TestModel umlaut =
                new TestModel("Größe").id().column("straße", Scalar.BOOLEAN).belongsTo("order", order);
        TestModel quoted = new TestModel("Quoted")
                .table("a \"quoted\" table")
                .id()
                .belongsTo("order", order)
                .check("orderId > 0");
        String longName = "aVeryLongNameOfAComponentThatGoesOnAndOnAndOn";
        TestModel longNamed = new TestModel("LongNames")
                .id()
                .column(longName, Scalar.INT)
                .column(longName + "Too", Scalar.BOOLEAN)
                .owns("order", order, List.of(longName), List.of("select"), r -> r)
                .unique(longName, longName + "Too");
        order.unique("select").index("select", "group").check("select > 0");
        return TestGraph.of(order, umlaut, quoted, longNamed);
    }
}
