package dev.relata.processor.random;

import dev.relata.processor.ModelProcessor;
import java.io.IOException;
import java.io.Writer;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;

/** The processor, but for its sources: javac never hears of them. Resources are written. */
final class WithoutSources extends AbstractProcessor {
    private final ModelProcessor processor = new ModelProcessor();

    @Override
    public synchronized void init(ProcessingEnvironment environment) {
        super.init(environment);
        Filer filer = environment.getFiler();
        Filer discarding = instead(Filer.class, filer, "createSourceFile", new Nothing());
        processor.init(instead(ProcessingEnvironment.class, environment, "getFiler", discarding));
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return processor.getSupportedAnnotationTypes();
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return processor.getSupportedSourceVersion();
    }

    @Override
    @SuppressWarnings("DoNotClaimAnnotations")
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        return processor.process(annotations, round);
    }

    /** The same, but for the answer of one method. */
    private static <T> T instead(Class<T> type, T original, String method, Object answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, called, arguments) -> {
                    if (called.getName().equals(method)) {
                        return answer;
                    }
                    try {
                        return called.invoke(original, arguments);
                    } catch (InvocationTargetException failure) {
                        throw failure.getCause();
                    }
                }));
    }

    private static final class Nothing extends SimpleJavaFileObject {
        Nothing() {
            super(URI.create("memory:///nothing.java"), JavaFileObject.Kind.SOURCE);
        }

        @Override
        public Writer openWriter() throws IOException {
            return Writer.nullWriter();
        }
    }
}
