package cotside.guidance.outcome;

import cotside.guidance.facts.Subject;
import cotside.guidance.logic.Formula;
import org.jspecify.annotations.Nullable;

/**
 * One baby, person, event or home that a combination is about.
 *
 * @param key what stands behind the combination's id, or null where there is only one
 * @param subject whom it is about; for one more member of an open set, the baby
 * @param member the condition under which it is about this person or home at all
 */
record Binding(
        @Nullable String key,
        Scope scope,
        Subject subject,
        @Nullable Open oneMore,
        @Nullable String event,
        Formula member) {}
