package cotside.pages.answer;

import static org.assertj.core.api.Assertions.assertThat;

import cotside.guidance.Guidance;
import cotside.guidance.facts.Baby;
import cotside.guidance.facts.Claim;
import cotside.guidance.facts.DateKind;
import cotside.guidance.facts.Family;
import cotside.guidance.facts.Id;
import cotside.guidance.facts.Says;
import cotside.guidance.facts.Statement;
import cotside.guidance.pack.Pack;
import cotside.guidance.picture.Asking;
import cotside.guidance.picture.Picture;
import cotside.guidance.picture.Viewer;
import cotside.guidance.picture.Viewpoint;
import cotside.notation.casefile.Additions;
import cotside.notation.casefile.CaseFiles;
import cotside.notation.casefile.Writer;
import cotside.notation.pack.PackFiles;
import cotside.notation.yaml.NotationException;
import cotside.notation.yaml.Problems;
import cotside.pages.Form;
import cotside.pages.baby.Babies;
import cotside.pages.baby.Opened;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the picture of an example family asks can be answered, each part of it in every way. */
class EveryQuestionTest {
    private static final Path HOME = Path.of(System.getProperty("cotside.home"));
    private static final Pack PACK = PackFiles.load(HOME.resolve("packs/babies-under-one"));
    private static final Guidance GUIDANCE = Guidance.of(PACK);

    static List<Path> examples() {
        return CaseFiles.in(HOME.resolve("packs/babies-under-one/examples"));
    }

    private static List<Opened> opened(Path file) {
        Family family = CaseFiles.load(file, PACK);
        Instant last = family.statements().stream()
                .map(Statement::recorded)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        LocalDate day = LocalDate.ofInstant(last, Babies.LONDON);
        List<Opened> all = new ArrayList<>();
        for (Baby baby : family.babies()) {
            Picture picture = GUIDANCE.picture(family, new Viewpoint(baby.id(), day, last, Viewer.EVERYTHING));
            all.add(new Opened(
                    UUID.randomUUID(),
                    UUID.randomUUID(),
                    family,
                    family,
                    picture,
                    GUIDANCE,
                    List.of(),
                    day,
                    last,
                    true));
        }
        return all;
    }

    @ParameterizedTest
    @MethodSource("examples")
    void every_question_can_be_answered(Path file) {
        for (Opened opened : opened(file)) {
            for (Asking asking : opened.picture().questions()) {
                Asked asked = Asked.of(opened, asking.key());
                assertThat(asked).as(asking.key()).isNotNull();
                List<Part> parts = new ArrayList<>(Parts.of(opened, asked));
                assertThat(parts).as("%s: %s", asking.key(), asking.text()).isNotEmpty();
                parts.addAll(Parts.more(opened, asked));
                assertThat(parts.stream().map(Part::field).distinct()).hasSameSizeAs(parts);
                for (Part part : parts) {
                    for (String answer : answers(part)) {
                        assertThat(written(opened, List.of(part), filled(part, answer)))
                                .as("%s: %s of %s", asking.key(), answer, part)
                                .isPositive();
                    }
                }
            }
        }
    }

    private static List<String> answers(Part part) {
        return switch (part) {
            case Part.Point point -> List.of(Part.YES, Part.NO, Part.UNANSWERED, Part.UNASKED);
            case Part.Newcomer newcomer -> List.of("a man in a blue coat: about 30");
            case Part.NewHome home -> List.of("the caravan");
            case Part.Alone alone -> List.of(Part.YES);
            case Part.Whole whole -> List.of(Part.YES, Part.NO);
            case Part.Fact fact ->
                switch (fact.key()) {
                    case "weight" -> List.of("3.25 kg");
                    case "age" -> List.of("about 30");
                    default -> List.of("later");
                };
            case Part.Done done -> List.of(done.acts().getFirst().value());
        };
    }

    private static Map<String, String> filled(Part part, String answer) {
        Map<String, String> typed = new HashMap<>();
        typed.put(part.field(), answer);
        typed.put(Knowing.FIELD, part instanceof Part.Done ? Knowing.RECORD : Knowing.SEEN);
        typed.put(Writing.WHY, "his mother was in the room");
        typed.put(Writing.NOTE, "said with each: \"line\" - and: more");
        return typed;
    }

    /** How many statements came of it. */
    private static int written(Opened opened, List<Part> parts, Map<String, String> typed) {
        LocalDate today = opened.asAt();
        Map<String, String> all = new HashMap<>(typed);
        for (Part part : parts) {
            if (part instanceof Part.Fact fact && "later".equals(typed.get(fact.field()))) {
                all.put(fact.field(), date(opened, fact));
            }
        }
        Form form = form(all);
        Piece piece = Writing.of(opened.family(), parts, form, today);
        assertThat(form.wrong()).isEmpty();
        try {
            Additions more = CaseFiles.more(
                    opened.family(),
                    new Writer("A. Newcomer", "midwifery", opened.knownAt().plus(Duration.ofHours(1))),
                    piece.node(),
                    opened.pack(),
                    new Problems());
            return more.statements().size();
        } catch (NotationException unreadable) {
            throw new AssertionError(typed + "\n" + unreadable.getMessage(), unreadable);
        }
    }

