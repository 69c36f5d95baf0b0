package cotside.guidance.outcome;

import cotside.guidance.evidence.Factors;
import cotside.guidance.evidence.Measured;
import cotside.guidance.facts.Id;
import cotside.guidance.facts.Subject;
import cotside.guidance.logic.Formula;
import cotside.guidance.logic.Use;
import cotside.guidance.pack.Derived;
import cotside.guidance.pack.Measure;
import cotside.guidance.pack.Role;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The people, homes and facts that conditions are grounded over: a family's record on one day, or an example's cast. */
public interface World {
    Id baby();

    /** Everybody who may fill the role, in a fixed order. */
    List<Id> people(Role role, Use use);

    /** The condition under which somebody fills a role. */
    Formula member(Role role, Id person, Use use);

    /** The condition under which somebody is a parent, whoever the other parent is. */
    Formula parentAnyway(Id person, Use use);

    /** Everybody who may fill the role, each with the condition under which they do. */
    default List<Member> cast(Role role, Use use) {
        List<Member> cast = new ArrayList<>();
        for (Id person : people(role, use)) {
            cast.add(new Member(person, Subject.of(person), member(role, person, use)));
        }
        return cast;
    }

    /** What keeps the role open: each may bring one more member of whom nothing is known. */
    List<Open> open(Role role);

    /** Homes where the baby stays or is expected. */
    List<Id> homes(Use use);

    /** Where else the baby may stay, while no home is certain to be one. */
    List<Open> openHome();

    Formula babyAt(Id home, Use use);

    Formula open(Open open);

    /** A factor that is stated, of one subject. */
    Formula stated(Factors.Ready factor, Subject subject, @Nullable String event, Use use);

    /** A dated fact, or a dated fact with its not. */
    Formula dated(Factors.Ready factor, Subject subject, boolean negated);

    Measured measured(Measure measure, Subject subject);

    int bound(Derived.Bound bound);

    /** People who may be the same as this one, each with the condition under which they are. */
    List<Same> same(Id person, Use use);

    /** Whether two people are shown to be one. */
    boolean isShownSame(Id one, Id other);

    Factors.Ready factor(String id);

    /** Somebody who may fill a role, and when they do. */
    record Member(Id person, Subject subject, Formula fills) {}

    /** Another name for a person, and when it is one. */
    record Same(Id person, Formula when) {}
}
