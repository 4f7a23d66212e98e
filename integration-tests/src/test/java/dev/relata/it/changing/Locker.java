package dev.relata.it.changing;

import static dev.relata.ReferentialAction.SET_NULL;

import dev.relata.Generated;
import dev.relata.Id;
import dev.relata.Many;
import dev.relata.Maybe;
import dev.relata.Model;
import dev.relata.Relation;
import dev.relata.Unique;
import org.jspecify.annotations.Nullable;

/** Its key to a shirt may be half filled, and its label, which other lockers point to, may be missing. */
@Model
public record Locker(
        @Id @Generated int id,
        @Unique @Nullable String label,
        @Nullable String shirtSize,
        @Nullable Integer shirtNumber,
        @Nullable String besideLabel,

        @Relation(
                fields = {"shirtSize", "shirtNumber"},
                references = {"size", "number"},
                onDelete = SET_NULL)
        @SuppressWarnings("relata:PartlyNullableCompoundKey")
        Maybe<Shirt> shirt,

        @Relation(name = "row", fields = "besideLabel", references = "label", onDelete = SET_NULL)
        @SuppressWarnings("relata:ReferenceNullableUnique")
        Maybe<Locker> beside,

        @Relation(name = "row") Many<Locker> neighbours) {}
