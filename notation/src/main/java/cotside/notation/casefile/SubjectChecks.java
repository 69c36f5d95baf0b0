package cotside.notation.casefile;

import cotside.guidance.facts.Id;
import cotside.guidance.facts.Person;
import cotside.guidance.facts.Subject;
import cotside.guidance.pack.Factor;
import cotside.guidance.pack.SubjectKind;
import cotside.guidance.pack.Ties;
import cotside.notation.yaml.Problems;
import cotside.notation.yaml.Scalar;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether a factor can be said of a subject. */
final class SubjectChecks {
    /** Ties of adults: a child of the family fills none of these roles. */
    private static final List<String> OF_ADULTS = List.of(
            Ties.BIRTH_MOTHER,
            Ties.FATHER,
            Ties.SECOND_PARENT,
            Ties.PARENTAL_RESPONSIBILITY,
            Ties.PARTNER,
            Ties.GRANDPARENT);

    private static final List<String> OF_TWO_PEOPLE = List.of(Ties.PARTNER, Ties.SAME_PERSON);

    private final Cast cast;
    private final Problems problems;

    SubjectChecks(Context context) {
        this.cast = context.cast();
        this.problems = context.problems();
    }

    boolean areTwo(Scalar at, Id one, Id other) {
        if (one.equals(other)) {
            problems.add(at, "'" + one + "' is tied to itself", "two different subjects");
            return false;
        }
        return true;
    }

    /** Somebody can be said to have no partner at all; who has one has a partner who can be named or described. */
    boolean isWhetherThereIsAPartner(Factor factor, Subject subject) {
        return factor.id().equals(Ties.PARTNER)
                && subject.other() == null
                && cast.isPerson(subject.one().value());
    }

    boolean fits(Factor factor, Subject subject, Scalar at) {
        Id other = subject.other();
        if (factor.about() == SubjectKind.PAIR) {
            return other == null ? refuseSingle(factor, subject.one(), at) : pairFits(factor, subject.one(), other, at);
        }
        if (other != null) {
            return refuse(
                    at,
                    "'" + factor.id() + "' is about one " + factor.about().word() + ", not about a pair",
                    "a single subject in front of it");
        }
        String one = subject.one().value();
        boolean right = switch (factor.about()) {
            case BABY -> cast.isBaby(one);
            case PERSON -> cast.isPerson(one);
            case HOME -> cast.isHome(one);
            case PAIR -> true;
        };
        return right
                || refuse(
                        at,
                        "'" + factor.id() + "' is about a " + factor.about().word() + ", but '" + one + "' is "
                                + cast.described(one),
                        "a " + factor.about().word() + " in front of it" + choices(factor.about()));
    }

    private String choices(SubjectKind about) {
        List<String> names = switch (about) {
            case BABY -> cast.babies().stream().map(baby -> baby.id().value()).toList();
            case PERSON ->
                cast.people().stream().map(person -> person.id().value()).toList();
            case HOME -> cast.homes().stream().map(home -> home.id().value()).toList();
            case PAIR -> List.of();
        };
        return names.isEmpty() || names.size() > 8 ? "" : " (" + String.join(", ", names) + ")";
    }

    private boolean refuseSingle(Factor factor, Id one, Scalar at) {
        String other = example(factor, one);
        return refuse(
                at,
                "'" + factor.id() + "' is about two, from one towards the other",
                "both of them, such as '" + one + " > " + other + ": " + factor.id() + "'");
    }

    private String example(Factor factor, Id one) {
        if (factor.id().equals(Ties.LIVES_AT)) {
            return cast.homes().isEmpty()
                    ? "home"
                    : cast.homes().getFirst().id().value();
        }
        if (Ties.OF_PERSON_AND_BABY.contains(factor.id())) {
            return cast.babies().isEmpty()
                    ? "baby"
                    : cast.babies().getFirst().id().value();
        }
        return cast.people().stream()
                .map(person -> person.id().value())
                .filter(id -> !id.equals(one.value()))
                .findFirst()
                .orElse("baby");
    }

    private boolean pairFits(Factor factor, Id from, Id to, Scalar at) {
        String tie = factor.id();
        boolean fromPerson = cast.isPerson(from.value());
        boolean toPerson = cast.isPerson(to.value());
        if (tie.equals(Ties.LIVES_AT)) {
            boolean right = !cast.isHome(from.value()) && cast.isHome(to.value());
            return right || refuseOrder(factor, "a person or baby > a home", from, to, at);
        }
        if (Ties.OF_PERSON_AND_BABY.contains(tie)) {
            boolean right = fromPerson && cast.isBaby(to.value());
            return right ? isNoChild(tie, from, at) : refuseOrder(factor, "a person > a baby", from, to, at);
        }
        if (OF_TWO_PEOPLE.contains(tie)) {
            boolean right = fromPerson && toPerson;
            boolean adults = !right || (isNoChild(tie, from, at) && isNoChild(tie, to, at));
            return right ? adults : refuseOrder(factor, "two people", from, to, at);
        }
        boolean aPerson = fromPerson || toPerson;
        boolean noHome = !cast.isHome(from.value()) && !cast.isHome(to.value());
        boolean right = noHome && aPerson && (fromPerson || !factor.directed());
        return right || refuseOrder(factor, "a person > another person or a baby", from, to, at);
    }

    private boolean refuseOrder(Factor factor, String wanted, Id from, Id to, Scalar at) {
        return refuse(
                at,
                "'" + factor.id() + "' goes from " + wanted + ", but '" + from + "' is " + cast.described(from.value())
                        + " and '" + to + "' is " + cast.described(to.value()),
                wanted);
    }

    /** A young parent is an adult of the record; {@code child} is for the baby's brothers and sisters. */
    private boolean isNoChild(String tie, Id id, Scalar at) {
        @Nullable Person person = cast.findPerson(id);
        if (person == null || !person.child() || !OF_ADULTS.contains(tie)) {
            return true;
        }
        return refuse(
                at,
                "'" + id + "' is marked 'child: yes', which is for other children of the family",
                "no 'child: yes' at the head of the file, however young the parent is");
    }

    private boolean refuse(Scalar at, String what, String expected) {
        problems.add(at, what, expected);
        return false;
    }
}
