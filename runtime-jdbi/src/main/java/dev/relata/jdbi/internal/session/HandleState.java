package dev.relata.jdbi.internal.session;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.config.Configurable;
import org.jdbi.v3.core.config.JdbiConfig;
import org.jdbi.v3.core.mapper.RowMappers;
import org.jspecify.annotations.Nullable;

/**
 * What Relata keeps with one handle, in Jdbi's own configuration: so it ends with the handle. The one in the configuration of
 * a {@code Jdbi} is where its handles inherit the {@link JdbiState} from.
 */
public final class HandleState implements JdbiConfig<HandleState> {

    private JdbiState jdbi;
    private @Nullable Physical physical;
    private boolean readOnly;
    private boolean mapsModels;

    /** For Jdbi, which creates configurations by reflection. */
    public HandleState() {
        this(new JdbiState());
    }

    private HandleState(JdbiState jdbi) {
        this.jdbi = jdbi;
    }

    /** The state of a Jdbi. */
    public static JdbiState of(Jdbi jdbi) {
        return jdbi.getConfig(HandleState.class).jdbi;
    }

    /** The state of a handle. */
    public static HandleState of(Handle handle) {
        HandleState state = handle.getConfig(HandleState.class);
        if (state.physical == null) {
            // A handle may be older than the state of its Jdbi.
            state.jdbi = of(handle.getJdbi());
        }
        return state;
    }

    /** The state of the Jdbi that the handle is of. */
    public JdbiState jdbi() {
        return jdbi;
    }

    /** Where statements of this handle are prepared, or null as long as no call used it. */
    @Nullable
    Physical physical() {
        return physical;
    }

    void setPhysical(Physical physical) {
        this.physical = physical;
    }

    /** Whether the transaction of the handle, or the next one, is one of {@code readOnly}. */
    public boolean isReadOnly() {
        return readOnly;
    }

    void setReadOnly(boolean readOnly) {
        this.readOnly = readOnly;
    }

    /** Makes the models of the Jdbi known to {@code mapTo} where this state is configured. */
    void mapModels(Configurable<?> where) {
        synchronized (this) {
            if (mapsModels) {
                return;
            }
            mapsModels = true;
        }
        where.getConfig(RowMappers.class).register(jdbi.models());
    }

    /** A handle gets a state of its own: nothing is known of its connection yet. */
    @Override
    public HandleState createCopy() {
        HandleState copy = new HandleState(jdbi);
        copy.mapsModels = mapsModels;
        return copy;
    }
}
