package dev.relata.it.values;

import dev.relata.Database;

/** All models of this package. */
@Database(
        models = {
            Primitives.class,
            Required.class,
            Absent.class,
            Optionals.class,
            Typed.class,
            Defaults.class,
            Embedding.class,
            Wide.class,
            OnlyId.class,
            OnlyText.class
        })
public interface Values {}
