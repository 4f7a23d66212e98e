package dev.relata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class MaybeTest {

    @Test
    void aLoadedMaybeGivesItsValue() {
        assertThat(Maybe.of("ann").isLoaded()).isTrue();
        assertThat(Maybe.of("ann").get()).contains("ann");
        assertThat(Maybe.ofNullable("ann")).isEqualTo(Maybe.of("ann"));
    }

    @Test
    void anEmptyMaybeIsLoadedAndHasNoValue() {
        assertThat(Maybe.empty().isLoaded()).isTrue();
        assertThat(Maybe.empty().get()).isEmpty();
        assertThat(Maybe.<String>ofNullable(null)).isEqualTo(Maybe.empty());
    }

    @Test
    void oneThatIsNotLoadedNamesTheRelationAndTheCallThatReadsIt() {
        Maybe<String> maybe = Maybe.notLoaded("User.profile", "include(USER.profile)");

        assertThat(maybe.isLoaded()).isFalse();
        assertThatThrownBy(maybe::get)
                .isInstanceOfSatisfying(
                        RelationNotLoadedException.class,
                        e -> assertThat(e.relation()).contains("User.profile"))
                .hasMessage("`User.profile` is not loaded; include(USER.profile) loads it");
        assertThatThrownBy(Maybe.notLoaded()::get).hasMessage("this relation is not loaded");
    }

    @Test
    void isEqualByStateAndContent() {
        assertThat(Maybe.of("ann")).isEqualTo(Maybe.of("ann")).hasSameHashCodeAs(Maybe.of("ann"));
        assertThat(Maybe.of("ann")).isNotEqualTo(Maybe.of("bob")).isNotEqualTo(Maybe.empty());
        assertThat(Maybe.empty()).isEqualTo(Maybe.empty()).isNotEqualTo(Maybe.notLoaded());
        assertThat(Maybe.notLoaded("User.profile", "a()"))
                .isEqualTo(Maybe.notLoaded())
                .hasSameHashCodeAs(Maybe.notLoaded())
                .isNotEqualTo(Maybe.empty());
    }

    @Test
    void printsItsValueOrThatItIsNotLoaded() {
        assertThat(Maybe.of("ann")).hasToString("Loaded[value=Optional[ann]]");
        assertThat(Maybe.empty()).hasToString("Loaded[value=Optional.empty]");
        assertThat(Maybe.notLoaded("User.profile", "a()")).hasToString("<not loaded>");
    }

    @Test
    void matchesAPatternWhenLoaded() {
        assertThat(valueOf(Maybe.of("ann"))).contains("ann");
        assertThat(valueOf(Maybe.empty())).isEmpty();
        assertThat(valueOf(Maybe.notLoaded())).contains("unknown");
    }

    private static Optional<String> valueOf(Maybe<String> maybe) {
        return maybe instanceof Maybe.Loaded<String> loaded ? loaded.value() : Optional.of("unknown");
    }

    @Test
    @SuppressWarnings("NullAway") // null is what is tested
    void refusesNull() {
        assertThatThrownBy(() -> Maybe.of(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("the value of a Maybe is null; Maybe.empty() has none");
        assertThatThrownBy(() -> new Maybe.Loaded<>(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("the value of a Maybe is null; Maybe.empty() has none");
        assertThatThrownBy(() -> Maybe.notLoaded(null, "a()")).hasMessage("relation is null");
        assertThatThrownBy(() -> Maybe.notLoaded("User.profile", null)).hasMessage("hint is null");
    }
}
