package dev.relata.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.relata.processor.model.ClassRef;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * That classes are generated beside an error, and must compile all the same.
 *
 * @param type the model or database with the error
 * @param hidden whether generated classes cannot name it
 * @param taken those of the classes that would be generated, but are somebody else's
 */
public record Stub(ClassRef type, boolean hidden, Set<ClassRef> taken) {
    public Stub {
        taken = Set.copyOf(taken);
    }

    StubType types() {
        Map<TypeName, TypeName> replaced = new HashMap<>();
        ModelNames names = new ModelNames(type);
        TypeName model = hidden ? ClassName.get(Object.class) : names.model();
        if (hidden) {
            replaced.put(names.model(), model);
        }
        if (taken.contains(names.patch())) {
            // Where a patch is wanted, a class of another author's will not do.
            replaced.put(Types.of(names.patch()), ParameterizedTypeName.get(Types.PATCH, model));
        }
        return new StubType(type.simpleName(), replaced);
    }
}
