package cotside.drawing;

import cotside.drawing.Kin.Bond;
import cotside.drawing.Kin.Generation;
import cotside.drawing.Kin.Household;
import cotside.drawing.Kin.Parent;
import cotside.drawing.Kin.Person;
import cotside.drawing.Kin.Shape;
import cotside.guidance.facts.Day;
import cotside.guidance.facts.Id;
import cotside.guidance.logic.Standing.Stands;
import cotside.guidance.pack.Ties;
import cotside.guidance.picture.Circle;
import cotside.guidance.picture.Circle.Member;
import cotside.guidance.picture.Circle.Place;
import cotside.guidance.picture.Tie;
import cotside.notation.words.Dates;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads a circle into the people and bonds of a family drawing. */
final class KinOf {
    private static final int TERM = 280;

    private final Circle circle;
    private final Dates dates;
    private final LocalDate day;
    private final Map<Id, Integer> numbers = new LinkedHashMap<>();
    private final Set<Id> babies = new HashSet<>();
    private final List<Parent> parents = new ArrayList<>();
    private final List<Person> people = new ArrayList<>();
    private final List<Household> households = new ArrayList<>();
    private final Set<Id> ringed = new HashSet<>();

    private KinOf(Circle circle) {
        this.circle = circle;
        day = circle.from().asAt();
        dates = Dates.around(day);
        for (Member baby : circle.babies()) {
            babies.add(baby.id());
            numbers.put(baby.id(), numbers.size());
        }
        circle.people().forEach(person -> numbers.put(person.id(), numbers.size()));
    }

    static Kin of(Circle circle) {
        return new KinOf(circle).read();
    }

    private Kin read() {
        findParents();
        findHouseholds();
        Map<Id, Generation> generations = generations();
        for (Member baby : circle.babies()) {
            people.add(baby(baby));
        }
        for (Member member : circle.people()) {
            people.add(person(member, Objects.requireNonNull(generations.get(member.id()))));
        }
        addThoseNobodyNamed();
        return new Kin(
                people,
                circle.babies().stream().map(baby -> number(baby.id())).toList(),
                parents,
                toBaby(Ties.GRANDPARENT),
                toBaby(Ties.SIBLING),
                bonds(),
                households);
    }

    private int number(Id id) {
        return Objects.requireNonNull(numbers.get(id));
    }

    private List<Tie> counting(String factor) {
        return circle.ties().stream()
                .filter(tie -> tie.isOf(factor) && tie.counts())
                .toList();
    }

    private List<Integer> toBaby(String factor) {
        return counting(factor).stream()
                .filter(tie -> numbers.containsKey(tie.one()) && babies.contains(tie.other()))
                .map(tie -> number(tie.one()))
                .filter(person -> parents.stream().noneMatch(parent -> parent.person() == person))
                .distinct()
                .toList();
    }

    private void findParents() {
        Map<Integer, Parent> found = new LinkedHashMap<>();
        for (String factor : List.of(Ties.BIRTH_MOTHER, Ties.FATHER, Ties.SECOND_PARENT)) {
            for (Tie tie : counting(factor)) {
                Integer person = numbers.get(tie.one());
                if (person != null && babies.contains(tie.other()) && !babies.contains(tie.one())) {
                    Parent so = new Parent(person, factor.equals(Ties.BIRTH_MOTHER), tie.isShown());
                    found.merge(
                            person,
                            so,
                            (one, other) -> new Parent(person, one.gaveBirth(), one.shown() || other.shown()));
                }
            }
        }
        parents.addAll(found.values());
    }

    /** A grandparent's partner stands beside them, unless tied to somebody of the parents' age. */
    private Map<Id, Generation> generations() {
        Map<Id, Generation> generations = new HashMap<>();
        Set<Integer> grandparents = new HashSet<>(toBaby(Ties.GRANDPARENT));
        for (Member member : circle.people()) {
            generations.put(
                    member.id(),
                    member.child()
                            ? Generation.CHILDREN
                            : grandparents.contains(number(member.id())) ? Generation.GRANDPARENTS : Generation.ADULTS);
        }
        Map<Id, Generation> besides = new HashMap<>();
        for (Member member : circle.people()) {
            List<Id> partners = counting(Ties.PARTNER).stream()
                    .filter(tie -> tie.subject().involves(member.id()))
                    .map(tie -> tie.one().equals(member.id()) ? tie.other() : tie.one())
                    .toList();
            boolean beside = !partners.isEmpty()
                    && partners.stream().allMatch(id -> generations.get(id) == Generation.GRANDPARENTS)
                    && generations.get(member.id()) == Generation.ADULTS
                    && parents.stream().noneMatch(parent -> parent.person() == number(member.id()));
            if (beside) {
                besides.put(member.id(), Generation.GRANDPARENTS);
            }
        }
        generations.putAll(besides);
        return generations;
    }

