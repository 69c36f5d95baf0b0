package cotside.notation.casefile;

import cotside.guidance.facts.Basis;
import cotside.guidance.facts.Claim;
import cotside.guidance.facts.Says;
import cotside.guidance.facts.Voice;
import cotside.notation.yaml.Fields;
import cotside.notation.yaml.Mapping;
import cotside.notation.yaml.Names;
import cotside.notation.yaml.Node;
import cotside.notation.yaml.Problems;
import cotside.notation.yaml.Scalar;
import cotside.notation.yaml.Values;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads the lines of an entry into statements. */
final class LineReader {
    /** How what an agency did is called within {@code asked}, {@code done} and the like. */
    static final Set<String> OWN_HEADS = Set.of("agency", "act", "kind", "statement");

    private static final String A_LINE = "a line such as '- kayla: smokes'";

    /** A claim, and whether it is said to hold. */
    record Said(Claim claim, Says says) {}

    private final Cast cast;
    private final Problems problems;
    private final Drafts drafts;
    private final Footings footings;
    private final OptionReader options;
    private final ClaimReader claims;
    private final OtherClaims others;
    private Entry entry;
    private int number;

    LineReader(Context context, Drafts drafts, Footings footings, OptionReader options) {
        this.cast = context.cast();
        this.problems = context.problems();
        this.drafts = drafts;
        this.footings = footings;
        this.options = options;
        this.claims = new ClaimReader(context, options);
        this.others = new OtherClaims(context, options);
        this.entry = Entry.NONE;
    }

    /** The lines that follow belong to this entry, and are numbered from 1. */
    void begin(Entry entry) {
        this.entry = entry;
        this.number = 0;
    }

    /** The lines under one heading. */
    void group(Node lines, Footing footing) {
        if (lines instanceof Mapping mapping && isSeveralLines(mapping)) {
            for (Mapping.Entry one : mapping.entries()) {
                line(new Mapping(one.key().at(), List.of(one)), footing);
            }
            return;
        }
        for (Node line : Values.items(lines, problems)) {
            line(line, footing);
        }
    }

    private boolean isSeveralLines(Mapping mapping) {
        return mapping.entries().size() > 1
                && mapping.entries().stream().allMatch(one -> isHead(one.name()) && !LineKeys.isReserved(one.name()));
    }

    /** What an entry says its agency did: the same as a line under {@code our record says}. */
    void own(Fields entryFields, Mapping.Entry own) {
        Footing footing = Footings.ourRecord(entry.author());
        entryFields.find(own.name());
        List<String> along = switch (own.name()) {
            case "asked" -> List.of("about");
            case "proposes" -> List.of("what", "resting on", "for");
            case "done" -> List.of("for");
            default -> List.of();
        };
        List<Mapping.Entry> modifiers = new ArrayList<>();
        for (String key : along) {
            entryFields.find(key);
            Mapping.Entry found = entryFields.mapping().findEntry(key);
            if (found != null) {
                modifiers.add(found);
            }
        }
        for (Node item : Values.items(own.value(), problems)) {
            List<Mapping.Entry> keys = new ArrayList<>();
            if (item instanceof Mapping mapping) {
                for (Mapping.Entry key : mapping.entries()) {
                    boolean head = OWN_HEADS.contains(key.name());
                    keys.add(head ? new Mapping.Entry(renamed(key.key(), own.name()), key.value()) : key);
                }
            } else {
                keys.add(new Mapping.Entry(own.key(), item));
            }
            modifiers.stream()
                    .filter(one -> keys.stream().noneMatch(key -> key.name().equals(one.name())))
                    .forEach(keys::add);
            line(new Mapping(item.at(), keys), footing);
        }
    }

    private static Scalar renamed(Scalar key, String name) {
        return new Scalar(key.at(), name, true);
    }

    private void line(Node node, Footing heading) {
        if (drafts.isFull()) {
            return;
        }
        if (!(node instanceof Mapping mapping)) {
            Values.refuse(node, A_LINE, problems);
            return;
        }
        Fields line = Fields.of(mapping, "a line", problems);
        Draft.Options read = options.read(line, entry);
        Footing footing = footing(line, heading, read);
        Mapping.Entry head = head(line);
        Scalar givenId = options.reference(line, "id");
        if (head == null) {
            if (read.repeats() != null && footing != null && !hasHead(line)) {
                add(read.repeats(), givenId, footing, read, null, Says.HOLDS);
            }
            line.refuseOthers();
            return;
        }
        line.find(head.name());
        Says fixed = footing == null ? heading.says() : footing.says();
        List<Said> said = LineKeys.HEADS.contains(head.name())
                ? others.read(line, head, fixed, entry)
                : claims.read(head, read, fixed, entry);
        line.refuseOthers();
        misplaced(line, read, said, fixed);
        if (givenId != null && said.size() > 1) {
            problems.add(givenId, "one id for " + said.size() + " statements", "a line of its own for the one meant");
        }
        if (footing == null) {
            return;
        }
        for (Said one : said) {
            if (drafts.isFull()) {
                return;
            }
            Draft.Options with = read;
            if (one.claim() instanceof Claim.Withdrawn && head.value() instanceof Scalar withdrawn) {
                with = read.correcting(withdrawn);
            }
            String id = add(head.key(), givenId, footing, with, one.claim(), one.says());
            sameEvent(footing, with, one, id);
        }
    }

    private String add(
            Scalar at,
            @Nullable Scalar givenId,
            Footing footing,
            Draft.Options with,
            @Nullable Claim claim,
            Says says) {
        number++;
        String id = givenId == null ? entry.id() + "." + number : givenId.text().strip();
        drafts.take(id, givenId == null ? at.at() : givenId.at());
        Voice voice = footing.voice();
        if (voice != null) {
            drafts.add(new Draft(at, entry, id, claim, says, footing.basis(), voice, with));
        }
        return id;
    }

