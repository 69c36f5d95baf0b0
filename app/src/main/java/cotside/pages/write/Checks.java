package cotside.pages.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What a form lacks, told at its fields before anything else looks at it. */
final class Checks {
    private static final String A_WHEN =
            "Enter when it was true, such as 3 March 2026, March 2026, about 2019, since 2024 or May 2025 to July 2025";
    private static final String A_DAY = "Enter a day, such as 3 March 2026, March 2026 or about 2019";
    private static final Set<String> DAYS = Set.of("born", "due", "booked", "discharged", "died");
    private static final int LONGEST = 20_000;
    private static final int LONGEST_NAME = 200;

    private final List<Found> found = new ArrayList<>();

    /** Something missing or wrong, and where. */
    record Found(String field, String text) {}

    private Checks() {}

    static List<Found> occasion(Occasion it) {
        Checks checks = new Checks();
        if (SpokenDays.day(it.on()) == null) {
            checks.add("on", "Enter the day, such as 3 March 2026");
        }
        checks.need("contact", it.contact(), "Choose what kind of contact it was, or that it is a note");
        if (it.contact().equals(Occasion.ANOTHER)) {
            checks.need("contact-kind", it.kind(), "Enter what kind of contact it was");
        }
        if (it.isContact() && !it.isKept() && it.invited().isEmpty()) {
            checks.add("invited", "Tick whom the contact was meant for");
        }
        if (it.isContact() && !it.isKept() && !it.met().isEmpty()) {
            checks.add("met", "Tick nobody: nobody was met when it did not take place");
        }
        if (it.seenBy().equals("named") && it.named().isEmpty()) {
            checks.add("occasion-named", "Tick who may see it");
        }
        for (String who : it.alone()) {
            if (!it.met().contains(who)) {
                checks.add("alone", "Tick under who was met whoever was seen alone");
            }
        }
        checks.length("occasion-note", it.note(), LONGEST);
        checks.length("contact-kind", it.kind(), LONGEST_NAME);
        checks.length("how", it.how(), LONGEST_NAME);
        return checks.found;
    }

    static List<Found> line(Line line) {
        Checks checks = new Checks();
        switch (line) {
            case Line.Finding it -> {
                checks.need("about", it.about(), "Choose whom or what it is about");
                checks.need("what", it.what(), "Choose what you know");
                if (!it.times().isEmpty() && !it.times().matches("[0-9]{1,3}")) {
                    checks.add("times", "Enter how often as a number, such as 3");
                }
                checks.footing(it.footing());
                checks.besides(it.besides());
            }
            case Line.Dated it -> {
                checks.need("about", it.about(), "Choose whom it is about");
                checks.need("what", it.what(), "Choose what kind of date or measure it is");
                if (DAYS.contains(it.what()) && SpokenDays.day(it.value()) == null) {
                    checks.add("value", A_DAY);
                }
                checks.need("value", it.value(), "Enter the date, weight, sex or name");
                checks.length("value", it.value(), LONGEST_NAME);
                checks.footing(it.footing());
                checks.besides(it.besides());
            }
            case Line.Complete it -> {
                checks.need("set", it.set(), "Choose who is meant");
                checks.footing(it.footing());
                checks.besides(it.besides());
            }
            case Line.Asked it -> {
                checks.need("agency", it.agency(), "Choose the agency that was asked");
                checks.besides(it.besides());
            }
            case Line.NothingHeld it -> {
                checks.need("agency", it.agency(), "Choose the agency that holds nothing");
                checks.besides(it.besides());
            }
            case Line.Done it -> {
                checks.need("what", it.act(), "Choose what was done");
                checks.besides(it.besides());
            }
            case Line.Proposed it -> {
                checks.need("what", it.kind(), "Choose what is proposed");
                checks.length("value", it.what(), LONGEST);
                checks.besides(it.besides());
            }
            case Line.Same it -> {
                checks.need("event", it.event(), "Choose one event");
                checks.need("same-as", it.sameAs(), "Choose the other event");
                checks.footing(it.footing());
                checks.besides(it.besides());
            }
            case Line.Repeated it -> {
                checks.need("repeats", it.besides().repeats(), "Choose what you pass on");
                checks.footing(it.footing());
                checks.besides(it.besides());
            }
            case Line.Withdrawn it -> {
                checks.need("statement", it.statement(), "Choose what you take back");
                checks.besides(it.besides());
            }
            case Line.Planned it -> {
                checks.need("plan", it.plan(), "Enter what plan it belongs to, such as child in need");
                checks.need("value", it.what(), "Enter what is to be done");
                checks.need("owner", it.owner(), "Enter who does it");
                if (!it.due().isEmpty() && SpokenDays.exact(it.due()) == null) {
                    checks.add("due", "Enter the day by which it is to be done, such as 3 March 2026");
                }
                checks.length("plan", it.plan(), LONGEST_NAME);
                checks.length("value", it.what(), LONGEST);
                checks.length("owner", it.owner(), LONGEST_NAME);
            }
            case Line.Ended it -> checks.need("action", it.action(), "Choose the action");
            case Line.Newcomer it -> {
                checks.need("label", it.label(), "Enter a name, or what is known of them");
                checks.length("label", it.label(), LONGEST_NAME);
            }
            case Line.NewHome it -> {
                checks.need("label", it.label(), "Enter what the home is called");
                checks.length("label", it.label(), LONGEST_NAME);
            }
        }
        return checks.found;
    }

    private void footing(Footing it) {
        need("footing", it.how(), "Choose how you know");
        if (it.is(Footing.How.TOLD) || it.is(Footing.How.RECORD)) {
            need("whose", it.whose(), it.is(Footing.How.TOLD) ? "Choose who told you" : "Choose whose record it is");
        }
        if (it.is(Footing.How.RECORD) && !it.whose().isEmpty() && !it.whose().startsWith("agency:")) {
            add("whose", "Choose the agency whose record it is");
        }
        if (it.whose().equals("professional") || it.whose().equals("other")) {
            need("name", it.name(), "Enter who told you: a name, or what they are to the family");
        }
        length("name", it.name(), LONGEST_NAME);
        length("why", it.why(), LONGEST);
    }

    private void besides(Besides it) {
        if (!it.when().isEmpty() && SpokenDays.when(it.when()) == null) {
            add("when", A_WHEN);
        }
        if (!it.expectedOn().isEmpty() && SpokenDays.day(it.expectedOn()) == null) {
            add("expected-on", A_DAY);
        }
        if (it.seenBy().equals("named") && it.named().isEmpty()) {
            add("named", "Tick who may see it");
        }
        length("note", it.note(), LONGEST);
    }

    private void need(String field, String text, String otherwise) {
        if (text.isEmpty()) {
            add(field, otherwise);
        }
    }

    private void length(String field, String text, int longest) {
        if (text.length() > longest) {
            add(field, "Shorten this to " + longest + " characters or fewer");
        }
    }

    private void add(String field, String text) {
        if (found.stream().noneMatch(one -> one.field().equals(field))) {
            found.add(new Found(field, text));
        }
    }
}
