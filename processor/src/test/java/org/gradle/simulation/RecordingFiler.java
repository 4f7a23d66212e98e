package org.gradle.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import javax.annotation.processing.Filer;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.tools.FileObject;
import javax.tools.JavaFileManager.Location;
import javax.tools.JavaFileObject;

/** Sees to it that each file has one origin. In a package of Gradle, by which the processor knows it. */
public record RecordingFiler(Filer filer, Listener listener) implements Filer {
    /** Is told of each file: of a type its name, of a resource its path, and the top level type that it comes from. */
    public interface Listener {
        void generated(boolean isType, String name, String origin);
    }

    @Override
    public JavaFileObject createSourceFile(CharSequence name, Element... origins) throws IOException {
        listener.generated(true, name.toString(), origin(origins));
        return filer.createSourceFile(name, origins);
    }

    @Override
    public JavaFileObject createClassFile(CharSequence name, Element... origins) throws IOException {
        listener.generated(true, name.toString(), origin(origins));
        return filer.createClassFile(name, origins);
    }

    @Override
    public FileObject createResource(Location location, CharSequence pkg, CharSequence path, Element... origins)
            throws IOException {
        assertThat(pkg).isEmpty();
        listener.generated(false, path.toString(), origin(origins));
        return filer.createResource(location, pkg, path, origins);
    }

    @Override
    public FileObject getResource(Location location, CharSequence pkg, CharSequence path) throws IOException {
        return filer.getResource(location, pkg, path);
    }

    private static String origin(Element... origins) {
        assertThat(origins).hasSize(1);
        Element top = origins[0];
        while (top.getEnclosingElement() instanceof TypeElement outer) {
            top = outer;
        }
        return ((TypeElement) top).getQualifiedName().toString();
    }
}