    private void findHouseholds() {
        for (Place place : circle.homes()) {
            Set<Integer> shown = new TreeSet<>();
            Set<Integer> perhaps = new TreeSet<>();
            for (Tie tie : counting(Ties.LIVES_AT)) {
                if (tie.other().equals(place.id()) && isAlive(tie.one())) {
                    (tie.isShown() ? shown : perhaps).add(number(tie.one()));
                }
            }
            addUnborn(shown, perhaps);
            boolean withBaby = circle.babies().stream()
                    .map(baby -> number(baby.id()))
                    .anyMatch(baby -> shown.contains(baby) || perhaps.contains(baby));
            if (withBaby || shown.size() + perhaps.size() > 1) {
                households.add(new Household(place.home().label(), shown, perhaps, place.complete()));
                ringed.add(place.id());
            }
        }
    }

    /** A baby not yet born is where whoever carries it is. */
    private void addUnborn(Set<Integer> shown, Set<Integer> perhaps) {
        for (Member baby : circle.babies()) {
            boolean said =
                    counting(Ties.LIVES_AT).stream().anyMatch(tie -> tie.one().equals(baby.id()));
            if (!baby.unborn() || baby.died() != null || said) {
                continue;
            }
            for (Parent parent : parents) {
                if (parent.gaveBirth() && shown.contains(parent.person())) {
                    shown.add(number(baby.id()));
                } else if (parent.gaveBirth() && perhaps.contains(parent.person())) {
                    perhaps.add(number(baby.id()));
                }
            }
        }
    }

    private boolean isAlive(Id id) {
        return numbers.containsKey(id)
                && circle.find(id).map(member -> member.died() == null).orElse(false);
    }

    private Person baby(Member baby) {
        List<String> words = new ArrayList<>();
        String inside = "";
        Day born = baby.born();
        Day due = baby.due();
        if (baby.died() != null) {
            words.add("died " + bare(baby.died()) + (baby.deathShown() ? "" : " (said)"));
        } else if (born != null) {
            words.add("born " + bare(born));
            inside = age(born, day);
        } else if (due != null) {
            words.add(Dates.gestation(gestation(due)) + " of pregnancy");
            words.add("due " + bare(due));
        } else if (baby.unborn()) {
            words.add("due date not known");
        } else {
            words.add("birth not recorded");
        }
        words.addAll(livingElsewhere(baby.id()));
        return new Person(
                number(baby.id()),
                baby.id(),
                Generation.CHILDREN,
                born == null ? Shape.TRIANGLE : shape(baby.female()),
                inside,
                baby.label(),
                words,
                null,
                false,
                baby.id().equals(circle.from().baby()),
                baby.died() != null,
                true,
                100);
    }

    private String bare(Day day) {
        String text = dates.day(day);
        return text.startsWith("on ") || text.startsWith("in ") ? text.substring(3) : text;
    }

    private int gestation(Day due) {
        return TERM - Math.toIntExact(ChronoUnit.DAYS.between(day, due.earliest()));
    }

    private static Shape shape(@Nullable Boolean female) {
        return female == null ? Shape.DIAMOND : female ? Shape.CIRCLE : Shape.SQUARE;
    }

    private Person person(Member member, Generation generation) {
        List<String> words = new ArrayList<>();
        if (!member.identified()) {
            words.add("not identified");
        }
        words.addAll(roles(member));
        Day died = member.died();
        Day born = member.born();
        if (died != null) {
            words.add("died " + bare(died) + (member.deathShown() ? "" : " (said)"));
        }
        words.addAll(livingElsewhere(member.id()));
        boolean joined = circle.ties().stream()
                .anyMatch(tie -> tie.counts() && tie.subject().involves(member.id()));
        if (!joined) {
            words.add("tie not recorded");
        }
        Tie barred = counting(Ties.BARRED).stream()
                .filter(tie -> tie.one().equals(member.id()))
                .findFirst()
                .orElse(null);
        String inside = !member.identified() ? "?" : born == null || died != null ? "" : age(born, day);
        return new Person(
                number(member.id()),
                member.id(),
                generation,
                shape(member.female()),
                inside,
                member.label(),
                words,
                barred == null ? null : "Barred from contact" + standing(barred),
                barred != null && barred.isShown(),
                false,
                died != null,
                member.identified(),
                weight(member));
    }

