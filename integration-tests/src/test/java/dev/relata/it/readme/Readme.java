package dev.relata.it.readme;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The README and its fenced blocks. */
final class Readme {

    /** The root of the project, seen from this module. */
    static final Path ROOT = Path.of("..");

    private static final Path FILE = ROOT.resolve("README.md");
    private static final Pattern FENCE = Pattern.compile("^```(\\w+)\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern PACKAGE = Pattern.compile("^package ([\\w.]+);", Pattern.MULTILINE);
    private static final Pattern TYPE =
            Pattern.compile("^(?:public )?(?:final )?(?:record|class|interface|enum) (\\w+)", Pattern.MULTILINE);

    private final String text;

    private Readme(String text) {
        this.text = text;
    }

    static Readme read() throws IOException {
        return new Readme(Files.readString(FILE));
    }

    /** The contents of the blocks of a language, in order. */
    List<String> blocks(String language) {
        List<String> blocks = new ArrayList<>();
        Matcher fence = FENCE.matcher(text);
        while (fence.find()) {
            if (fence.group(1).equals(language)) {
                blocks.add(fence.group(2));
            }
        }
        return blocks;
    }

    /** The only block of a language. */
    String block(String language) {
        List<String> blocks = blocks(language);
        if (blocks.size() != 1) {
            throw new AssertionError("README.md has " + blocks.size() + " blocks of " + language + ", not one");
        }
        return blocks.get(0);
    }

    /** The sources of Java, by package and then by the path that javac wants them in. */
    Map<String, Map<String, String>> sources() {
        return blocks("java").stream()
                .collect(Collectors.groupingBy(
                        block -> first(PACKAGE, block),
                        TreeMap::new,
                        Collectors.toMap(Readme::path, block -> block, Readme::twice, TreeMap::new)));
    }

    /** Writes another block in place of the only one of a language. */
    void replace(String language, String block) throws IOException {
        Files.writeString(
                FILE, text.replace("```" + language + "\n" + block(language), "```" + language + "\n" + block));
    }

    private static String path(String block) {
        return first(PACKAGE, block).replace('.', '/') + "/" + first(TYPE, block) + ".java";
    }

    private static String first(Pattern pattern, String block) {
        Matcher matcher = pattern.matcher(block);
        if (!matcher.find()) {
            throw new AssertionError("a java block of README.md is no whole file:\n" + block);
        }
        return matcher.group(1);
    }

    private static String twice(String one, String other) {
        throw new AssertionError("README.md has the same file twice:\n" + one + other);
    }
}
