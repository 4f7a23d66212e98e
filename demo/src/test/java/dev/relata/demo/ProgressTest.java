package dev.relata.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @Test
    void isABarOnATerminal() {
        Progress progress = progress(true);
        progress.reached(500);
        progress.reached(1000);

        assertThat(printed())
                .isEqualTo("\r  [" + "#".repeat(20) + ".".repeat(20) + "]  50 %  500 orders" + "\r  [" + "#".repeat(40)
                        + "] 100 %  1,000 orders\n");
    }

    @Test
    void isALineForEachQuarterElsewhere() {
        Progress progress = progress(false);
        for (int done = 10; done <= 1000; done += 10) {
            progress.reached(done);
        }

        assertThat(printed()).isEqualTo("""
                           25 %  250 orders
                           50 %  500 orders
                           75 %  750 orders
                          100 %  1,000 orders
                        """);
    }

    private Progress progress(boolean terminal) {
        return new Progress(new PrintStream(out, true, StandardCharsets.UTF_8), terminal, "orders", 1000);
    }

    private String printed() {
        return out.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }
}
