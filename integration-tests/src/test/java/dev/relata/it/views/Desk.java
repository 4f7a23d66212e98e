package dev.relata.it.views;

import dev.relata.From;
import dev.relata.View;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Views as nested records, three levels deep. */
interface Desk {

    /** The root. */
    @View(of = Author.class)
    record Card(
            AuthorId id,
            String name,
            Optional<Life> biography,
            @From("biography.text") @Nullable String text,

            @From(value = "articles", orderBy = "words DESC", limit = 2)
            List<Page> longest,

            @From("reviews.title") List<String> reviewed) {}

    /** A row in a row. */
    @View(of = Biography.class)
    record Life(String text, @From("author.name") String of) {}

    /** The second level, with a row that has lists of its own. */
    @View(of = Article.class)
    record Page(
            String title,
            @Nullable Reader reviewer,
            @From("reviewer.home") Optional<Home> whereReviewed,
            @From(value = "remarks", orderBy = "rank") List<Note> remarks,

            @From(value = "topics.label", orderBy = "label DESC")
            List<String> topics) {}

    /** The third. */
    @View(of = Remark.class)
    record Note(String text, @From("article.author.name") String author) {}

    /** A row with a list. */
    @View(of = Author.class)
    record Reader(
            String name,

            @From(value = "articles.title", orderBy = "title")
            List<String> titles) {}

    /** Nothing but rows. */
    @View(of = Topic.class)
    record Shelf(
            @From(value = "articles", orderBy = "title", limit = 1)
            List<Title> articles) {}

    /** One column. */
    @View(of = Article.class)
    record Title(String title) {}
}
