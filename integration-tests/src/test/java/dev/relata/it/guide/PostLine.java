package dev.relata.it.guide;

import dev.relata.From;
import dev.relata.View;
import java.util.List;
import java.util.Optional;

/** Of the guide. */
@View(of = Post.class)
public record PostLine(
        String title,
        @From("author.email") String author,
        @From("editor.email") Optional<String> editor,
        @From("tags.name") List<String> tags) {}
