package dev.relata;

/**
 * What the database does with the rows that point to a row, when that row is deleted or its key changes.
 *
 * @see Relation#onDelete
 * @see Relation#onUpdate
 */
public enum ReferentialAction {

    /** The rows that point to it are deleted too, or take over its new key. */
    CASCADE,

    /** The delete or change is refused as long as rows point to it. */
    RESTRICT,

    /** As {@link #RESTRICT}, but looked at only at the end of the statement, when its other actions are done. */
    NO_ACTION,

    /** The foreign key becomes null. All its columns must be nullable. */
    SET_NULL,

    /** The columns of the foreign key take their {@link Default}. A row with that key must exist. */
    SET_DEFAULT
}
