package cotside.notation.casefile;

import cotside.guidance.facts.Basis;
import cotside.guidance.facts.Claim;
import cotside.guidance.facts.DateKind;
import cotside.guidance.facts.Family;
import cotside.guidance.facts.Id;
import cotside.guidance.facts.Person;
import cotside.guidance.facts.Says;
import cotside.guidance.facts.Statement;
import cotside.notation.yaml.Problems;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Somebody whom an agency's own record names and dates can be looked up, and so is not unidentified. */
final class IdentityChecks {
    private final Cast cast;
    private final Problems problems;
    private final Drafts drafts;
    private final List<Statement> statements = new ArrayList<>();
    private final Family known;

    IdentityChecks(Context context, Drafts drafts, List<Statement> statements) {
        this.cast = context.cast();
        this.problems = context.problems();
        this.drafts = drafts;
        this.known = context.before().family();
        this.statements.addAll(known.statements());
        this.statements.addAll(statements);
    }

    void check() {
        Map<Id, Statement> dated = new HashMap<>();
        for (Statement statement : statements) {
            if (isOnRecord(statement)
                    && statement.claim() instanceof Claim.OfDate date
                    && date.kind() == DateKind.BIRTH
                    && date.day().isExact()) {
                dated.putIfAbsent(date.subject(), statement);
            }
        }
        for (Statement statement : statements) {
            if (isOnRecord(statement) && statement.claim() instanceof Claim.OfName name) {
                Person person = cast.findPerson(name.person());
                Statement birth = dated.get(name.person());
                if (person != null && !person.identified() && birth != null) {
                    refuse(person, statement, birth);
                }
            }
        }
    }

    /** At the name; at the date of birth where the name was on record before. */
    private void refuse(Person person, Statement name, Statement birth) {
        Draft named = drafts.find(name.id());
        Draft at = named == null ? drafts.find(birth.id()) : named;
        if (at != null) {
            problems.add(
                    at.at(),
                    "'" + person.id()
                            + "' is marked unidentified, but an agency has a name and date of birth on record",
                    named == null || isKnown(person)
                            ? "a second person with that name and 'same person as'"
                            : "no 'unidentified', or a second person with that name and 'same person as'");
        }
    }

    private boolean isKnown(Person person) {
        return known.people().contains(person);
    }

    private static boolean isOnRecord(Statement statement) {
        boolean record = statement.basis() == Basis.RECORDED || statement.basis() == Basis.SEEN;
        return record && statement.says() == Says.HOLDS;
    }
}
