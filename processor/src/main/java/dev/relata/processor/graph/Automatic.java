package dev.relata.processor.graph;

/** Who gives a column its value. */
public enum Automatic {
    /** The caller. */
    NONE,
    /** {@code @Generated} on an integer id: the database counts up. */
    AUTOINCREMENT,
    /** {@code @Generated} on a UUID: version 7, by the application, unless the caller gives one. */
    UUID,
    /** {@code @Generated} on an Instant: now, unless the caller gives one. */
    CREATED_AT,
    /** {@code @UpdatedAt}: now, at every insert and update. */
    UPDATED_AT,
    /** {@code @Version}: 0, then one more at every update. */
    VERSION,
    /** {@code @SoftDelete}: null, then now at the delete. */
    SOFT_DELETE;

    /** True where the component is annotated {@code @Generated}. */
    public boolean isGenerated() {
        return this == AUTOINCREMENT || this == UUID || this == CREATED_AT;
    }
}
