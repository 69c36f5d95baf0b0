package cotside.guidance.pack;

import java.util.Set;

/** What to do, and whose it is: kinds of agency, or nobody in particular (everyone). */
public record NextStep(Set<String> who, String what) {
    public NextStep {
        who = Set.copyOf(who);
    }
}
