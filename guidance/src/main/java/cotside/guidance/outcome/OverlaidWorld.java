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
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A world that reads some statements otherwise than the one it lies over. */
abstract class OverlaidWorld implements World {
    private final World under;

    OverlaidWorld(World under) {
        this.under = under;
    }

    @Override
    public Formula stated(Factors.Ready factor, Subject subject, @Nullable String event, Use use) {
        return under.stated(factor, subject, event, use);
    }

    @Override
    public Id baby() {
        return under.baby();
    }

    @Override
    public List<Id> people(Role role, Use use) {
        return under.people(role, use);
    }

    @Override
    public Formula member(Role role, Id person, Use use) {
        return under.member(role, person, use);
    }

    @Override
    public Formula parentAnyway(Id person, Use use) {
        return under.parentAnyway(person, use);
    }

    @Override
    public List<Member> cast(Role role, Use use) {
        return under.cast(role, use);
    }

    @Override
    public List<Open> open(Role role) {
        return under.open(role);
    }

    @Override
    public List<Id> homes(Use use) {
        return under.homes(use);
    }

    @Override
    public List<Open> openHome() {
        return under.openHome();
    }

    @Override
    public Formula babyAt(Id home, Use use) {
        return under.babyAt(home, use);
    }

    @Override
    public Formula open(Open open) {
        return under.open(open);
    }

    @Override
    public Formula dated(Factors.Ready factor, Subject subject, boolean negated) {
        return under.dated(factor, subject, negated);
    }

    @Override
    public Measured measured(Measure measure, Subject subject) {
        return under.measured(measure, subject);
    }

    @Override
    public int bound(Derived.Bound bound) {
        return under.bound(bound);
    }

    @Override
    public List<Same> same(Id person, Use use) {
        return under.same(person, use);
    }

    @Override
    public boolean isShownSame(Id one, Id other) {
        return under.isShownSame(one, other);
    }

    @Override
    public Factors.Ready factor(String id) {
        return under.factor(id);
    }
}
