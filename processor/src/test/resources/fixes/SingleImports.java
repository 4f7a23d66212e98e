package shop.blog;

import static dev.relata.ReferentialAction.CASCADE;
import static dev.relata.ReferentialAction.SET_NULL;

import dev.relata.Check;
import dev.relata.Column;
import dev.relata.Generated;
import dev.relata.Id;
import dev.relata.Many;
import dev.relata.Maybe;
import dev.relata.Model;
import dev.relata.One;
import dev.relata.Relation;

@Model
record User(
        @Id @Generated long id,
        @Column(name = "mail", length = 254) @Check("length(email) > 3") String email,
        Maybe<Profile> profile,
        Many<Post> posts,
        @Relation(name = "edited") Many<Post> edited) {}

@Model
record Profile(
        @Id @Generated long id,
        @Deprecated @Column(name = "owner") long userId,
        @Relation(fields = "userId", references = "id", onDelete = CASCADE, constraint = "profile_owner") One<User> user) {}

@Model
record Post(
        @Id @Generated long id,
        @Column(name = "writer") @Check("authorId > 0") long authorId,
        long editorId,
        @Relation(fields = "authorId", references = "id", onDelete = SET_NULL, constraint = "post_author") One<User> author,
        @Relation(name = "edited", fields = "editorId", references = "id", constraint = "post_editor") @Deprecated Maybe<User> editor) {}
