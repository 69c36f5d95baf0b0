package cotside.guidance.testing;

import cotside.guidance.facts.Family;
import cotside.guidance.facts.Id;
import cotside.guidance.facts.Person;
import cotside.guidance.facts.Subject;
import cotside.guidance.pack.Factor;
import cotside.guidance.pack.SubjectKind;
import cotside.guidance.pack.Ties;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whom a factor can be said of. */
public final class Subjects {
    private final Dice dice;
    private final Family cast;

    Subjects(Dice dice, Family cast) {
        this.dice = dice;
        this.cast = cast;
    }

    /** One of those that the factor fits, or null where it fits nobody. */
    @Nullable
    Subject of(Factor factor) {
        List<Subject> all = all(factor, cast);
        return all.isEmpty() ? null : dice.pick(all);
    }

    /** Everyone, every home or every pair that the factor fits. */
    public static List<Subject> all(Factor factor, Family family) {
        List<Id> babies = family.babies().stream().map(baby -> baby.id()).toList();
        List<Id> people = family.people().stream().map(Person::id).toList();
        List<Id> adults = family.people().stream()
                .filter(person -> !person.child())
                .map(Person::id)
                .toList();
        List<Id> homes = family.homes().stream().map(home -> home.id()).toList();
        if (factor.about() != SubjectKind.PAIR) {
            List<Id> single = switch (factor.about()) {
                case BABY -> babies;
                case PERSON -> people;
                default -> homes;
            };
            return single.stream().map(Subject::of).toList();
        }
        List<Id> ones = adults;
        List<Id> others = switch (factor.id()) {
            case Ties.LIVES_AT -> homes;
            case Ties.PARTNER, Ties.SAME_PERSON -> adults;
            default -> Ties.OF_PERSON_AND_BABY.contains(factor.id()) ? babies : adults;
        };
        if (factor.id().equals(Ties.LIVES_AT)) {
            ones = new ArrayList<>(people);
            ones.addAll(babies);
        } else if (factor.id().equals(Ties.SIBLING)) {
            ones = people;
        }
        List<Subject> pairs = new ArrayList<>();
        for (Id one : ones) {
            for (Id other : others) {
                if (!one.equals(other)) {
                    pairs.add(Subject.pair(one, other));
                }
            }
        }
        return pairs;
    }
}
