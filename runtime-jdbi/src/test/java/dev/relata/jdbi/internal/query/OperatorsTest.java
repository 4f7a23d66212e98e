package dev.relata.jdbi.internal.query;

import static dev.relata.jdbi.testing.AllTypesTable.ALL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.relata.jdbi.Condition;
import dev.relata.jdbi.OrderedColumn;
import dev.relata.jdbi.TextColumn;
import dev.relata.jdbi.testing.AllTypes;
import dev.relata.jdbi.testing.TestDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every operator of every type, against what Java says of the same rows. */
@SuppressWarnings("NullAway") // the functions of java.util cannot say that they give null
class OperatorsTest {

    private static final List<AllTypes> ROWS = EdgeValues.rows();
    private static final Comparator<String> BY_CODE_POINT =
            (a, b) -> Arrays.compare(a.codePoints().toArray(), b.codePoints().toArray());

    private record Ordered<T>(
            OrderedColumn<AllTypes, T> column,
            Function<AllTypes, @Nullable T> get,
            List<T> values,
            Comparator<? super T> order) {}

    private static <T extends Comparable<T>> Ordered<T> natural(
            OrderedColumn<AllTypes, T> column, Function<AllTypes, @Nullable T> get, List<T> values) {
        return new Ordered<>(column, get, values, Comparator.naturalOrder());
    }

    private static List<Ordered<?>> ordered() {
        return List.of(
                natural(ALL.bool, AllTypes::bool, EdgeValues.BOOLS),
                natural(ALL.int8, AllTypes::int8, EdgeValues.BYTES8),
                natural(ALL.int16, AllTypes::int16, EdgeValues.SHORTS),
                natural(ALL.int32, AllTypes::int32, EdgeValues.INTS),
                natural(ALL.int64, AllTypes::int64, EdgeValues.LONGS),
                natural(ALL.float32, AllTypes::float32, EdgeValues.FLOATS),
                natural(ALL.float64, AllTypes::float64, EdgeValues.DOUBLES),
                natural(ALL.money, AllTypes::money, EdgeValues.MONEY),
                natural(ALL.rate, AllTypes::rate, EdgeValues.RATES),
                new Ordered<>(ALL.text, AllTypes::text, EdgeValues.TEXTS, BY_CODE_POINT),
                new Ordered<>(ALL.code, AllTypes::code, EdgeValues.CODES, BY_CODE_POINT),
                new Ordered<>(ALL.uuid, AllTypes::uuid, EdgeValues.UUIDS, Comparator.comparing(Object::toString)),
                natural(ALL.instant, AllTypes::instant, EdgeValues.INSTANTS),
                new Ordered<>(ALL.date, AllTypes::date, EdgeValues.DATES, Comparator.comparing(Object::toString)),
                natural(ALL.time, AllTypes::time, EdgeValues.TIMES),
                new Ordered<>(
                        ALL.dateTime,
                        AllTypes::dateTime,
                        EdgeValues.DATE_TIMES,
                        Comparator.comparing(Object::toString)),
                new Ordered<>(ALL.color, AllTypes::color, EdgeValues.COLORS, Comparator.comparing(Enum::name)),
                new Ordered<>(
                        ALL.amount,
                        AllTypes::amount,
                        EdgeValues.AMOUNTS,
                        Comparator.comparingLong(AllTypes.Amount::cents)),
                new Ordered<>(
                        ALL.label,
                        AllTypes::label,
                        EdgeValues.LABELS,
                        Comparator.comparing(AllTypes.Label::value, BY_CODE_POINT)));
    }

    @ParameterizedTest
    @EnumSource
    void comparisonsOfColumnsWithAnOrder(TestDatabase database) throws SQLException {
        try (Tables<AllTypes> tables = filled(database)) {
            for (Ordered<?> column : ordered()) {
                compare(tables, column);
            }
        }
    }

