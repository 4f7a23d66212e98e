package dev.relata.processor.model;

/** Whether generated code can use a type as a model, and why not. */
public enum Shape {
    RECORD,
    NOT_A_RECORD,
    GENERIC,
    PRIVATE,
    INSIDE_PRIVATE
}
