package dev.relata.jdbi.testing;

import dev.relata.Dialect;
import dev.relata.jdbi.BooleanColumn;
import dev.relata.jdbi.IntColumn;
import dev.relata.jdbi.LongColumn;
import dev.relata.jdbi.Table;
import dev.relata.jdbi.TextColumn;
import dev.relata.jdbi.ValueColumn;
import dev.relata.jdbi.codegen.Binder;
import dev.relata.jdbi.codegen.Columns;
import dev.relata.jdbi.codegen.Row;
import dev.relata.jdbi.codegen.TableDefinition;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What would be generated for {@link Post}. */
public final class PostTable implements Table<Post> {

    public static final PostTable POST = new PostTable();

    private final Columns<Post> in = new Columns<>(Post.class, "Post", "post");
    public final ValueColumn<Post, UUID> id = in.uuid("id", "id");
    public final LongColumn<Post> authorId = in.int64("authorId", "author_id");
    public final LongColumn<Post> editorId = in.nullable().int64("editorId", "editor_id");
    public final TextColumn<Post> slug = in.text("slug", "slug");
    public final BooleanColumn<Post> published = in.bool("published", "published");
    public final ValueColumn<Post, Instant> createdAt = in.instant("createdAt", "created_at");
    public final ValueColumn<Post, Instant> updatedAt = in.instant("updatedAt", "updated_at");
    public final IntColumn<Post> version = in.int32("version", "version");

    private final TableDefinition<Post> definition = in.table()
            .key("post_pkey", "id")
            .updatedAt("updatedAt")
            .version("version")
            .keptOnUpdate("id", "createdAt")
            .unique("post_author_id_slug_key", "authorId", "slug")
            .check("post_slug_check", "slug")
            .foreignKey("post_author_id_fkey", "author", List.of("authorId"), "author", List.of("id"))
            .foreignKey("post_editor_id_fkey", "editor", List.of("editorId"), "author", List.of("id"))
            .related(() -> AuthorTable.AUTHOR)
            .build();

    private PostTable() {}

    /** The tables of authors and posts. */
    public static String ddl(Dialect dialect) {
        return dialect == Dialect.SQLITE ? """
                CREATE TABLE "author" (
                  "id" INTEGER PRIMARY KEY AUTOINCREMENT,
                  "email" TEXT NOT NULL CONSTRAINT "author_email_key" UNIQUE,
                  "display_name" TEXT,
                  CONSTRAINT "author_display_name_check" CHECK (length("display_name") <= 20)
                ) STRICT;
                CREATE TABLE "post" (
                  "id" TEXT NOT NULL CONSTRAINT "post_pkey" PRIMARY KEY,
                  "author_id" INTEGER NOT NULL,
                  "editor_id" INTEGER,
                  "slug" TEXT NOT NULL,
                  "published" INTEGER NOT NULL,
                  "created_at" INTEGER NOT NULL,
                  "updated_at" INTEGER NOT NULL,
                  "version" INTEGER NOT NULL,
                  CONSTRAINT "post_author_id_slug_key" UNIQUE ("author_id", "slug"),
                  CONSTRAINT "post_slug_check" CHECK ("slug" <> 'forbidden'),
                  CONSTRAINT "post_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "author" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
                  CONSTRAINT "post_editor_id_fkey" FOREIGN KEY ("editor_id") REFERENCES "author" ("id") ON DELETE SET NULL ON UPDATE CASCADE
                ) STRICT;
                """ : """
                CREATE TABLE "author" (
                  "id" bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT "author_pkey" PRIMARY KEY,
                  "email" text COLLATE "C" NOT NULL CONSTRAINT "author_email_key" UNIQUE,
                  "display_name" varchar(20) COLLATE "C",
                  CONSTRAINT "author_display_name_check" CHECK (length("display_name") <= 20)
                );
                CREATE TABLE "post" (
                  "id" uuid NOT NULL CONSTRAINT "post_pkey" PRIMARY KEY,
                  "author_id" bigint NOT NULL,
                  "editor_id" bigint,
                  "slug" text COLLATE "C" NOT NULL,
                  "published" boolean NOT NULL,
                  "created_at" timestamptz NOT NULL,
                  "updated_at" timestamptz NOT NULL,
                  "version" integer NOT NULL,
                  CONSTRAINT "post_author_id_slug_key" UNIQUE ("author_id", "slug"),
                  CONSTRAINT "post_slug_check" CHECK ("slug" <> 'forbidden'),
                  CONSTRAINT "post_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "author" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
                  CONSTRAINT "post_editor_id_fkey" FOREIGN KEY ("editor_id") REFERENCES "author" ("id") ON DELETE SET NULL ON UPDATE CASCADE
                );
                """;
    }

    /** An input with what is required. */
    public static Input<Post> post(long author, String slug) {
        return Input.of(POST)
                .set(POST.authorId, author)
                .set(POST.slug, slug)
                .unset(POST.id, to -> POST.id.bindTo(to, to.newUuid()))
                .unset(POST.published, to -> POST.published.bindTo(to, false))
                .unset(POST.createdAt, to -> POST.createdAt.bindTo(to, to.now()))
                .unset(POST.updatedAt, to -> POST.updatedAt.bindTo(to, to.now()))
                .unset(POST.version, to -> POST.version.bindTo(to, 0));
    }

    @Override
    public TableDefinition<Post> definition() {
        return definition;
    }

    @Override
    public Post read(Row row, int at) throws SQLException {
        return new Post(
                id.readFrom(row, at),
                authorId.readLong(row, at + 1),
                editorId.readNullable(row, at + 2),
                slug.readFrom(row, at + 3),
                published.readBoolean(row, at + 4),
                createdAt.readFrom(row, at + 5),
                updatedAt.readFrom(row, at + 6),
                version.readInt(row, at + 7));
    }

    @Override
    public void bind(Post row, int column, Binder to) throws SQLException {
        switch (column) {
            case 0 -> id.bindTo(to, row.id());
            case 1 -> authorId.bindTo(to, row.authorId());
            case 2 -> editorId.bindTo(to, row.editorId());
            case 3 -> slug.bindTo(to, row.slug());
            case 4 -> published.bindTo(to, row.published());
            case 5 -> createdAt.bindTo(to, row.createdAt());
            case 6 -> updatedAt.bindTo(to, row.updatedAt());
            case 7 -> version.bindTo(to, row.version());
            default -> throw new IndexOutOfBoundsException(column);
        }
    }
}
