package dev.relata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class OneTest {

    @Test
    void aLoadedOneGivesItsValue() {
        One<String> one = One.of("ann");

        assertThat(one.isLoaded()).isTrue();
        assertThat(one.get()).isEqualTo("ann");
    }

    @Test
    void oneThatIsNotLoadedNamesTheRelationAndTheCallThatReadsIt() {
        One<String> one = One.notLoaded("Post.author", "include(POST.author)");

        assertThat(one.isLoaded()).isFalse();
        assertThatThrownBy(one::get)
                .isInstanceOfSatisfying(
                        RelationNotLoadedException.class,
                        e -> assertThat(e.relation()).contains("Post.author"))
                .isInstanceOf(RelataException.class)
                .hasMessage("`Post.author` is not loaded; include(POST.author) loads it");
    }

    @Test
    void oneThatWasMadeWithoutANameSaysThatItIsNotLoaded() {
        assertThatThrownBy(One.notLoaded()::get)
                .isInstanceOfSatisfying(
                        RelationNotLoadedException.class,
                        e -> assertThat(e.relation()).isEmpty())
                .hasMessage("this relation is not loaded");
    }

    @Test
    void isEqualByStateAndContent() {
        assertThat(One.of("ann")).isEqualTo(One.of("ann")).hasSameHashCodeAs(One.of("ann"));
        assertThat(One.of("ann")).isNotEqualTo(One.of("bob")).isNotEqualTo(One.notLoaded());
        assertThat(One.notLoaded()).isNotEqualTo(One.of("ann")).isNotEqualTo(Maybe.notLoaded());
        assertThat(One.notLoaded("Post.author", "a()"))
                .isEqualTo(One.notLoaded("Post.editor", "b()"))
                .isEqualTo(One.notLoaded())
                .hasSameHashCodeAs(One.notLoaded());
    }

    @Test
    void printsItsValueOrThatItIsNotLoaded() {
        assertThat(One.of("ann")).hasToString("Loaded[value=ann]");
        assertThat(One.notLoaded("Post.author", "a()")).hasToString("<not loaded>");
    }

    @Test
    void matchesAPatternWhenLoaded() {
        assertThat(valueOf(One.of("ann"))).isEqualTo("ann");
        assertThat(valueOf(One.notLoaded())).isEqualTo("nobody");
    }

    private static String valueOf(One<String> one) {
        return one instanceof One.Loaded<String> loaded ? loaded.value() : "nobody";
    }

    @Test
    @SuppressWarnings("NullAway") // null is what is tested
    void refusesNull() {
        assertThatThrownBy(() -> One.of(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("the value of a One is null");
        assertThatThrownBy(() -> One.notLoaded(null, "a()"))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("relation is null");
        assertThatThrownBy(() -> One.notLoaded("Post.author", null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("hint is null");
    }
}
