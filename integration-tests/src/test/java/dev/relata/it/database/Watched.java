package dev.relata.it.database;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.function.Consumer;

/** JDBC objects that tell what is executed on them, and otherwise are the driver's. */
final class Watched {

    private Watched() {}

    static Connection connection(Connection connection, Consumer<String> log) {
        return proxy(Connection.class, connection, (method, arguments, result) -> {
            if (result instanceof PreparedStatement prepared) {
                return statement(PreparedStatement.class, prepared, (String) arguments[0], log);
            }
            return result instanceof Statement plain ? statement(Statement.class, plain, "", log) : result;
        });
    }

    /**
     * A statement that tells when it is executed.
     *
     * @param prepared the SQL it was prepared from, empty for a statement that is given its SQL when it is executed
     */
    static <S extends Statement> S statement(Class<S> type, S statement, String prepared, Consumer<String> log) {
        return proxy(type, statement, (method, arguments, result) -> {
            if (method.startsWith("execute")) {
                log.accept(arguments.length > 0 ? (String) arguments[0] : prepared);
            }
            return result;
        });
    }

    @FunctionalInterface
    private interface Watcher {
        Object after(String method, Object[] arguments, Object result);
    }

    private static <T> T proxy(Class<T> type, T target, Watcher watcher) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, given) -> {
            Object[] arguments = given == null ? new Object[0] : given;
            try {
                return watcher.after(method.getName(), arguments, method.invoke(target, arguments));
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }));
    }
}
