package cotside.notation.casefile;

import cotside.guidance.facts.Claim;
import cotside.guidance.facts.Id;
import cotside.guidance.facts.OpenSet;
import cotside.guidance.facts.ProposalKind;
import cotside.guidance.facts.Says;
import cotside.guidance.facts.Subject;
import cotside.guidance.pack.Act;
import cotside.guidance.pack.Factor;
import cotside.guidance.pack.Kind;
import cotside.guidance.pack.Pack;
import cotside.notation.casefile.LineReader.Said;
import cotside.notation.yaml.Fields;
import cotside.notation.yaml.Mapping;
import cotside.notation.yaml.Names;
import cotside.notation.yaml.Node;
import cotside.notation.yaml.Problems;
import cotside.notation.yaml.Scalar;
import cotside.notation.yaml.Values;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads lines that are not about one baby, person or home: complete sets, acts, proposals, requests, withdrawals. */
final class OtherClaims {
    private static final String A_SET = "'household of flat' or 'carers of baby'";

    private final Cast cast;
    private final Problems problems;
    private final Map<String, Act> acts;
    private final Map<String, Factor> factors;
    private final OptionReader options;

    OtherClaims(Context context, OptionReader options) {
        this.cast = context.cast();
        this.problems = context.problems();
        this.acts = Pack.byId(context.pack().acts(), Act::id);
        this.factors = Pack.byId(context.pack().factors(), Factor::id);
        this.options = options;
    }

    List<Said> read(Fields line, Mapping.Entry head, @Nullable Says fixed, Entry entry) {
        String name = head.name();
        boolean denied = name.startsWith("not ");
        if (fixed != null && (denied || !name.equals("complete"))) {
            problems.add(head.key(), "'" + name + "' is nothing that can be " + fixed.word(), "another heading");
            return List.of();
        }
        Says says = fixed != null ? fixed : denied ? Says.DOES_NOT_HOLD : Says.HOLDS;
        List<Claim> claims = switch (name) {
            case "complete", "not complete" -> complete(line, head.value(), says);
            case "same event", "not same event" -> same(line, head.value());
            case "done" -> done(line, head.value());
            case "proposes" -> proposes(line, head.value());
            case "asked" -> asked(line, head.value());
            case "nothing held" -> nothingHeld(head.value(), entry);
            default -> withdraws(head.value());
        };
        return claims.stream().map(claim -> new Said(claim, says)).toList();
    }

    private List<Claim> complete(Fields line, Node value, Says says) {
        String written = Values.text(value, problems);
        if (written == null || !(value instanceof Scalar at)) {
            return List.of();
        }
        Set<Id> people = people(line, says);
        if (written.startsWith("household of ")) {
            Id home = cast.home(at, written.substring("household of ".length()).strip());
            List<Id> babies = Babies.of(cast, line, "this household", problems);
            List<Claim> claims = new ArrayList<>();
            for (Id baby : home == null ? List.<Id>of() : babies) {
                claims.add(new Claim.Complete(OpenSet.HOUSEHOLD, baby, home, people));
            }
            return claims;
        }
        if (written.equals("carers")) {
            return Babies.of(cast, line, "these carers", problems).stream()
                    .<Claim>map(baby -> new Claim.Complete(OpenSet.CARERS, baby, null, people))
                    .toList();
        }
        if (written.startsWith("carers of ")) {
            Id baby = cast.baby(at, written.substring("carers of ".length()).strip());
            return baby == null ? List.of() : List.of(new Claim.Complete(OpenSet.CARERS, baby, null, people));
        }
        problems.add(at, "'" + at.shortened() + "' is no set that can be complete", A_SET);
        return List.of();
    }

    private Set<Id> people(Fields line, Says says) {
        Node node = line.find("people");
        Set<Id> people = new LinkedHashSet<>();
        if (node == null) {
            if (says == Says.HOLDS) {
                problems.add(line.at(), "a complete set without its people", "'people', everyone who is in it");
            }
            return people;
        }
        for (Scalar name : options.names(node)) {
            Id who = cast.member(name, name.text().strip());
            if (who != null) {
                people.add(who);
            }
        }
        return people;
    }

