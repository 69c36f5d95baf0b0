package cotside.drawing;

import cotside.guidance.facts.Day;
import cotside.guidance.facts.Home;
import cotside.guidance.facts.Id;
import cotside.guidance.facts.Subject;
import cotside.guidance.logic.Standing;
import cotside.guidance.logic.Standing.Stands;
import cotside.guidance.logic.Truth;
import cotside.guidance.logic.Use;
import cotside.guidance.pack.Side;
import cotside.guidance.pack.Ties;
import cotside.guidance.picture.Circle;
import cotside.guidance.picture.Reading;
import cotside.guidance.picture.Tie;
import cotside.guidance.picture.Viewer;
import cotside.guidance.picture.Viewpoint;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Families thrown together by dice, from two people to more than any page was made for. */
final class Circles {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 3);
    private static final List<String> NAMES = List.of(
            "Jo",
            "Anneliese Featherstonehaugh-Cholmondeley",
            "<script>alert('x')</script>",
            "a tall man who was in the kitchen, would not give his name and left by the window",
            "Ng",
            "陈伟明",
            "عائشة",
            "O'Brien & \"Sons\"",
            "Mia",
            "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch",
            "Zoë\u0000\u202Eevil",
            "👩‍👧");

    private final Random dice;
    private final Map<List<Object>, Tie> ties = new LinkedHashMap<>();
    private final List<Circle.Member> babies = new ArrayList<>();
    private final List<Circle.Member> people = new ArrayList<>();
    private final List<Circle.Place> homes = new ArrayList<>();

    private Circles(long seed) {
        dice = new Random(seed);
    }

    static Circle thrown(long seed) {
        return new Circles(seed).circle();
    }

    private Circle circle() {
        int born = dice.nextInt(3);
        for (int i = 0; i < 1 + (dice.nextInt(4) == 0 ? 1 + dice.nextInt(3) : 0); i++) {
            babies.add(member("b" + i, true, born == 0));
        }
        int adults = dice.nextInt(dice.nextInt(5) == 0 ? 22 : 8);
        for (int i = 0; i < adults; i++) {
            people.add(member("p" + i, dice.nextInt(4) == 0, false));
        }
        for (int i = 0; i < dice.nextInt(5); i++) {
            homes.add(new Circle.Place(new Home(Id.of("h" + i), name()), dice.nextBoolean(), i == 0));
        }
        throwTies();
        return new Circle(
                new Viewpoint(babies.getFirst().id(), TODAY, Instant.EPOCH, Viewer.EVERYTHING),
                babies,
                people,
                homes,
                List.copyOf(ties.values()),
                List.of(),
                dice.nextBoolean(),
                false,
                false);
    }

    private String name() {
        return NAMES.get(dice.nextInt(NAMES.size()));
    }

    private Circle.Member member(String id, boolean child, boolean unborn) {
        Day born = unborn || dice.nextInt(3) == 0
                ? null
                : Day.about(TODAY.minusDays(dice.nextInt(child ? 300 : 20_000)), dice.nextInt(400));
        return new Circle.Member(
                Id.of(id),
                name(),
                dice.nextInt(6) > 0,
                child,
                unborn,
                born,
                unborn ? Day.about(TODAY.plusDays(60), dice.nextInt(20)) : null,
                dice.nextInt(12) == 0 ? Day.on(TODAY.minusDays(3)) : null,
                dice.nextBoolean(),
                (child && dice.nextBoolean()) ? dice.nextBoolean() : null);
    }

    private void throwTies() {
        for (Circle.Member person : people) {
            for (Circle.Member baby : babies) {
                for (String factor : Ties.OF_PERSON_AND_BABY) {
                    boolean isOfChild = factor.equals(Ties.SIBLING);
                    if (person.child() == isOfChild && dice.nextInt(4) == 0) {
                        tie(factor, person.id(), baby.id());
                    }
                }
            }
            for (Circle.Member other : people) {
                boolean adults = !person.child() && !other.child() && !person.equals(other);
                if (adults && dice.nextInt(6) == 0) {
                    tie(dice.nextInt(4) == 0 ? Ties.SAME_PERSON : Ties.PARTNER, person.id(), other.id());
                }
            }
        }
        List<Circle.Member> all = new ArrayList<>(babies);
        all.addAll(people);
        for (Circle.Place home : homes) {
            for (Circle.Member one : all) {
                if (dice.nextInt(3) == 0) {
                    tie(Ties.LIVES_AT, one.id(), home.id());
                }
            }
        }
    }

    private void tie(String factor, Id one, Id other) {
        boolean eitherWay = factor.equals(Ties.PARTNER) || factor.equals(Ties.SAME_PERSON);
        Subject subject = eitherWay && other.compareTo(one) < 0 ? Subject.pair(other, one) : Subject.pair(one, other);
        Stands stands = Stands.values()[dice.nextInt(Stands.values().length)];
        Standing standing = new Standing(
                stands, null, dice.nextBoolean(), false, TODAY, 1, 1, List.of(), List.of(), List.of(), List.of());
        Reading reading = new Reading(
                factor, subject, null, "", factor, Side.TIE, Use.WORRY, Truth.TRUE, standing, null, 1, null, 1);
        List<Tie.Stretch> course = List.of(
                new Tie.Stretch(Day.on(TODAY.minusDays(9)), TODAY.minusDays(4), Stands.SAID, TODAY.minusDays(5)),
                new Tie.Stretch(Day.on(TODAY.minusDays(3)), TODAY, stands, TODAY));
        ties.put(List.of(factor, subject), new Tie(reading, dice.nextInt(8) == 0, null, TODAY.minusDays(9), course));
    }
}
