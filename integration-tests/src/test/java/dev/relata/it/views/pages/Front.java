package dev.relata.it.views.pages;

import dev.relata.Count;
import dev.relata.From;
import dev.relata.View;
import dev.relata.it.views.Author;
import dev.relata.it.views.AuthorId;
import dev.relata.it.views.Home;
import dev.relata.it.views.Line;
import java.util.List;

/** A view in another package than its model, which holds one of the model's package. */
@View(of = Author.class)
record Front(
        AuthorId id,
        String name,
        Home home,

        @From(value = "articles", orderBy = "words DESC", limit = 1)
        List<Line> longest,

        @From("articles.title") List<String> titles,
        @Count("articles") int written) {}
