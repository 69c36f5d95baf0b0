package cotside.guidance.outcome;

import cotside.guidance.facts.Id;
import cotside.guidance.facts.Subject;
import org.jspecify.annotations.Nullable;

/**
 * What a condition is read of.
 *
 * @param person the person in scope, or null
 * @param unknownMember in place of a person: the one more member of an open set, of whom nothing is known
 * @param home the home in scope, or null
 * @param event the event that the rule is about, or null
 * @param eventFactor the factor of that event, or null
 */
record Scope(
        @Nullable Subject person,
        @Nullable Open unknownMember,
        @Nullable Id home,
        @Nullable String event,
        @Nullable String eventFactor) {
    static final Scope BABY = new Scope(null, null, null, null, null);

    Scope of(Subject somebody) {
        return new Scope(somebody, null, home, event, eventFactor);
    }

    Scope ofOneMore(Open set) {
        return new Scope(null, set, home, event, eventFactor);
    }

    Scope at(Id place) {
        return new Scope(person, unknownMember, place, event, eventFactor);
    }

    static Scope ofEvent(String factor, String handle) {
        return new Scope(null, null, null, handle, factor);
    }
}
