package dev.relata.it.relations;

import dev.relata.Generated;
import dev.relata.Id;
import dev.relata.Many;
import dev.relata.Model;
import dev.relata.Unique;

/** One end of a many-to-many with a model of its own. */
@Model
public record Student(@Id @Generated StudentId id, @Unique String name, Many<Enrolment> enrolments, Many<Club> clubs) {}
