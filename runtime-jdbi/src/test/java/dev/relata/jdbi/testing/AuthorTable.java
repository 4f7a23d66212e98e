package dev.relata.jdbi.testing;

import dev.relata.jdbi.LongColumn;
import dev.relata.jdbi.Table;
import dev.relata.jdbi.TextColumn;
import dev.relata.jdbi.codegen.Binder;
import dev.relata.jdbi.codegen.Columns;
import dev.relata.jdbi.codegen.Row;
import dev.relata.jdbi.codegen.TableDefinition;
import java.sql.SQLException;

/** What would be generated for {@link Author}. */
public final class AuthorTable implements Table<Author> {

    public static final AuthorTable AUTHOR = new AuthorTable();

    private final Columns<Author> in = new Columns<>(Author.class, "Author", "author");
    public final LongColumn<Author> id = in.int64("id", "id");
    public final TextColumn<Author> email = in.text("email", "email");
    public final TextColumn<Author> name = in.nullable().text("name", "display_name", 20);

    private final TableDefinition<Author> definition = in.table()
            .key("author_pkey", "id")
            .generatedKey("id")
            .keptOnUpdate("id")
            .unique("author_email_key", "email")
            .check("author_display_name_check", "name")
            .related(() -> PostTable.POST)
            .build();

    private AuthorTable() {}

    /** An input with what is required. */
    public static Input<Author> author(String email) {
        return Input.of(AUTHOR).set(AUTHOR.email, email);
    }

    @Override
    public TableDefinition<Author> definition() {
        return definition;
    }

    @Override
    public Author read(Row row, int at) throws SQLException {
        return new Author(id.readLong(row, at), email.readFrom(row, at + 1), name.readNullable(row, at + 2));
    }

    @Override
    public void bind(Author row, int column, Binder to) throws SQLException {
        switch (column) {
            case 0 -> id.bindTo(to, row.id());
            case 1 -> email.bindTo(to, row.email());
            case 2 -> name.bindTo(to, row.name());
            default -> throw new IndexOutOfBoundsException(column);
        }
    }
}
