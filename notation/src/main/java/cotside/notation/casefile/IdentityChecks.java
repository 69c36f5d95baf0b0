package cotside.notation.casefile;

import cotside.guidance.facts.Basis;
import cotside.guidance.facts.Claim;
import cotside.guidance.facts.DateKind;
import cotside.guidance.facts.Id;
import cotside.guidance.facts.Person;
import cotside.guidance.facts.Says;
import cotside.guidance.facts.Statement;
import cotside.notation.yaml.Problems;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Somebody whom an agency's own record names and dates can be looked up, and so is not unidentified. */
final class IdentityChecks {
    private final Cast cast;
    private final Problems problems;
    private final Drafts drafts;
    private final List<Statement> statements;

    IdentityChecks(Context context, Drafts drafts, List<Statement> statements) {
        this.cast = context.cast();
        this.problems = context.problems();
        this.drafts = drafts;
        this.statements = statements;
    }

    void check() {
        Set<Id> dated = new HashSet<>();
        for (Statement statement : statements) {
            if (isOnRecord(statement)
                    && statement.claim() instanceof Claim.OfDate date
                    && date.kind() == DateKind.BIRTH
                    && date.day().isExact()) {
                dated.add(date.subject());
            }
        }
        for (Statement statement : statements) {
            if (isOnRecord(statement) && statement.claim() instanceof Claim.OfName name) {
                Person person = cast.findPerson(name.person());
                Draft draft = drafts.find(statement.id());
                if (person != null && !person.identified() && dated.contains(name.person()) && draft != null) {
                    problems.add(
                            draft.at(),
                            "'" + name.person()
                                    + "' is marked unidentified, but an agency has a name and date of birth on record",
                            "no 'unidentified', or a second person with that name and 'same person as'");
                }
            }
        }
    }

    private static boolean isOnRecord(Statement statement) {
        boolean record = statement.basis() == Basis.RECORDED || statement.basis() == Basis.SEEN;
        return record && statement.says() == Says.HOLDS;
    }
}
