package dev.relata.processor.random;

/**
 * Where something is in a schema.
 *
 * @param component empty for the record itself, its annotations included
 */
record Place(String declaration, String component) {
    static Place of(Declaration declaration, Component component) {
        return new Place(declaration.name(), component.name());
    }

    static Place of(Declaration declaration) {
        return new Place(declaration.name(), "");
    }

    @Override
    public String toString() {
        return component.isEmpty() ? declaration : declaration + "." + component;
    }
}
