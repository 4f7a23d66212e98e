package dev.relata.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {

    @Test
    void byDefaultTheDemosOwnFileIsReplaced() {
        assertThat(Options.parse(List.of()))
                .isEqualTo(new Options(new DatabaseFile(Path.of("target", "shop.db"), true), 10_000));
    }

    @Test
    void aFileThatIsNamedIsKept() {
        assertThat(Options.parse(List.of("my.db", "--orders", "5")))
                .isEqualTo(new Options(new DatabaseFile(Path.of("my.db"), false), 5));
    }

    @Test
    void aFileThatIsNamedIsReplacedOnDemand() {
        assertThat(Options.parse(List.of("--force", "my.db")).file())
                .isEqualTo(new DatabaseFile(Path.of("my.db"), true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "--orders", "--orders many", "--orders -1", "--orders 1.5", "-f my.db"})
    void whatItDoesNotKnowIsAnsweredWithTheUsage(String args) {
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> Options.parse(List.of(args.split(" ", -1))))
                .withMessageStartingWith("usage: ShopDemo [--force] [--orders <n>] [<file>]");
    }
}
