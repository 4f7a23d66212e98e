package dev.relata.it.guide;

import dev.relata.Count;
import dev.relata.From;
import dev.relata.View;
import java.util.List;
import java.util.Optional;

/** Of the guide. */
@View(of = User.class)
public record UserCard(
        long id,
        String email,
        Optional<String> name,
        @Count("posts") long postCount,

        @From(value = "posts", orderBy = "title, id DESC", limit = 3)
        List<PostLine> latest) {}