    /** Years, or weeks of a baby; with a sign before it where the day of birth is not exact enough to tell. */
    static String age(Day born, LocalDate day) {
        long most = ChronoUnit.DAYS.between(born.earliest(), day);
        if (most < 365) {
            return born.isExact() ? most < 28 ? most + " d" : most / 7 + " wk" : "<1";
        }
        long least = Math.max(0, ChronoUnit.YEARS.between(born.latest(), day));
        long years = ChronoUnit.YEARS.between(born.earliest(), day);
        return least == years ? Long.toString(years) : "~" + (least + years) / 2;
    }

    /** What somebody is to the babies, in words; how well known where it is not shown. */
    private List<String> roles(Member member) {
        List<String> roles = new ArrayList<>();
        for (String factor : Ties.OF_PERSON_AND_BABY) {
            if (factor.equals(Ties.BARRED)) {
                continue;
            }
            List<Tie> ties = counting(factor).stream()
                    .filter(tie -> tie.one().equals(member.id()) && babies.contains(tie.other()))
                    .toList();
            Map<String, List<String>> whose = new LinkedHashMap<>();
            for (Tie tie : ties) {
                whose.computeIfAbsent(standing(tie), _ -> new ArrayList<>()).add(label(tie.other()));
            }
            whose.forEach((standing, of) -> {
                boolean ofAll = of.size() == babies.size();
                roles.add((ofAll ? role(factor) : role(factor, String.join(", ", of))) + standing);
            });
        }
        return roles;
    }

    private String label(Id id) {
        return circle.find(id).map(Member::label).orElse("");
    }

    static String role(String factor) {
        return switch (factor) {
            case Ties.BIRTH_MOTHER -> "birth mother";
            case Ties.FATHER -> "birth father";
            case Ties.SECOND_PARENT -> "second parent";
            case Ties.PARENTAL_RESPONSIBILITY -> "parental responsibility";
            case Ties.MAIN_CARER -> "main carer";
            case Ties.SHARES_CARE -> "shares care";
            case Ties.GRANDPARENT -> "grandparent";
            case Ties.SIBLING -> "brother or sister";
            case Ties.BARRED -> "barred from contact";
            default -> factor.replace('-', ' ');
        };
    }

    /** A role with whose it is: "birth father of Ada", "barred from contact with Ada". */
    static String role(String factor, String baby) {
        String joint = switch (factor) {
            case Ties.PARENTAL_RESPONSIBILITY -> " for ";
            case Ties.BARRED -> " with ";
            default -> " of ";
        };
        return role(factor) + joint + baby;
    }

    /** Nothing for what is shown: that is how a drawing is read anyway. */
    static String standing(Tie tie) {
        if (tie.expected()) {
            return " (expected)";
        }
        return switch (tie.stands()) {
            case SAID -> " (said)";
            case ASSUMED -> " (assumed)";
            case REPORTED_OVER -> " (said to be over)";
            case CONTRADICTED -> " (disputed)";
            default -> "";
        };
    }

    private List<String> livingElsewhere(Id id) {
        List<String> words = new ArrayList<>();
        for (Tie tie : counting(Ties.LIVES_AT)) {
            if (!tie.one().equals(id)) {
                continue;
            }
            boolean unsure = tie.stands() == Stands.REPORTED_OVER || tie.stands() == Stands.CONTRADICTED;
            String home = home(tie.other());
            if (tie.stands() == Stands.REPORTED_OVER) {
                words.add("said to have left " + home);
            } else if (!ringed.contains(tie.other()) || unsure || tie.expected()) {
                words.add("lives at " + home + standing(tie));
            }
        }
        return words;
    }

    private String home(Id id) {
        return circle.homes().stream()
                .filter(place -> place.id().equals(id))
                .map(place -> place.home().label())
                .findFirst()
                .orElse("");
    }

