package cotside.notation.casefile;

import cotside.guidance.facts.Contact;
import cotside.guidance.facts.Day;
import cotside.guidance.facts.Id;
import cotside.guidance.pack.Derived;
import cotside.guidance.pack.Factor;
import cotside.guidance.pack.Pack;
import cotside.notation.yaml.Fields;
import cotside.notation.yaml.Names;
import cotside.notation.yaml.Node;
import cotside.notation.yaml.Problems;
import cotside.notation.yaml.Scalar;
import cotside.notation.yaml.Values;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the meetings, visits and attempts that entries tell of. */
final class ContactReader {
    private static final List<String> ONLY_WITH_CONTACT = List.of(
            "invited",
            "how",
            "unannounced",
            "met",
            "at",
            "missed",
            "refused",
            "cancelled by agency",
            "invitation reached",
            "corrects");
    private static final Pattern MET = Pattern.compile("([a-z0-9-]+)(?: *\\( *(alone|not alone) *\\))?");

    /** A contact and the names in it that are looked up once all are read. */
    record Read(Contact contact, Scalar at, @Nullable Scalar corrects) {}

    private final Cast cast;
    private final Problems problems;
    private final Set<String> kindsOfPack;
    private final List<Read> all = new ArrayList<>();
    private final Map<String, Contact> byId = new LinkedHashMap<>();
    private @Nullable Day day;

    ContactReader(Context context) {
        this.cast = context.cast();
        this.problems = context.problems();
        this.kindsOfPack = kindsOf(context.pack());
        byId.putAll(context.before().contacts());
    }

    private static Set<String> kindsOf(Pack pack) {
        Set<String> kinds = new TreeSet<>();
        for (Factor factor : pack.factors()) {
            if (factor.derived() instanceof Derived.CountedContacts counted) {
                kinds.addAll(counted.kinds());
            }
        }
        return kinds;
    }

    /** The new contacts. */
    List<Contact> list() {
        return all.stream().map(Read::contact).toList();
    }

    List<Read> reads() {
        return all;
    }

    /** A contact of the text, or one that was on record before. */
    @Nullable
    Contact find(String id) {
        return byId.get(id);
    }

    Set<String> ids() {
        return byId.keySet();
    }

    /** The day of the contact about to be read: unlike its lines, one called off may have lain ahead. */
    void onDay(Day day) {
        this.day = day;
    }

    /** The id of a contact read before; null, with a problem, when there is none. */
    @Nullable
    String earlier(Scalar written) {
        String id = written.text().strip();
        if (byId.containsKey(id)) {
            return id;
        }
        problems.add(
                written,
                "no contact called '" + written.shortened() + "' stands before this entry",
                Names.expected(id, byId.keySet(), "the id of an earlier entry that is a contact"));
        return null;
    }

    /** What only a contact has, in an entry that is none. */
    void refuseWithout(Fields fields) {
        for (String key : ONLY_WITH_CONTACT) {
            if (fields.has(key)) {
                fields.refuse(
                        key,
                        "'" + key + "' goes with a contact, but this entry is a note",
                        "'contact', such as home visit");
            }
        }
        fields.find("contact");
    }

    void read(Fields fields, Entry entry) {
        Node kindNode = fields.find("contact");
        String kind = kindNode == null ? null : Values.text(kindNode, problems);
        Contact.Outcome outcome = outcome(fields);
        Node metNode = fields.find("met");
        List<Contact.Met> met = metNode == null ? List.of() : met(metNode);
        if (outcome != Contact.Outcome.KEPT && !met.isEmpty() && metNode != null) {
            problems.add(
                    metNode,
                    "a contact that was " + outcome.word() + " met nobody",
                    "either 'met' or '" + keyOf(outcome) + "'");
        }
        if (outcome == Contact.Outcome.KEPT && metNode == null) {
            problems.add(
                    fields.at(),
                    "nothing says what became of this contact",
                    "'met' with those who were met ('met: nobody' for a meeting of professionals), or one of missed,"
                            + " refused, cancelled by agency with yes");
        }
        Set<Id> invited = invited(fields, outcome, met);
        Home home = home(fields);
        Scalar corrects = fields.findScalar("corrects", "the id of one contact");
        Boolean reached = fields.<@Nullable Boolean>find("invitation reached", Values::yesNo);
        String note = fields.findText("note");
        String how = how(fields);
        Day on = day;
        if (kind == null || on == null || !(kindNode instanceof Scalar at)) {
            return;
        }
        Contact contact = new Contact(
                entry.id(),
                inFormOfPack(kind, at),
                outcome,
                on,
                entry.partOfDay(),
                invited,
                how,
                reached,
                met,
                home.id(),
                entry.recorded(),
                entry.author().name(),
                entry.author().agency(),
                entry.marking(),
                corrects == null ? null : corrects.text().strip(),
                note == null ? "" : note);
        Read read = new Read(contact, at, corrects);
        all.add(read);
        byId.putIfAbsent(entry.id(), contact);
    }

