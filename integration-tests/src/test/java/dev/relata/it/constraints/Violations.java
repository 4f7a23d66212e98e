package dev.relata.it.constraints;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.relata.jdbi.ConstraintViolationException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** All that a broken constraint tells, in one line. */
public final class Violations {

    private Violations() {}

    /**
     * What a call breaks: {@code Unique account_email_key of account[email]: Account[email]}; of a foreign key, the
     * relation too: {@code ... : Post[authorId] author}. A dash stands for what is not told.
     *
     * @param call what must break a constraint
     */
    public static String brokenBy(ThrowingCallable call) {
        ConstraintViolationException e = catchThrowableOfType(ConstraintViolationException.class, call);
        if (e == null) {
            return "nothing";
        }
        String kind = e.getClass().getSimpleName().replace("ViolationException", "");
        String relation = e.relation().map(name -> " " + name).orElse("");
        return kind + " " + e.constraint().orElse("-") + " of " + e.table().orElse("-") + brackets(e.columns()) + ": "
                + e.model().orElse("-") + brackets(e.fields()) + relation;
    }

    private static String brackets(Iterable<String> names) {
        return "[" + String.join(", ", names) + "]";
    }
}
