package dev.relata.processor.graph;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NamingTest {
    @Test
    void longNameKeepsItsBeginningAndItsLastWord() {
        assertThat(Naming.constraint("t".repeat(70), List.of("name"), "fkey"))
                .matches("t+_[0-9a-f]{8}_fkey")
                .hasSize(63);
    }

    @Test
    void longNameOfOneWordIsShortenedToo() {
        assertThat(Naming.shorten("t".repeat(70))).matches("t+_[0-9a-f]{8}").hasSize(63);
    }

    @Test
    void longLastWordGivesWay() {
        assertThat(Naming.shorten("tag_" + "t".repeat(70)))
                .matches("tag_t+_[0-9a-f]{8}")
                .hasSize(63);
        assertThat(Naming.shorten("tag_" + "ß".repeat(40)).getBytes(UTF_8)).hasSizeLessThanOrEqualTo(63);
    }

    @Test
    void namesThatDifferOnlyAtTheEndStayDifferent() {
        assertThat(Naming.shorten("t".repeat(70) + "a")).isNotEqualTo(Naming.shorten("t".repeat(70) + "b"));
    }
}
