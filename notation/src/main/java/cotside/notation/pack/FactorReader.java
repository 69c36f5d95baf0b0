package cotside.notation.pack;

import cotside.guidance.facts.Basis;
import cotside.guidance.pack.Derived;
import cotside.guidance.pack.Factor;
import cotside.guidance.pack.Freshness;
import cotside.guidance.pack.Heading;
import cotside.guidance.pack.Kind;
import cotside.guidance.pack.Lapse;
import cotside.guidance.pack.Needs;
import cotside.guidance.pack.Side;
import cotside.guidance.pack.Spread;
import cotside.guidance.pack.SubjectKind;
import cotside.notation.yaml.Fields;
import cotside.notation.yaml.Node;
import cotside.notation.yaml.Problems;
import cotside.notation.yaml.Scalar;
import cotside.notation.yaml.Values;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads factors and ties. */
final class FactorReader {
    static final int ASK_AGAIN_DAYS = 28;

    private final Reading reading;
    private final Problems problems;

    FactorReader(Reading reading) {
        this.reading = reading;
        this.problems = reading.problems();
    }

    @Nullable
    Factor read(Entry entry) {
        Fields fields = Fields.of(entry.body(), "the factor " + entry.id(), problems);
        String label = fields.needsText("label");
        SubjectKind about = fields.needsChoice("about", List.of(SubjectKind.values()), SubjectKind::word);
        Side side = fields.needsChoice("side", List.of(Side.values()), Side::word);
        boolean tie = side == Side.TIE;
        Heading heading = tie && !fields.has("heading")
                ? Heading.PARENTS_AND_FAMILY
                : fields.needsChoice("heading", List.of(Heading.values()), Heading::word);
        Kind kind = fields.needsChoice("kind", List.of(Kind.values()), Kind::word);
        boolean dated = kind == Kind.DATED;
        String help = dated || tie ? fields.findText("help") : fields.needsText("help");
        Derived derived = new DerivedReader(reading).read(fields, kind);
        String opposite = opposite(fields);
        if (dated) {
            refuseForDated(fields);
        }
        Needs shownBy = needs(fields, "shown by", Needs.ORDINARY);
        Needs ruledOutBy = needs(fields, "ruled out by", shownBy);
        Freshness goodFor = goodFor(fields, kind);
        List<Lapse> lapses = lapses(fields);
        Set<Basis> disprovedBy = disprovedBy(fields);
        Integer askAgain = fields.<@Nullable Integer>find("ask again", Values::daysFromOne);
        boolean directed = fields.yes("directed");
        if (directed && about != null && about != SubjectKind.PAIR) {
            problems.add(reading.at(entry.id(), "directed"), "'directed' on a factor about one", "about: pair");
        }
        boolean sensitive = fields.yes("sensitive");
        if (fields.yes("presence")) {
            reading.presence().add(entry.id());
        }
        List<String> heldBy = reading.references(fields, "held by", Section.AGENCIES);
        List<String> because = reading.because(fields);
        List<String> rows = reading.rows(fields);
        fields.refuseOthers();
        if (about == null || side == null || heading == null || kind == null) {
            return null;
        }
        return new Factor(
                entry.id(),
                label,
                help == null ? "" : help,
                about,
                heading,
                side,
                kind,
                opposite,
                shownBy,
                ruledOutBy,
                goodFor,
                lapses,
                disprovedBy,
                askAgain == null ? ASK_AGAIN_DAYS : askAgain,
                derived,
                directed,
                sensitive,
                Set.copyOf(heldBy),
                because,
                rows);
    }

    private @Nullable String opposite(Fields fields) {
        Node node = fields.find("opposite");
        return node == null ? null : reading.reference(node, Section.FACTORS);
    }

    private void refuseForDated(Fields fields) {
        for (String key :
                List.of("opposite", "shown by", "ruled out by", "disproved by", "good for", "lapses at", "ask again")) {
            Node node = fields.find(key);
            if (node != null) {
                problems.add(node, "'" + key + "' on a dated factor", "nothing: it is reckoned, not stated");
            }
        }
    }

    private Needs needs(Fields fields, String key, Needs otherwise) {
        Node node = fields.find(key);
        if (node == null) {
            return otherwise;
        }
        Fields inner = Fields.of(node, "'" + key + "'", problems);
        Set<Basis> accepts = inner.has("accepts") ? bases(inner, "accepts") : otherwise.accepts();
        Integer observations =
                inner.<@Nullable Integer>find("observations", (n, found) -> Values.wholeNumber(n, 1, 20, found));
        Set<Spread> spread = otherwise.spread();
        if (inner.has("spread")) {
            spread = EnumSet.noneOf(Spread.class);
            for (Node item : inner.list("spread")) {
                Spread one = Values.choice(item, List.of(Spread.values()), Spread::word, problems);
                if (one != null) {
                    spread.add(one);
                }
            }
        }
        inner.refuseOthers();
        return new Needs(accepts, observations == null ? otherwise.observations() : observations, spread);
    }

    private Set<Basis> bases(Fields fields, String key) {
        Set<Basis> bases = EnumSet.noneOf(Basis.class);
        for (Node item : fields.list(key)) {
            Basis basis = Values.choice(item, List.of(Basis.values()), Basis::word, problems);
            if (basis == Basis.ASSUMED) {
                problems.add(item, "'assumed' never shows or rules out anything", "seen, recorded, assessed or said");
            } else if (basis != null) {
                bases.add(basis);
            }
        }
        return bases;
    }

    private Set<Basis> disprovedBy(Fields fields) {
        return bases(fields, "disproved by");
    }

    private Freshness goodFor(Fields fields, @Nullable Kind kind) {
        Node node = fields.find("good for");
        if (node != null) {
            return new FreshnessReader(problems).read(node);
        }
        if (kind == Kind.STATE) {
            fields.needs("good for");
        }
        return Freshness.NEVER_STALE;
    }

    private List<Lapse> lapses(Fields fields) {
        List<Lapse> lapses = new ArrayList<>();
        for (Scalar item : fields.texts("lapses at")) {
            Lapse lapse = switch (item.text()) {
                case "birth" -> new Lapse.Birth();
                case "discharge" -> new Lapse.Discharge();
                case "move" -> new Lapse.Move();
                case "new adult" -> new Lapse.NewAdult();
                case "tie begun" -> new Lapse.TieBegun();
                default -> {
                    String event = reading.reference(item, Section.FACTORS);
                    yield event == null ? null : new Lapse.Happened(event);
                }
            };
            if (lapse != null) {
                lapses.add(lapse);
            }
        }
        return lapses;
    }
}
