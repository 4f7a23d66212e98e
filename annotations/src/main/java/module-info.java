/**
 * What models are written with: annotations, the types of relations, and the exceptions about them. Depends on nothing.
 *
 * <p>The annotations are read by the compiler and stay in class files; nothing looks at them at run time.
 */
module dev.relata {
    exports dev.relata;
    exports dev.relata.processing;
}