    private static <T> void compare(Tables<AllTypes> tables, Ordered<T> of) {
        OrderedColumn<AllTypes, T> column = of.column;
        for (T value : of.values) {
            same(tables, column.eq(value), row(of, got -> of.order.compare(got, value) == 0));
            same(tables, column.ne(value), row(of, got -> of.order.compare(got, value) != 0));
            same(tables, column.eq(value).not(), row(of, got -> of.order.compare(got, value) != 0));
            same(tables, column.lt(value), row(of, got -> of.order.compare(got, value) < 0));
            same(tables, column.le(value), row(of, got -> of.order.compare(got, value) <= 0));
            same(tables, column.gt(value), row(of, got -> of.order.compare(got, value) > 0));
            same(tables, column.ge(value), row(of, got -> of.order.compare(got, value) >= 0));
            same(tables, column.in(List.of(value)), row(of, got -> of.order.compare(got, value) == 0));
            T middle = of.values.get(of.values.size() / 2);
            same(
                    tables,
                    column.between(value, middle),
                    row(of, got -> of.order.compare(got, value) >= 0 && of.order.compare(got, middle) <= 0));
        }
        same(tables, column.in(of.values), row(of, got -> true));
        same(tables, column.notIn(of.values), row(of, got -> false));
        List<T> half = of.values.subList(0, of.values.size() / 2);
        same(tables, column.in(half), row(of, half::contains));
        same(tables, column.notIn(half), row(of, got -> !half.contains(got)));
        same(tables, column.notIn(half).not(), row(of, half::contains));
        same(tables, column.in(List.of()), row -> false);
        same(tables, column.notIn(List.of()), row -> true);
        same(tables, column.isNull(), row -> of.get.apply(row) == null);
        same(tables, column.isNotNull(), row -> of.get.apply(row) != null);
        same(tables, column.eq(column), row(of, got -> true));
        same(tables, column.lt(column), row(of, got -> false));

        Comparator<AllTypes> ascending = Comparator.comparing(of.get, Comparator.nullsLast(of.order));
        Comparator<AllTypes> descending = Comparator.comparing(of.get, Comparator.nullsLast(of.order.reversed()));
        Comparator<AllTypes> byId = Comparator.comparingLong(AllTypes::id);
        inOrder(tables, List.of(column.asc(), ALL.id.asc()), ascending.thenComparing(byId));
        inOrder(tables, List.of(column.desc(), ALL.id.desc()), descending.thenComparing(byId.reversed()));
        inOrder(
                tables,
                List.of(column.asc().nullsFirst(), ALL.id.asc()),
                Comparator.<AllTypes, T>comparing(of.get, Comparator.nullsFirst(of.order))
                        .thenComparing(byId));
        inOrder(
                tables,
                List.of(column.desc().nullsFirst(), ALL.id.asc()),
                Comparator.<AllTypes, T>comparing(of.get, Comparator.nullsFirst(of.order.reversed()))
                        .thenComparing(byId));
    }

    private static void inOrder(
            Tables<AllTypes> tables, List<dev.relata.jdbi.Ordering<AllTypes>> order, Comparator<AllTypes> expected) {
        assertThat(ids(tables.query().orderBy(order).list()))
                .as("%s", order)
                .isEqualTo(ids(ROWS.stream().sorted(expected).toList()));
    }

    @ParameterizedTest
    @EnumSource
    void bytesAreComparedByContent(TestDatabase database) throws SQLException {
        try (Tables<AllTypes> tables = filled(database)) {
            for (byte[] value : EdgeValues.BLOBS) {
                same(tables, ALL.bytes.eq(value), has(AllTypes::bytes, got -> Arrays.equals(got, value)));
                same(tables, ALL.bytes.ne(value), has(AllTypes::bytes, got -> !Arrays.equals(got, value)));
                same(
                        tables,
                        ALL.bytes.in(value, new byte[] {9}),
                        has(AllTypes::bytes, got -> Arrays.equals(got, value)));
                same(tables, ALL.bytes.notIn(value), has(AllTypes::bytes, got -> !Arrays.equals(got, value)));
            }
            same(tables, ALL.bytes.in(EdgeValues.BLOBS), has(AllTypes::bytes, got -> true));
            AllTypes.Digest digest = new AllTypes.Digest(new byte[] {1, 2});
            same(tables, ALL.digest.eq(digest), has(AllTypes::digest, digest::equals));
            same(tables, ALL.digest.in(List.of(digest)), has(AllTypes::digest, digest::equals));
        }
    }

    @ParameterizedTest
    @EnumSource
    void partsOfTexts(TestDatabase database) throws SQLException {
        try (Tables<AllTypes> tables = filled(database)) {
            for (TextColumn<AllTypes> column : List.of(ALL.text, ALL.code)) {
                Function<AllTypes, @Nullable String> get = column == ALL.text ? AllTypes::text : AllTypes::code;
                for (String part : EdgeValues.TEXTS) {
                    same(tables, column.contains(part), has(get, got -> got.contains(part)));
                    same(tables, column.contains(part).not(), has(get, got -> !got.contains(part)));
                    same(tables, column.startsWith(part), has(get, got -> got.startsWith(part)));
                    same(tables, column.startsWith(part).not(), has(get, got -> !got.startsWith(part)));
                    same(tables, column.endsWith(part), has(get, got -> got.endsWith(part)));
                    same(tables, column.eqIgnoreCase(part), has(get, folded(part, String::equals)));
                    same(tables, column.containsIgnoreCase(part), has(get, folded(part, String::contains)));
                    same(tables, column.startsWithIgnoreCase(part), has(get, folded(part, String::startsWith)));
                    same(tables, column.endsWithIgnoreCase(part), has(get, folded(part, String::endsWith)));
                }
            }
        }
    }

    private static Predicate<String> folded(String part, BiPredicate<String, String> test) {
        return got -> test.test(fold(got), fold(part));
    }

    private static String fold(String text) {
        return text.toLowerCase(Locale.ROOT).toUpperCase(Locale.ROOT);
    }