    /** {@code same event as} says a second thing besides its line. */
    private void sameEvent(Footing footing, Draft.Options with, Said said, String id) {
        if (with.sameEventAs() != null && said.claim() instanceof Claim.OfFactor of && said.says() == Says.HOLDS) {
            String event = of.event() == null ? id : of.event();
            String other = with.sameEventAs().text().strip();
            if (event.equals(other)) {
                problems.add(with.sameEventAs(), "an event is always the same as itself", "another event");
                return;
            }
            Claim same = new Claim.SameEvent(of.factor(), of.subject(), event, other);
            add(with.sameEventAs(), null, footing, with.withoutReferences(), same, Says.HOLDS);
        }
    }

    /** The basis and voice of one line: its heading's, unless the line says otherwise. */
    private @Nullable Footing footing(Fields line, Footing heading, Draft.Options read) {
        Voice voice = heading.voice();
        Basis basis = heading.basis();
        if (!heading.named() && entry.whose() != null) {
            voice = entry.whose();
        }
        Scalar by = line.findScalar("by", "the name of one professional");
        if (by != null) {
            if (basis == Basis.ASSESSED) {
                int comma = by.text().lastIndexOf(',');
                boolean agency = comma > 0
                        && cast.isAgency(by.text().substring(comma + 1).strip());
                voice = footings.professional(by, (agency ? by.text().substring(0, comma) : by.text()).strip());
                if (voice == null) {
                    return null;
                }
            } else {
                problems.add(by, "'by' names the professional who assessed", "'whose', or the heading 'assessed'");
            }
        }
        Node whose = line.find("whose");
        if (whose != null) {
            voice = footings.whose(whose);
            if (voice == null) {
                return null;
            }
        }
        Node node = line.find("basis");
        if (node != null) {
            if (heading.says() == null) {
                problems.add(node, "the heading already gives the basis", "no 'basis'");
            } else {
                Basis given = Values.choice(node, Arrays.asList(Basis.values()), Basis::word, problems);
                basis = given == null ? basis : given;
            }
        }
        if (voice == null) {
            problems.add(line.at(), "nobody is named who said this", "'whose', or a heading such as 'kayla said'");
            return null;
        }
        if (heading.says() == null && read.why() != null) {
            line.refuse(
                    "why",
                    "'why' tells why something was not answered or not asked",
                    "'note', or the heading 'asked but not answered' or 'could not ask'");
        }
        return new Footing(basis, voice, heading.named(), heading.says());
    }

    /** The key that says what the line is about; null, with a problem unless the line only repeats, when none does. */
    private Mapping.@Nullable Entry head(Fields line) {
        List<Mapping.Entry> candidates =
                line.entries().stream().filter(one -> isHead(one.name())).toList();
        if (candidates.size() > 1) {
            List<Mapping.Entry> sure =
                    candidates.stream().filter(this::isSurelyHead).toList();
            if (sure.size() == 1) {
                return sure.getFirst();
            }
            Scalar second = candidates.get(1).key();
            problems.add(
                    second,
                    "a second subject '" + second.shortened() + "' in one line",
                    "one subject a line, or a key of a line"
                            + meant(second.text().strip()));
            candidates.forEach(one -> line.find(one.name()));
            return null;
        }
        if (candidates.isEmpty()) {
            if (!line.has("repeats")) {
                problems.add(line.at(), "the line says nothing of anybody", A_LINE);
            }
            return null;
        }
        return candidates.getFirst();
    }

    private boolean hasHead(Fields line) {
        return line.entries().stream().anyMatch(one -> isHead(one.name()));
    }

    private static boolean isHead(String key) {
        return !LineKeys.OPTIONS.contains(key) && !LineKeys.MODIFIERS.contains(key);
    }

    private boolean isSurelyHead(Mapping.Entry entry) {
        String name = entry.name();
        return LineKeys.HEADS.contains(name)
                || name.contains(">")
                || Arrays.stream(name.split(",", -1)).anyMatch(part -> cast.isSubject(part.strip()));
    }

    private static String meant(String written) {
        Set<String> keys = new TreeSet<>(LineKeys.OPTIONS);
        keys.addAll(LineKeys.HEADS);
        keys.addAll(LineKeys.MODIFIERS);
        String nearest = Names.nearest(written, keys);
        return nearest == null ? "" : " (did you mean '" + nearest + "'?)";
    }

    /** Keys that only go with some lines. */
    private void misplaced(Fields line, Draft.Options read, List<Said> said, @Nullable Says fixed) {
        boolean factor = said.stream().anyMatch(one -> one.claim() instanceof Claim.OfFactor);
        boolean counted = said.stream().anyMatch(one -> one.claim() instanceof Claim.HowMany);
        if (said.isEmpty()) {
            return;
        }
        if (read.event() != null && !factor) {
            problems.add(read.event(), "'event' goes with a factor that is an event", "no 'event'");
        }
        if (read.sameEventAs() != null && !(factor && fixed == null)) {
            problems.add(read.sameEventAs(), "'same event as' goes with an event that happened", "no 'same event as'");
        }
        if (read.times() != null && !counted) {
            line.refuse("times", "'times' goes with something that is counted", "no 'times'");
        }
        if (read.corrects() != null && said.stream().anyMatch(one -> one.claim() instanceof Claim.Withdrawn)) {
            problems.add(read.corrects(), "'withdraws' already names what it corrects", "no 'corrects'");
        }
    }
}
