package dev.relata.processor.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Texts that were once found right. {@code -Dgolden.update=true} writes them anew. */
public final class Golden {
    private static final Path ROOT = Path.of("src/test/resources/golden");

    private Golden() {}

    /**
     * Compares a text with the one in a file.
     *
     * @param path of the file, below the folder of all goldens
     */
    public static void assertMatches(String path, String actual) throws IOException {
        Path file = ROOT.resolve(path);
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, actual);
        }
        assertThat(file)
                .as("run with -Dgolden.update=true and look at the difference")
                .exists();
        assertThat(actual).isEqualTo(Files.readString(file));
    }
}
