package cotside.store;

import org.jspecify.annotations.Nullable;

/** Cotside cannot start, for a reason that whoever starts it can do something about. The message tells them what. */
public final class CannotStart extends RuntimeException {
    public CannotStart(String whatToDo) {
        super(whatToDo);
    }

    public CannotStart(String whatToDo, Throwable cause) {
        super(whatToDo, cause);
    }

    /** What to tell of a failure: the reason in plain words where there is one, else null. */
    public static @Nullable CannotStart in(Throwable failure) {
        for (Throwable one = failure; one != null; one = one.getCause()) {
            if (one instanceof CannotStart plain) {
                return plain;
            }
        }
        return null;
    }
}
