package cotside.guidance.outcome;

import cotside.guidance.facts.Id;
import org.jspecify.annotations.Nullable;

/** A set of people that is not confirmed complete, or a role that nobody certain fills. */
public record Open(Kind kind, @Nullable Id home) {
    /** What is open. */
    public enum Kind {
        HOUSEHOLD,
        CARERS,
        OTHER_PARENT,
        MOTHER,
        MAIN_CARER,
        PARTNERS,
        GRANDPARENTS,
        SIBLINGS,
        /** Where the baby stays. */
        HOME
    }

    static Open of(Kind kind) {
        return new Open(kind, null);
    }

    public String key() {
        String name = kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        return home == null ? name : name + "/" + home;
    }

    public boolean isSet() {
        return kind == Kind.HOUSEHOLD || kind == Kind.CARERS;
    }
}