    @ParameterizedTest
    @EnumSource
    void columnsOfOneTypeAreComparedWithEachOther(TestDatabase database) throws SQLException {
        try (Tables<AllTypes> tables = filled(database)) {
            same(tables, ALL.money.eq(ALL.rate), both(0));
            same(tables, ALL.money.eq(ALL.rate).not(), both(-1).or(both(1)));
            same(tables, ALL.money.ne(ALL.rate), both(-1).or(both(1)));
            same(tables, ALL.money.lt(ALL.rate), both(-1));
            same(tables, ALL.money.le(ALL.rate), both(-1).or(both(0)));
            same(tables, ALL.money.gt(ALL.rate), both(1));
            same(tables, ALL.rate.ge(ALL.money), both(-1).or(both(0)));
            same(tables, ALL.rate.lt(ALL.money), both(1));
            same(tables, ALL.rate.lt(ALL.money).not(), both(-1).or(both(0)));
            same(
                    tables,
                    ALL.code.le(ALL.text),
                    row -> row.code() != null
                            && row.text() != null
                            && BY_CODE_POINT.compare(row.code(), row.text()) <= 0);
            same(tables, ALL.id.eq(ALL.int64), row -> row.int64() != null && row.id() == row.int64());
        }
    }

    private static Predicate<AllTypes> both(int sign) {
        return row -> row.money() != null
                && row.rate() != null
                && Integer.signum(row.money().compareTo(row.rate())) == sign;
    }

    @ParameterizedTest
    @EnumSource
    void conditionsAreCombined(TestDatabase database) throws SQLException {
        try (Tables<AllTypes> tables = filled(database)) {
            Condition<AllTypes> low = ALL.id.lt(3);
            Condition<AllTypes> high = ALL.id.gt(50);
            Condition<AllTypes> odd = ALL.bool.isTrue();
            Predicate<AllTypes> isOdd = row -> Boolean.TRUE.equals(row.bool());
            same(tables, low.or(high), row -> row.id() < 3 || row.id() > 50);
            same(tables, low.or(high).and(odd), isOdd.and(row -> row.id() < 3 || row.id() > 50));
            same(tables, odd.and(low.or(high)), isOdd.and(row -> row.id() < 3 || row.id() > 50));
            same(tables, odd.and(low).or(high), row -> (isOdd.test(row) && row.id() < 3) || row.id() > 50);
            same(tables, low.or(high).not(), row -> row.id() >= 3 && row.id() <= 50);
            same(tables, low.and(high).not(), row -> true);
            same(tables, Condition.allOf(List.of()), row -> true);
            same(tables, Condition.anyOf(List.of()), row -> false);
            same(tables, Condition.<AllTypes>anyOf(List.of()).not().and(low), row -> row.id() < 3);
            same(tables, ALL.id.in(1, 2, 4), row -> row.id() == 1 || row.id() == 2 || row.id() == 4);
            same(tables, ALL.id.notIn(new long[0]), row -> true);
            same(tables, ALL.id.between(5, 7), row -> row.id() >= 5 && row.id() <= 7);
            same(tables, ALL.int8.eq(1), has(AllTypes::int8, got -> got == 1));
            same(tables, ALL.int16.in(0, 1), has(AllTypes::int16, got -> got == 0 || got == 1));
            same(tables, ALL.bool.isFalse(), has(AllTypes::bool, got -> !got));
            same(tables, ALL.bool.isFalse().not(), has(AllTypes::bool, got -> got));
        }
    }

    @ParameterizedTest
    @EnumSource
    void manyConditionsAndLongListsAreOneStatement(TestDatabase database) throws SQLException {
        try (Tables<AllTypes> tables = filled(database)) {
            List<Condition<AllTypes>> conditions = new ArrayList<>();
            List<Long> ids = new ArrayList<>();
            for (int i = 0; i < 3000; i++) {
                conditions.add(ALL.id.eq(i * 2L));
                ids.add(i * 2L);
            }
            for (long i = 3000; i < 200_000; i++) {
                ids.add(i * 2);
            }
            same(tables, Condition.anyOf(conditions), row -> row.id() % 2 == 0);
            same(tables, Condition.allOf(conditions), row -> false);
            same(tables, ALL.id.in(ids), row -> row.id() % 2 == 0);
            same(tables, ALL.id.notIn(ids), row -> row.id() % 2 == 1);
            assertThat(tables.executor.statements()).hasSize(4);
        }
    }

    private static <T> Predicate<AllTypes> row(Ordered<T> of, Predicate<T> test) {
        return has(of.get, test);
    }

    /** Where there is no value, no comparison is true. */
    private static <T> Predicate<AllTypes> has(Function<AllTypes, @Nullable T> get, Predicate<T> test) {
        return row -> {
            T got = get.apply(row);
            return got != null && test.test(got);
        };
    }

    private static void same(Tables<AllTypes> tables, Condition<AllTypes> condition, Predicate<AllTypes> expected) {
        assertThat(ids(tables.query().where(condition).orderBy(ALL.id.asc()).list()))
                .as("%s", condition)
                .isEqualTo(ids(ROWS.stream().filter(expected).toList()));
    }

    private static List<Long> ids(List<AllTypes> rows) {
        return rows.stream().map(AllTypes::id).toList();
    }

    private static Tables<AllTypes> filled(TestDatabase database) throws SQLException {
        Tables<AllTypes> tables = Tables.allTypes(database);
        tables.insert(ROWS);
        return tables;
    }
}
