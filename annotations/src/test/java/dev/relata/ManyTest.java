package dev.relata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ManyTest {

    @Test
    void aLoadedManyGivesItsValuesInOrder() {
        assertThat(Many.of("b", "a").isLoaded()).isTrue();
        assertThat(Many.of("b", "a").get()).containsExactly("b", "a");
        assertThat(Many.copyOf(new LinkedHashSet<>(List.of("b", "a"))).get()).containsExactly("b", "a");
    }

    @Test
    void aLoadedManyMayBeEmpty() {
        assertThat(Many.of().isLoaded()).isTrue();
        assertThat(Many.of().get()).isEmpty();
    }

    @Test
    void takesGenericValuesWithoutAWarning() {
        Many<Optional<String>> many = Many.of(Optional.of("a"), Optional.empty());

        assertThat(many.get()).containsExactly(Optional.of("a"), Optional.empty());
    }

    @Test
    void takesACollectionOfASubtype() {
        Many<Number> many = Many.copyOf(List.<Integer>of(1, 2));

        assertThat(many.get()).containsExactly(1, 2);
    }

    @Test
    void oneThatIsNotLoadedNamesTheRelationAndTheCallThatReadsIt() {
        Many<String> many = Many.notLoaded("User.posts", "include(USER.posts)");

        assertThat(many.isLoaded()).isFalse();
        assertThatThrownBy(many::get)
                .isInstanceOfSatisfying(
                        RelationNotLoadedException.class,
                        e -> assertThat(e.relation()).contains("User.posts"))
                .hasMessage("`User.posts` is not loaded; include(USER.posts) loads it");
        assertThatThrownBy(Many.notLoaded()::get).hasMessage("this relation is not loaded");
    }

    @Test
    void isEqualByStateAndContent() {
        assertThat(Many.of("a", "b")).isEqualTo(Many.copyOf(List.of("a", "b"))).hasSameHashCodeAs(Many.of("a", "b"));
        assertThat(Many.of("a", "b")).isNotEqualTo(Many.of("b", "a"));
        assertThat(Many.of()).isEqualTo(Many.copyOf(List.of())).isNotEqualTo(Many.notLoaded());
        assertThat(Many.notLoaded("User.posts", "a()"))
                .isEqualTo(Many.notLoaded())
                .hasSameHashCodeAs(Many.notLoaded())
                .isNotEqualTo(Many.of());
    }

    @Test
    void printsItsValuesOrThatItIsNotLoaded() {
        assertThat(Many.of("a", "b")).hasToString("Loaded[value=[a, b]]");
        assertThat(Many.notLoaded("User.posts", "a()")).hasToString("<not loaded>");
    }

    @Test
    void matchesAPatternWhenLoaded() {
        assertThat(countOf(Many.of("a", "b"))).isEqualTo(2);
        assertThat(countOf(Many.notLoaded())).isEqualTo(-1);
    }

    private static int countOf(Many<String> many) {
        return many instanceof Many.Loaded<String> loaded ? loaded.value().size() : -1;
    }

    @Test
    void keepsItsValuesWhenTheSourceChanges() {
        String[] array = {"a"};
        List<String> list = new ArrayList<>(List.of("a"));
        Many<String> ofArray = Many.of(array);
        Many<String> ofCollection = Many.copyOf(list);
        Many<String> ofList = new Many.Loaded<>(list);

        array[0] = "b";
        list.add("b");

        assertThat(List.of(ofArray, ofCollection, ofList)).containsOnly(Many.of("a"));
    }

    @Test
    void givesAListThatCannotBeChanged() {
        assertThatThrownBy(() -> Many.of("a").get().add("b")).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(
                        () -> Many.copyOf(new ArrayList<>(List.of("a"))).get().clear())
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    @SuppressWarnings("NullAway") // null is what is tested
    void refusesNull() {
        assertThatThrownBy(() -> Many.of((String[]) null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("the values of a Many are null; Many.of() has none");
        assertThatThrownBy(() -> Many.copyOf(null)).hasMessage("the values of a Many are null; Many.of() has none");
        assertThatThrownBy(() -> new Many.Loaded<>(null))
                .hasMessage("the values of a Many are null; Many.of() has none");
        assertThatThrownBy(() -> Many.of("a", null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("value 1 of a Many is null");
        assertThatThrownBy(() -> Many.copyOf(Arrays.asList("a", "b", null))).hasMessage("value 2 of a Many is null");
        assertThatThrownBy(() -> Many.notLoaded(null, "a()")).hasMessage("relation is null");
        assertThatThrownBy(() -> Many.notLoaded("User.posts", null)).hasMessage("hint is null");
    }
}
