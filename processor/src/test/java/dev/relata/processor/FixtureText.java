package dev.relata.processor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A fixture as a reader wants it: without package and everyday imports, and its messages as javac prints them. */
final class FixtureText {
    private static final Pattern BOILERPLATE = Pattern.compile(
            "package .*|import (static dev\\.relata\\..*|dev\\.relata\\.[*];|java\\..*|org\\.jspecify\\..*)");
    private static final Pattern FIRST_LINE = Pattern.compile("bad\\.java:(\\d+):(\\d+): (.*)");

    private final Path fixture;

    FixtureText(Path fixture) {
        this.fixture = fixture;
    }

    String bad() throws IOException {
        return shown("bad.java");
    }

    String good() throws IOException {
        return shown("good.java");
    }

    /** Each message is the line, its source with a caret, and the rest. */
    String messages() throws IOException {
        List<String> source = Files.readAllLines(fixture.resolve("bad.java"));
        int left = source.size() - (int) bad().lines().count();
        return Files.readAllLines(fixture.resolve("bad.expected")).stream()
                .map(line -> {
                    Matcher first = FIRST_LINE.matcher(line);
                    if (!first.matches()) {
                        return line;
                    }
                    int number = Integer.parseInt(first.group(1));
                    return "bad.java:" + (number - left) + ": " + first.group(3) + "\n" + source.get(number - 1) + "\n"
                            + " ".repeat(Integer.parseInt(first.group(2)) - 1) + "^";
                })
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private String shown(String name) throws IOException {
        return Files.readAllLines(fixture.resolve(name)).stream()
                .filter(line -> !BOILERPLATE.matcher(line).matches())
                .collect(Collectors.joining("\n"))
                .strip()
                .concat("\n");
    }
}
