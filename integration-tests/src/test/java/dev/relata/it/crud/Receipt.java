package dev.relata.it.crud;

import dev.relata.Generated;
import dev.relata.Id;
import dev.relata.Model;
import dev.relata.Permanent;
import dev.relata.Unique;
import java.util.UUID;

/** Cannot be deleted. */
@Model
@Permanent
public record Receipt(@Id @Generated int id, @Unique UUID token, int cents) {}
