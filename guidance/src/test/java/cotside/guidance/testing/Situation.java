package cotside.guidance.testing;

import cotside.guidance.facts.Contact;
import cotside.guidance.facts.Family;
import cotside.guidance.facts.PlanAction;
import cotside.guidance.facts.Statement;
import cotside.guidance.pack.Pack;
import cotside.guidance.picture.Viewer;
import cotside.guidance.picture.Viewpoint;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A pack, a family, and where a picture is taken from. */
public record Situation(Pack pack, Family family, Viewpoint from) {
    public Situation with(Pack other) {
        return new Situation(other, family, from);
    }

    public Situation with(Family other) {
        return new Situation(pack, other, from);
    }

    public Situation at(LocalDate day) {
        return new Situation(pack, family, new Viewpoint(from.baby(), day, from.knownAt(), from.viewer()));
    }

    public Situation knownAt(Instant moment) {
        return new Situation(pack, family, new Viewpoint(from.baby(), from.asAt(), moment, from.viewer()));
    }

    public Situation seenBy(Viewer viewer) {
        return new Situation(pack, family, new Viewpoint(from.baby(), from.asAt(), from.knownAt(), viewer));
    }

    public int day() {
        return Math.toIntExact(from.asAt().toEpochDay());
    }

    public Situation withStatements(List<Statement> statements) {
        return with(Families.with(family, statements));
    }

    public Situation and(Statement... more) {
        return and(List.of(more));
    }

    public Situation and(List<Statement> more) {
        List<Statement> all = new ArrayList<>(family.statements());
        all.addAll(more);
        return withStatements(all);
    }

    public Situation withActions(List<PlanAction> actions) {
        return with(Families.with(family, family.statements(), family.contacts(), actions));
    }

    public Situation withContacts(List<Contact> contacts) {
        return with(Families.with(family, family.statements(), contacts, family.actions()));
    }
}
