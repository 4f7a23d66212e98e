package shop;

import dev.relata.*;
import java.util.Optional;

interface Shop {
    enum Kind { SMALL, LARGE }

    record UserId(long value) {}

    record Address(String city, Optional<String> street) {}

    @Model
    record User(@Id @Generated UserId id, @Embedded Address address, Many<Post> posts, One<Profile> profile) {}

    @Model
    record Profile(@Id @Generated long id, One<User> user) {}

    @Model
    record Post(
            @Id @Generated long id,
            Optional<String> title,
            String authorId,
            @Relation(fields = "authorId", references = "id", onUpdate = ReferentialAction.RESTRICT) One<User> author,
            @Default("MIDDLE") Kind kind,
            @Default("a\"b\\c\0") String quoted,
            @Embedded Optional<Address> place) {}

    @Model(table = "user")
    record Account(@Id Optional<UserId> id, @Unique(name = "x\"\0y") String name, @Column(name = "name") String alias) {}

    @Database(models = {User.class, Profile.class, String.class, Post.class, Account.class}, dialects = {Dialect.SQLITE, Dialect.MARIADB})
    abstract class Db {}
}
