package dev.relata.it.names;

import dev.relata.Generated;
import dev.relata.Id;
import dev.relata.Model;

/** A model that only its package sees. */
@Model
record Hidden(@Id @Generated long id, String name) {}
