package dev.relata.it.relations;

import static dev.relata.ReferentialAction.CASCADE;
import static dev.relata.ReferentialAction.SET_DEFAULT;

import dev.relata.Default;
import dev.relata.Id;
import dev.relata.Model;
import dev.relata.One;
import dev.relata.Relation;
import org.jspecify.annotations.Nullable;

/** Between students and courses. */
@Model
public record Enrolment(
        @Id StudentId studentId,
        @Id @Default("none") String courseCode,
        @Nullable Integer grade,

        @Relation(fields = "studentId", references = "id", onDelete = CASCADE)
        One<Student> student,

        @Relation(fields = "courseCode", references = "code", onDelete = SET_DEFAULT)
        One<Course> course) {}