    private Contact.Outcome outcome(Fields fields) {
        EnumSet<Contact.Outcome> said = EnumSet.noneOf(Contact.Outcome.class);
        for (Contact.Outcome outcome : Contact.Outcome.values()) {
            if (outcome != Contact.Outcome.KEPT && fields.yes(keyOf(outcome))) {
                said.add(outcome);
            }
        }
        if (said.size() > 1) {
            problems.add(fields.at(), "a contact cannot be " + words(said) + " at once", "one of them");
        }
        return said.isEmpty() ? Contact.Outcome.KEPT : said.iterator().next();
    }

    private static String words(Set<Contact.Outcome> outcomes) {
        return String.join(" and ", outcomes.stream().map(Contact.Outcome::word).toList());
    }

    static String keyOf(Contact.Outcome outcome) {
        return switch (outcome) {
            case KEPT -> "met";
            case MISSED -> "missed";
            case REFUSED -> "refused";
            case CANCELLED_BY_AGENCY -> "cancelled by agency";
        };
    }

    private List<Contact.Met> met(Node node) {
        List<Contact.Met> all = new ArrayList<>();
        Set<Id> seen = new LinkedHashSet<>();
        Id alone = null;
        for (Scalar written : OptionReader.isNobody(node) ? List.<Scalar>of() : Values.texts(node, problems)) {
            Matcher met = MET.matcher(written.text().strip());
            if (!met.matches()) {
                problems.add(
                        written,
                        "'" + written.shortened() + "' stands here",
                        "a person or baby, with (alone) or (not alone) behind where that is known");
                continue;
            }
            Id who = cast.member(written, met.group(1));
            if (who == null) {
                continue;
            }
            if (!seen.add(who)) {
                problems.add(written, "'" + who + "' is met twice", "each person once");
                continue;
            }
            Boolean wasAlone = met.group(2) == null ? null : met.group(2).equals("alone");
            if (wasAlone != null && wasAlone && cast.isPerson(who.value())) {
                if (alone != null) {
                    problems.add(
                            written,
                            "'" + alone + "' and '" + who + "' cannot both be met alone at one contact",
                            "an entry of its own for the time alone with each");
                }
                alone = who;
            }
            all.add(new Contact.Met(who, wasAlone));
        }
        return all;
    }

    private Set<Id> invited(Fields fields, Contact.Outcome outcome, List<Contact.Met> met) {
        Node node = fields.find("invited");
        Set<Id> invited = new LinkedHashSet<>();
        if (node == null) {
            if (outcome != Contact.Outcome.KEPT) {
                problems.add(
                        fields.at(),
                        "nothing says whom this " + outcome.word() + " contact was meant for",
                        "'invited': it speaks only of those invited");
            }
            met.forEach(one -> invited.add(one.person()));
            return invited;
        }
        for (Scalar name : OptionReader.isNobody(node) ? List.<Scalar>of() : Values.texts(node, problems)) {
            Id who = cast.member(name, name.text().strip());
            if (who != null) {
                invited.add(who);
            }
        }
        return invited;
    }

    private String how(Fields fields) {
        String how = fields.findText("how");
        boolean unannounced = fields.yes("unannounced");
        if (how != null && unannounced) {
            fields.refuse("how", "an unannounced visit was not announced by " + how, "'how' or 'unannounced'");
        }
        return unannounced ? "unannounced" : how == null ? "" : how;
    }

    private record Home(@Nullable Id id) {}

    private Home home(Fields fields) {
        Node node = fields.find("at");
        if (node == null) {
            return new Home(null);
        }
        if (!(node instanceof Scalar scalar)) {
            return new Home(Values.refuse(node, "the id of a home", problems));
        }
        String name = scalar.text().strip();
        if (cast.isHome(name)) {
            return new Home(Id.of(name));
        }
        String nearest = Names.nearest(
                name, cast.homes().stream().map(home -> home.id().value()).toList());
        String meant = nearest == null ? "" : " (did you mean '" + nearest + "'?)";
        problems.add(
                scalar,
                "no home is called '" + scalar.shortened() + "'",
                "a home from the head of the file" + meant + "; any other place goes into 'contact' or 'note'");
        return new Home(null);
    }

    /** Kinds of contact that the pack counts are known by its own spelling, however they are written. */
    private String inFormOfPack(String kind, Scalar at) {
        String joined = kind.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        if (kindsOfPack.contains(joined)) {
            return joined;
        }
        String nearest = Names.nearest(joined, kindsOfPack);
        if (nearest != null) {
            problems.add(
                    at,
                    "'" + at.shortened() + "' is almost a kind of contact that the pack counts",
                    "'" + nearest.replace('-', ' ') + "', or quite another word");
        }
        return kind;
    }
}
