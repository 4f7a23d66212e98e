package dev.relata.it.guide;

import dev.relata.Database;

/** Of the guide. */
@Database(models = {User.class, Profile.class, Post.class, Tag.class})
public interface Blog {}
