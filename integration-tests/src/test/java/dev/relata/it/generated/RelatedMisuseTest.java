package dev.relata.it.generated;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What cannot be done with the related rows of one row: each of these lines alone is an error of the compiler. */
class RelatedMisuseTest {

    private static final List<String> RIGHT = List.of(
            "db.team().players(1).connect(id);",
            "db.team().players(1).where(PLAYER.name.eq(\"a\")).delete();",
            "db.team().badges(1).set(\"a\", \"b\");",
            "db.coach().team(1).connect(2);",
            "db.team().fans(1).where(FAN.teamId.eq(1)).update(new FanPatch().teamId(2));");

    private static final List<String> WRONG = List.of(
            "db.team().fans(1).disconnect(new FanId(1));",
            "db.team().fans(1).set(new FanId(1));",
            "db.team().fans(1).deleteAll();",
            "db.team().fans(1).where(FAN.teamId.eq(1)).delete();",
            "db.team().fans(1).connect(1L);",
            "db.team().players(1).connect(1L);",
            "db.team().players(1).where(TEAM.code.eq(\"a\")).delete();",
            "db.team().players(id).deleteAll();",
            "db.team().shirts(1).connect(1);",
            "db.team().stadium(1).disconnect();",
            "db.stadium().team(1).disconnect();",
            "db.season().team(1, 2).connect(1);");

    private Statements statements;

    @BeforeEach
    void compiler(@TempDir Path directory) {
        statements = new Statements(
                directory,
                List.of("static dev.relata.it.changing.ChangingTables", "dev.relata.it.changing", "dev.relata.jdbi"),
                "ChangingDatabase db, java.util.UUID id");
    }

    @Test
    void whatIsRightCompiles() {
        statements.assertAllCompile(RIGHT);
    }

    @Test
    void whatIsWrongDoesNot() {
        statements.assertNoneCompiles(WRONG);
    }
}
