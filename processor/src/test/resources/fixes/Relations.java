package shop;

import dev.relata.*;
import java.util.Optional;

@Model
record Person(
        @Id @Generated long id,
        One<Person> boss,
        Many<Team> teams,
        Many<Team> led,
        Many<Badge> badges,
        Maybe<Desk> desk) {}

@Model
record Team(
        @Id @Generated long id,
        long personId,
        @Relation(fields = "personId", references = "id", onDelete = ReferentialAction.RESTRICT) One<Person> person,
        Many<Badge> badges) {}

@Model
record Badge(@Id @Generated long id, @Relation(references = "id") One<Person> owner) {}

@Model
record Desk(
        @Id @Generated long id,
        long personId,
        @Relation(fields = "personId", references = "id") One<Person> person,
        Many<Desk> beside,
        Optional<String> room) {}
