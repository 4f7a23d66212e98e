package dev.relata.processor.generate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relata.jdbi.Queryable;
import java.lang.reflect.Method;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RelatedAccessorsTest {

    /** A component of such a name gets another method. */
    @Test
    void knowsAllMethodsThatDaosInherit() {
        assertThat(Stream.concat(Stream.of(Queryable.class.getMethods()), Stream.of(Object.class.getDeclaredMethods()))
                        .map(Method::getName)
                        .filter(name -> !name.contains("$") && !name.equals("wait0")))
                .isSubsetOf(RelatedAccessors.INHERITED);
    }
}
