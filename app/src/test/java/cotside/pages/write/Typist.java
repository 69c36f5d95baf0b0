package cotside.pages.write;

import static org.assertj.core.api.Assertions.assertThat;

import cotside.guidance.facts.Basis;
import cotside.guidance.facts.Claim;
import cotside.guidance.facts.Contact;
import cotside.guidance.facts.Day;
import cotside.guidance.facts.DueDateMethod;
import cotside.guidance.facts.Id;
import cotside.guidance.facts.Marking;
import cotside.guidance.facts.OpenSet;
import cotside.guidance.facts.PartOfDay;
import cotside.guidance.facts.PlanAction;
import cotside.guidance.facts.Says;
import cotside.guidance.facts.Statement;
import cotside.guidance.facts.Subject;
import cotside.guidance.facts.Voice;
import cotside.guidance.facts.When;
import cotside.notation.words.Dates;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Types one occasion and its lines into the pages, as its author would. */
final class Typist {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);

    private final String path;
    private final Naming names;
    private Screen.Shown page;

    /** What the record calls what the family's file calls something else. */
    interface Naming {
        String member(String id);

        String agency(String id);

        /** A statement or event, also one just entered: {@code line:2}. */
        String reference(String id);
    }

    Typist(Screen browser, String path, Naming names) {
        this.path = path;
        this.names = names;
        this.page = browser.get(path);
    }

    private Screen.Filling form() {
        assertThat(page.status()).as(() -> page.html()).isEqualTo(200);
        return page.form(path);
    }

    void note(LocalDate on, String from) {
        page = form().set("on", on.format(DAY))
                .set("contact", "note")
                .set("from-contact", from)
                .press("begin");
    }

    void contact(Contact it, UnaryOperator<String> contacts) {
        Screen.Filling form = form().set("on", spoken(it.day()))
                .set(
                        "outcome",
                        switch (it.outcome()) {
                            case KEPT -> "kept";
                            case MISSED -> "missed";
                            case REFUSED -> "refused";
                            case CANCELLED_BY_AGENCY -> "cancelled";
                        });
        if (form.offers("contact", it.kind())) {
            form.set("contact", it.kind());
        } else {
            form.set("contact", "another").set("contact-kind", it.kind());
        }
        form.set(
                        "met",
                        it.met().stream()
                                .map(one -> names.member(one.person().value()))
                                .toList())
                .set("alone", who(it, true))
                .set("not-alone", who(it, false))
                .set("invited", members(it.invited()))
                .set("how", it.how())
                .set("occasion-note", it.note())
                .set("occasion-part", part(it.partOfDay()))
                .set("corrects-contact", it.corrects() == null ? "" : contacts.apply(it.corrects()));
        if (it.reached() != null) {
            form.set("reached", it.reached() ? "yes" : "no");
        }
        if (it.home() != null) {
            form.set("at", names.member(it.home().value()));
        }
        marking(form, "occasion-", it.marking(), "");
        page = form.press("begin");
    }

    private List<String> who(Contact it, boolean alone) {
        return it.met().stream()
                .filter(one -> Objects.equals(one.alone(), alone))
                .map(one -> names.member(one.person().value()))
                .toList();
    }

    private static void marking(Screen.Filling form, String prefix, Marking marking, String otherwise) {
        switch (marking) {
            case Marking.AllInvolved _ -> form.set(prefix + "seen-by", otherwise);
            case Marking.OwnAgency _ -> form.set(prefix + "seen-by", "agency");
            case Marking.NamedPeople people ->
                form.set(prefix + "seen-by", "named").set(prefix + "named", List.copyOf(people.practitioners()));
        }
    }

    private Screen.Filling begin(String kind, String about, String other) {
        Screen.Filling form = form();
        if (!form.has("line") || !form.offers("line", kind)) {
            boolean same = kind.equals("finding")
                    && form.values("line").contains("finding")
                    && form.values("about").equals(List.of(about))
                    && (other.isEmpty()
                            ? !form.has("other")
                            : form.values("other").equals(List.of(other)));
            if (same) {
                return form;
            }
            page = form.press("other");
            form = form();
        }
        form.set("line", kind);
        if (kind.equals("finding")) {
            form.set("about", about).set("other", other);
        }
        page = form.press("choose");
        return form();
    }

    private void add(Screen.Filling form) {
        page = form.press("add");
        assertThat(page.status())
                .as(() -> page.html().replaceAll("(?s).*<main", "<main").replaceAll("(?s)</ul>.*", ""))
                .isEqualTo(200);
    }

    void person(String label, boolean unidentified, boolean child) {
        Screen.Filling form = begin("person", "", "").set("label", label);
        form.set("unidentified", unidentified ? List.of("yes") : List.of());
        add(form.set("child", child ? List.of("yes") : List.of()));
    }

    void home(String label) {
        add(begin("home", "", "").set("label", label));
    }

    void line(Statement it, When usual) {
        Screen.Filling form = switch (it.claim()) {
            case Claim.OfFactor of -> {
                Screen.Filling one = subject("finding", of.subject()).set("what", of.factor());
                String event = of.event() == null || of.event().equals(it.id()) ? "" : names.reference(of.event());
                yield one.set("event", event.equals("new") ? "" : event);
            }
            case Claim.HowMany of ->
                subject("finding", of.subject()).set("what", of.factor()).set("times", Integer.toString(of.times()));
            case Claim.SameEvent of ->
                begin("same-event", "", "")
                        .set("event", names.reference(of.event()))
                        .set("same-as", names.reference(of.other()));
            case Claim.OfDate of ->
                dated(
                                of.subject(),
                                switch (of.kind()) {
                                    case BIRTH -> "born";
                                    case DEATH -> "died";
                                    case DUE -> "due";
                                    case BOOKING -> "booked";
                                    case DISCHARGE -> "discharged";
                                })
                        .set("value", spoken(of.day()))
                        .set("method", method(of.method()));
            case Claim.OfWeight of -> dated(of.baby(), "weight").set("value", Integer.toString(of.grams()));
            case Claim.OfSex of -> dated(of.baby(), "sex").set("value", of.female() ? "female" : "male");
            case Claim.OfName of -> dated(of.person(), "name").set("value", of.name());
            case Claim.Complete of -> complete(of);
            case Claim.OfAct of -> forBaby(begin("done", "", "").set("what", of.act()), of.baby());
            case Claim.Proposal of ->
                forBaby(begin("proposal", "", "").set("what", of.kind().word()).set("value", of.what()), of.baby());
            case Claim.Asked of ->
                begin("asked", "", "").set("agency", names.agency(of.agency())).set("what", List.copyOf(of.factors()));
            case Claim.NothingHeld of -> begin("nothing-held", "", "").set("agency", names.agency(of.agency()));
            case Claim.Withdrawn _ ->
                begin("withdrawal", "", "").set("statement", names.reference(Objects.requireNonNull(it.corrects())));
        };
        if (form.has("holds")) {
            form.set("holds", it.says() == Says.DOES_NOT_HOLD ? "no" : "yes");
        }
        if (form.has("footing")) {
            footing(form, it);
        }
        besides(form, it, usual);
        add(form);
    }

    private Screen.Filling subject(String kind, Subject subject) {
        Id other = subject.other();
        return begin(kind, names.member(subject.one().value()), other == null ? "" : names.member(other.value()));
    }

    private Screen.Filling dated(Id about, String what) {
        return begin("date", "", "").set("about", names.member(about.value())).set("what", what);
    }

    private static String method(DueDateMethod method) {
        return switch (method) {
            case EARLY_SCAN -> "early scan";
            case LATER_SCAN -> "later scan";
            case LAST_PERIOD -> "last period";
            case EXAMINATION -> "examination";
            case UNSAID -> "";
        };
    }

    private Screen.Filling complete(Claim.Complete of) {
        String set = of.set() == OpenSet.CARERS
                ? "carers"
                : names.member(Objects.requireNonNull(of.home()).value());
        return forBaby(begin("complete", "", "").set("set", set).set("people", members(of.people())), of.baby());
    }

    private Screen.Filling forBaby(Screen.Filling form, Id baby) {
        return form.has("baby") ? form.set("baby", names.member(baby.value())) : form;
    }

    private List<String> members(Collection<Id> ids) {
        return ids.stream().map(id -> names.member(id.value())).toList();
    }

    static String heading(Statement it) {
        return switch (it.says()) {
            case COULD_NOT_ANSWER -> "unanswered";
            case COULD_NOT_ASK -> "unasked";
            default ->
                switch (it.basis()) {
                    case SEEN -> "seen";
                    case RECORDED -> it.voice().equals(Voice.agency(it.agency())) ? "ours" : "record";
                    case SAID -> "told";
                    case ASSESSED -> "assessed";
                    case ASSUMED -> "assumed";
                };
        };
    }

    private void footing(Screen.Filling form, Statement it) {
        form.set("footing", heading(it)).set("why", it.why() == null ? "" : it.why());
        Voice self = Voice.professional(it.author());
        boolean told = it.basis() == Basis.SAID || heading(it).equals("record");
        String whose = "";
        String name = "";
        if (told) {
            switch (it.voice().kind()) {
                case FAMILY -> whose = "person:" + names.member(it.voice().who());
                case AGENCY -> whose = "agency:" + names.agency(it.voice().who());
                case PROFESSIONAL, OTHER -> {
                    whose = it.voice().kind().name().toLowerCase(Locale.ROOT);
                    name = it.voice().who();
                }
            }
        } else if (it.basis() == Basis.ASSESSED) {
            name = it.voice().equals(self) ? "" : it.voice().who();
        }
        form.set("whose", whose).set("name", name);
    }

    private void besides(Screen.Filling form, Statement it, When usual) {
        boolean followsAnother = it.repeats() != null || it.corrects() != null;
        form.set("when", it.when().equals(usual) && !followsAnother ? "" : spoken(it.when()))
                .set("note", it.note())
                .set("part", part(it.partOfDay()))
                .set("expected", it.expected() ? List.of("yes") : List.of());
        marking(form, "", it.marking(), "all");
        form.set(
                "hidden-from",
                it.notToBeDisclosedTo().isEmpty() ? List.of("nobody") : members(it.notToBeDisclosedTo()));
        if (it.corrects() != null && !(it.claim() instanceof Claim.Withdrawn)) {
            form.set("corrects", names.reference(it.corrects()));
        }
        if (it.repeats() != null) {
            form.set("repeats", names.reference(it.repeats()));
        }
        if (!it.answers().isEmpty()) {
            form.set("answers", references(it.answers()));
        }
        if (!it.cites().isEmpty()) {
            form.set("resting", references(it.cites()));
        }
    }

    private List<String> references(Set<String> all) {
        return all.stream().map(names::reference).toList();
    }

    void action(PlanAction it) {
        LocalDate due = it.due();
        Screen.Filling form = begin("action", "", "")
                .set("plan", it.plan())
                .set("value", it.what())
                .set("owner", it.owner())
                .set("due", due == null ? "" : due.format(DAY))
                .set("answers", List.copyOf(it.answers()));
        add(forBaby(form, it.baby()));
    }

    void ended(String action) {
        add(begin("ended", "", "").set("action", action));
    }

    void store() {
        page = form().press("check");
        page = form().press("store");
        assertThat(page.html()).contains("What you wrote is stored.");
    }

    private static String part(PartOfDay part) {
        return switch (part) {
            case DAY -> "day";
            case NIGHT -> "night";
            case UNSAID -> "";
        };
    }

    /** As people write days. */
    static String spoken(Day day) {
        LocalDate first = day.earliest();
        if (day.isExact()) {
            return first.format(DAY);
        }
        if (day.equals(Day.in(YearMonth.from(first)))) {
            return first.format(MONTH);
        }
        if (day.equals(Day.in(Year.from(first)))) {
            return Integer.toString(first.getYear());
        }
        return day.equals(Day.about(first.plusDays(7), 7))
                ? "about " + first.plusDays(7).format(DAY)
                : "between " + first.format(DAY) + " and " + day.latest().format(DAY);
    }

    static String spoken(When when) {
        if (when.open()) {
            return "since " + spoken(when.from()) + ", still on " + spoken(when.to());
        }
        return when.from().equals(when.to()) ? spoken(when.from()) : spoken(when.from()) + " to " + spoken(when.to());
    }

    static LocalDate day(java.time.Instant recorded) {
        return Dates.dayOf(recorded);
    }
}
