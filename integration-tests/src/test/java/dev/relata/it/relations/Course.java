package dev.relata.it.relations;

import dev.relata.Id;
import dev.relata.Many;
import dev.relata.Model;

/** The other end; its rows can have a default as key. */
@Model
public record Course(@Id String code, String title, Many<Enrolment> enrolments, Many<Exam> exams) {}