    /** Parents first, then their partners, whoever may be one of them, carers, the household. */
    private int weight(Member member) {
        int number = number(member.id());
        if (parents.stream().anyMatch(parent -> parent.person() == number && parent.gaveBirth())) {
            return 100;
        }
        if (isParent(member.id())) {
            return 90;
        }
        if (isJoinedToParent(Ties.PARTNER, member.id())) {
            return 80;
        }
        if (isJoinedToParent(Ties.SAME_PERSON, member.id())) {
            return 70;
        }
        Collection<Id> ends = circle.ties().stream()
                .filter(tie -> tie.counts() && tie.one().equals(member.id()))
                .map(Tie::other)
                .toList();
        boolean withBaby = households.stream()
                .anyMatch(home -> home.all().contains(number)
                        && circle.babies().stream().anyMatch(baby -> home.all().contains(number(baby.id()))));
        return ends.stream().anyMatch(babies::contains) ? 60 : withBaby ? 50 : ends.isEmpty() ? 10 : 30;
    }

    private boolean isParent(Id id) {
        int number = number(id);
        return parents.stream().anyMatch(parent -> parent.person() == number);
    }

    private boolean isJoinedToParent(String factor, Id id) {
        return circle.ties().stream()
                .filter(tie -> tie.isOf(factor) && tie.subject().involves(id))
                .filter(tie -> bondKind(tie) != null)
                .map(tie -> tie.one().equals(id) ? tie.other() : tie.one())
                .anyMatch(other -> numbers.containsKey(other) && isParent(other));
    }

    /** A baby has had a mother, and unless it is shown that there is nobody to find, another parent. */
    private void addThoseNobodyNamed() {
        if (circle.babies().isEmpty()) {
            return;
        }
        if (parents.stream().noneMatch(Parent::gaveBirth)) {
            parents.addFirst(new Parent(unnamed("birth mother"), true, false));
        }
        if (parents.stream().allMatch(Parent::gaveBirth) && circle.otherParentOpen()) {
            parents.add(new Parent(unnamed("other parent"), false, false));
        }
    }

    private int unnamed(String role) {
        int number = people.size();
        people.add(new Person(
                number,
                null,
                Generation.ADULTS,
                Shape.DIAMOND,
                "?",
                "Not known",
                List.of(role + ", not identified"),
                null,
                false,
                false,
                false,
                false,
                85));
        return number;
    }

    private List<Bond> bonds() {
        List<Bond> bonds = new ArrayList<>();
        for (Tie tie : circle.ties()) {
            Bond.Kind kind = bondKind(tie);
            if (kind != null && numbers.containsKey(tie.one()) && numbers.containsKey(tie.other())) {
                bonds.add(new Bond(number(tie.one()), number(tie.other()), kind, words(tie, kind)));
            }
        }
        List<Parent> mothers = parents.stream().filter(Parent::gaveBirth).toList();
        for (Parent mother : mothers) {
            for (Parent other : parents) {
                boolean joined = bonds.stream()
                        .anyMatch(bond ->
                                bond.joins(mother.person(), other.person()) && bond.kind() != Bond.Kind.SAME_PERSON);
                if (!other.gaveBirth() && !joined) {
                    bonds.add(new Bond(mother.person(), other.person(), Bond.Kind.PARENTS_ONLY, ""));
                }
            }
        }
        return bonds;
    }

    private static Bond.@Nullable Kind bondKind(Tie tie) {
        if (tie.isOf(Ties.SAME_PERSON)) {
            return tie.counts() ? Bond.Kind.SAME_PERSON : null;
        }
        if (!tie.isOf(Ties.PARTNER) || !tie.subject().isPair()) {
            return null;
        }
        return switch (tie.stands()) {
            case SHOWN -> tie.expected() ? Bond.Kind.PARTNERS_AS_SAID : Bond.Kind.PARTNERS;
            case SAID, ASSUMED -> Bond.Kind.PARTNERS_AS_SAID;
            case CONTRADICTED -> Bond.Kind.PARTNERS_DISPUTED;
            case REPORTED_OVER -> Bond.Kind.SAID_TO_BE_OVER;
            case RULED_OUT -> everHeld(tie) ? Bond.Kind.OVER : null;
            case DENIED, NOT_KNOWN -> null;
        };
    }

    private static boolean everHeld(Tie tie) {
        return tie.course().stream().anyMatch(stretch -> switch (stretch.stands()) {
            case SHOWN, SAID, ASSUMED, REPORTED_OVER, CONTRADICTED -> true;
            case NOT_KNOWN, DENIED, RULED_OUT -> false;
        });
    }

    private static String words(Tie tie, Bond.Kind kind) {
        return switch (kind) {
            case SAME_PERSON -> "may be the same person as";
            case OVER -> "was the partner of";
            default -> "partner" + standing(tie) + " of";
        };
    }
}
