package dev.relata.it.views;

import dev.relata.Database;

/** Who writes what in which issue. */
@Database(models = {Author.class, Biography.class, Article.class, Remark.class, Topic.class})
public interface Magazine {}