    /** What is known already, or something fitting. */
    private static String date(Opened opened, Part.Fact fact) {
        DateKind kind = switch (fact.key()) {
            case "born" -> DateKind.BIRTH;
            case "due" -> DateKind.DUE;
            case "booked" -> DateKind.BOOKING;
            default -> DateKind.DISCHARGE;
        };
        for (Statement statement : opened.family().statements()) {
            if (statement.claim() instanceof Claim.OfDate of
                    && statement.says() == Says.HOLDS
                    && of.subject().equals(fact.of())
                    && of.kind() == kind
                    && of.day().isExact()) {
                return of.day().earliest().toString();
            }
        }
        boolean ofAPerson =
                opened.family().people().stream().anyMatch(one -> one.id().equals(fact.of()));
        return ofAPerson ? "about 1994" : opened.asAt().toString();
    }

    private static Form form(Map<String, String> typed) {
        Map<String, String[]> parameters = new HashMap<>();
        typed.forEach((field, text) -> parameters.put(field, new String[] {text}));
        return new Form(parameters);
    }

    /** Kayla, her baby and the flat they live at. */
    private static Opened kayla() {
        Family family = CaseFiles.load("kayla.yaml", """
                babies: { baby: Baby of Kayla }
                people: { kayla: Kayla Brook, marlon: Marlon Reid }
                homes: { flat: the flat }
                record:
                  - on: 2026-02-01
                    by: A. Shah, midwifery
                    our record says:
                      - kayla: birth mother of baby
                      - baby: { born: 2026-01-20 }
                    kayla said:
                      - kayla, baby: lives at flat
                      - marlon: not lives at flat
                """, PACK);
        Instant last = Instant.parse("2026-02-01T13:00:00Z");
        LocalDate day = LocalDate.of(2026, 2, 1);
        Picture picture = GUIDANCE.picture(family, new Viewpoint(Id.of("baby"), day, last, Viewer.EVERYTHING));
        return new Opened(
                UUID.randomUUID(), UUID.randomUUID(), family, family, picture, GUIDANCE, List.of(), day, last, true);
    }

    @Test
    void that_it_is_everybody_needs_a_word_about_each() {
        Opened opened = kayla();
        Asked asked = java.util.Objects.requireNonNull(Asked.of(opened, "household/flat"));
        List<Part> parts = Parts.of(opened, asked);
        Form some = form(Map.of("is_lives-at_kayla_flat", "yes", "whole_household_flat", "yes", "basis", "seen"));
        Writing.of(opened.family(), parts, some, opened.asAt());
        assertThat(some.wrong())
                .extracting(Form.Wrong::field)
                .containsExactlyInAnyOrder("is_lives-at_baby_flat", "is_lives-at_marlon_flat");
        Map<String, String> each = Map.of(
                "is_lives-at_kayla_flat", "yes",
                "is_lives-at_baby_flat", "yes",
                "is_lives-at_marlon_flat", "no",
                "new_lives-at_flat", "a man in a blue coat",
                "whole_household_flat", "yes",
                "basis", "seen");
        assertThat(written(opened, parts, each)).isEqualTo(5);
    }

    @Test
    void what_is_wrong_is_said_where_it_was_typed() {
        Opened opened = kayla();
        Asked asked = java.util.Objects.requireNonNull(Asked.of(opened, "smoking/kayla"));
        List<Part> parts = Parts.of(opened, asked);
        Form form =
                form(Map.of("is_smokes_kayla", "yes", "basis", "told-another", "teller", "kaylaa", "when", "3/3/2026"));
        Piece piece = Writing.of(opened.family(), parts, form, opened.asAt());
        try {
            CaseFiles.more(
                    opened.family(),
                    new Writer("A. Newcomer", "midwifery", opened.knownAt()),
                    piece.node(),
                    PACK,
                    new Problems());
        } catch (NotationException unreadable) {
            Piece.refuse(form, unreadable);
        }
        assertThat(form.wrong()).extracting(Form.Wrong::field).containsExactlyInAnyOrder("teller");
    }

    @Test
    void that_somebody_has_no_partner_needs_nobody_to_name() {
        Opened opened = kayla();
        Asked asked = java.util.Objects.requireNonNull(Asked.of(opened, "who-is-around/kayla"));
        List<Part> parts = Parts.of(opened, asked);
        assertThat(written(opened, parts, Map.of("alone_kayla", "yes", "basis", "record")))
                .isEqualTo(1);
    }

    @Test
    void days_months_and_years_are_read_as_people_write_them() {
        Map<String, String> said = Map.of(
                "27/3/2026", "2026-03-27",
                "27 March 2026", "2026-03-27",
                "3/2026", "2026-03",
                "March 2026", "2026-03",
                "2019", "2019",
                "about 2019", "about 2019");
        said.forEach((typed, written) -> assertThat(Times.of(form(Map.of("when", typed)), "when"))
                .as(typed)
                .isEqualTo(written));
        Form nonsense = form(Map.of("when", "last summer"));
        assertThat(Times.of(nonsense, "when")).isNull();
        assertThat(nonsense.wrong("when")).contains("Enter a date such as 27/3/2026");
    }
}
