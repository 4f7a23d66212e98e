package dev.relata.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relata.RelataException;
import dev.relata.jdbi.InvalidValueException;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class NarratorTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final Narrator tell = new Narrator(new PrintStream(out, true, StandardCharsets.UTF_8));

    @Test
    void tellsWhatWasRefusedAndWhy() {
        tell.refused("dividing by zero", ArithmeticException.class, () -> {
            throw new ArithmeticException("/ by zero");
        });

        assertThat(tell.verdict()).isTrue();
        assertThat(printed())
                .contains("  refused   dividing by zero" + " ".repeat(29)
                        + "ArithmeticException\n            / by zero\n");
    }

    @Test
    void isLoudWhenSomethingWasAccepted() {
        tell.refused("a second payment", RelataException.class, () -> {});

        assertThat(tell.verdict()).isFalse();
        assertThat(printed())
                .contains("  WRONG !!! accepted, but should have been refused: a second payment\n")
                .contains("!!! 1 came out WRONG:\n!!!   accepted, but should have been refused: a second payment\n");
    }

    @Test
    void isLoudWhenSomethingWasRefusedForAnotherReason() {
        tell.refused("a second payment", RelataException.class, () -> {
            throw new IllegalStateException("closed");
        });

        assertThat(tell.verdict()).isFalse();
        assertThat(printed())
                .contains("a second payment: expected RelataException, got java.lang.IllegalStateException: closed\n");
    }

    @Test
    void isLoudWhenSomethingDoesNotHold() {
        tell.holds("two is two", true);
        tell.holds("one is two", false);

        assertThat(tell.verdict()).isFalse();
        assertThat(printed()).contains("  ok        two is two\n  WRONG !!! not so: one is two\n");
    }

    @Test
    void breaksLongAnswersBetweenWords() {
        tell.refused("much", InvalidValueException.class, () -> {
            throw new InvalidValueException("word ".repeat(50));
        });

        assertThat(printed().lines())
                .filteredOn(line -> line.contains("word word"))
                .hasSize(3)
                .allSatisfy(line -> assertThat(line).startsWith("            ").hasSizeLessThanOrEqualTo(110));
    }

    private String printed() {
        return out.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }
}
