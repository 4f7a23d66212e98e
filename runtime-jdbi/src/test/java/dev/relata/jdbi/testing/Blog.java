package dev.relata.jdbi.testing;

import dev.relata.jdbi.TransactionWork;
import dev.relata.jdbi.codegen.Key;
import dev.relata.jdbi.codegen.KeyValues;
import dev.relata.jdbi.codegen.Rows;
import dev.relata.jdbi.codegen.Session;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** What would be generated as a database class, its DAOs included. */
public final class Blog {

    public static final Key<Author> AUTHOR_ID = Key.id(AuthorTable.AUTHOR);
    public static final Key<Author> AUTHOR_EMAIL = Key.of(AuthorTable.AUTHOR, AuthorTable.AUTHOR.email);
    public static final Key<Post> POST_ID = Key.id(PostTable.POST);
    public static final Key<Post> POST_AUTHOR_SLUG =
            Key.of(PostTable.POST, PostTable.POST.authorId, PostTable.POST.slug);

    private final Session session;
    private final Rows<Author, Input<Author>> authors;
    private final Rows<Post, Input<Post>> posts;

    public Blog(Jdbi jdbi) {
        this(Session.on(jdbi));
    }

    public Blog(Handle handle) {
        this(Session.on(handle));
    }

    public Blog(Session session) {
        this.session = session;
        this.authors = session.rows(AuthorTable.AUTHOR);
        this.posts = session.rows(PostTable.POST);
    }

    /** A Jdbi with the tables in it. */
    public static Jdbi created(Jdbi jdbi) {
        Session.createSchema(jdbi, PostTable::ddl);
        return jdbi;
    }

    public Rows<Author, Input<Author>> authors() {
        return authors;
    }

    public Rows<Post, Input<Post>> posts() {
        return posts;
    }

    public Author author(String email) {
        return authors.insert(AuthorTable.author(email));
    }

    public Post post(long author, String slug) {
        return posts.insert(PostTable.post(author, slug));
    }

    @SuppressWarnings("unchecked") // generated inputs are not generic
    public List<Author> insertAuthors(List<Input<Author>> inputs) {
        return authors.insertAll(inputs, (Class<Input<Author>>) (Class<?>) Input.class);
    }

    @SuppressWarnings("unchecked") // generated inputs are not generic
    public List<Post> insertPosts(List<Input<Post>> inputs) {
        return posts.insertAll(inputs, (Class<Input<Post>>) (Class<?>) Input.class);
    }

    public Optional<Author> findAuthor(long id) {
        return authors.find(AUTHOR_ID, id(id));
    }

    public Optional<Post> findPost(UUID id) {
        return posts.find(POST_ID, id(id));
    }

    public long countAuthors() {
        return authors.all().count();
    }

    public static KeyValues id(long id) {
        return to -> AuthorTable.AUTHOR.id.bindTo(to, id);
    }

    public static KeyValues id(UUID id) {
        return to -> PostTable.POST.id.bindTo(to, id);
    }

    public <R, X extends Exception> R inTransaction(TransactionWork<Blog, R, X> work) throws X {
        return session.inTransaction(in -> work.run(new Blog(in)));
    }

    public <R, X extends Exception> R readOnly(TransactionWork<Blog, R, X> work) throws X {
        return session.readOnly(in -> work.run(new Blog(in)));
    }

    public Session session() {
        return session;
    }
}
