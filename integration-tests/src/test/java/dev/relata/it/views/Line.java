package dev.relata.it.views;

import dev.relata.Count;
import dev.relata.From;
import dev.relata.View;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Values alone, near and far. */
@View(of = Article.class)
public record Line(
        UUID id,
        @From("title") String headline,
        Kind kind,
        BigDecimal fee,
        Integer words,
        @Nullable Instant printedAt,
        AuthorId authorId,
        @From("author.name") String author,
        @From("author.home.city") String city,
        @From("author.home.street") Optional<String> street,
        @From("author.home") Home home,
        @From("reviewer.id") @Nullable AuthorId reviewerId,
        @From("reviewer.name") Optional<String> reviewer,
        @Count("remarks") long remarks,
        @Count("topics") int topics,
        @Count("author.articles") int byAuthor,
        @Count("reviewer.articles") @Nullable Long byReviewer) {}