    /** {@code same event: [bruise-2, bruise-1]}, with {@code of: baby} and {@code what: bruise}. */
    private List<Claim> same(Fields line, Node value) {
        List<Scalar> events = Values.texts(value, problems);
        if (events.size() != 2
                || events.get(0).text().strip().equals(events.get(1).text().strip())) {
            problems.add(value, "not two different events", "two events, such as [bruise-2, bruise-1]");
            return List.of();
        }
        Node of = line.needs("of");
        Node what = line.needs("what");
        if (!(of instanceof Scalar about) || !(what instanceof Scalar kind)) {
            return List.of();
        }
        Subject subject = subject(about);
        Factor factor = factors.get(kind.text().strip().replace(' ', '-'));
        if (factor == null || factor.kind() != Kind.EVENT) {
            String what2 = factor == null ? "the pack has no factor '" : "there is no event in '";
            problems.add(
                    kind,
                    what2 + kind.shortened() + "'",
                    Names.expected(kind.text(), factors.keySet(), "a factor of the pack that is an event"));
            return List.of();
        }
        return subject == null
                ? List.of()
                : List.of(new Claim.SameEvent(
                        factor.id(),
                        subject,
                        events.get(0).text().strip(),
                        events.get(1).text().strip()));
    }

    private @Nullable Subject subject(Scalar written) {
        String[] sides = written.text().split(">", -1);
        Id one = cast.subject(written, sides[0].strip());
        if (one == null || sides.length == 1) {
            return one == null ? null : Subject.of(one);
        }
        Id other = cast.subject(written, sides[1].strip());
        if (other == null || other.equals(one) || sides.length > 2) {
            return other == null ? null : Values.refuse(written, "one subject, or a > b", problems);
        }
        return Subject.pair(one, other);
    }

    private List<Claim> done(Fields line, Node value) {
        String written = Values.text(value, problems);
        if (written == null) {
            return List.of();
        }
        String act = written.replaceAll("\\s+", "-");
        if (!acts.containsKey(act)) {
            problems.add(
                    value,
                    "the pack has no act " + value.described(),
                    Names.expected(act, acts.keySet(), "an act of the pack"));
            return List.of();
        }
        return Babies.of(cast, line, "this act", problems).stream()
                .<Claim>map(baby -> new Claim.OfAct(act, baby))
                .toList();
    }

    private List<Claim> proposes(Fields line, Node value) {
        ProposalKind kind = Values.choice(value, Arrays.asList(ProposalKind.values()), ProposalKind::word, problems);
        String what = line.findText("what");
        return Babies.of(cast, line, "this proposal", problems).stream()
                .<Claim>mapMulti((baby, sink) -> {
                    if (kind != null) {
                        sink.accept(new Claim.Proposal(kind, baby, what == null ? "" : what));
                    }
                })
                .toList();
    }

    private List<Claim> asked(Fields line, Node value) {
        Set<String> about = new LinkedHashSet<>();
        for (Scalar written : line.texts("about")) {
            String factor = written.text().strip().replaceAll("\\s+", "-");
            if (factors.containsKey(factor)) {
                about.add(factor);
            } else {
                problems.add(
                        written,
                        "the pack has no factor '" + written.shortened() + "'",
                        Names.expected(factor, factors.keySet(), "a factor of the pack"));
            }
        }
        List<Claim> claims = new ArrayList<>();
        for (Scalar name : Values.texts(value, problems)) {
            String agency = cast.agency(name, name.text().strip());
            if (agency != null) {
                claims.add(new Claim.Asked(agency, about));
            }
        }
        return claims;
    }

    private List<Claim> nothingHeld(Node value, Entry entry) {
        String written = Values.text(value, problems);
        if (written == null || !(value instanceof Scalar at)) {
            return List.of();
        }
        String agency = written.equals("yes") ? entry.author().agency() : cast.agency(at, written);
        return agency == null ? List.of() : List.of(new Claim.NothingHeld(agency));
    }

    private List<Claim> withdraws(Node value) {
        if (value instanceof Scalar scalar && !scalar.isEmpty()) {
            return List.of(new Claim.Withdrawn());
        }
        Values.refuse(value, "the id of one statement", problems);
        return List.of();
    }
}
