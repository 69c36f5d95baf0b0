package cotside.notation.casefile;

import cotside.guidance.facts.Agency;
import cotside.guidance.facts.Baby;
import cotside.guidance.facts.Family;
import cotside.guidance.facts.Home;
import cotside.guidance.facts.Person;
import cotside.guidance.facts.PlanAction;
import cotside.guidance.facts.Statement;
import cotside.notation.yaml.Fields;
import cotside.notation.yaml.Node;
import cotside.notation.yaml.Problems;
import cotside.notation.yaml.Sequence;
import cotside.notation.yaml.Values;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads a case file, whole or a piece: its head, then the entries of its record, then what they say of each other. */
final class FamilyReader {
    private final Context context;

    FamilyReader(Context context) {
        this.context = context;
    }

    /** A whole file, or null when anything at all is wrong; the problems then say what. */
    @Nullable
    CaseFile whole(Node root) {
        Fields file = Fields.of(root, "a case file", context.problems());
        String title = file.findText("title");
        Particulars[] particulars = {Particulars.NONE};
        Additions all = read(file, head -> particulars[0] = new ParticularsReader(context, head).read(file));
        if (all == null) {
            return null;
        }
        Family family = new Family(
                title == null ? all.babies().getFirst().label() : title,
                all.babies(),
                all.people(),
                all.homes(),
                all.agencies(),
                all.statements(),
                all.contacts(),
                all.actions());
        return new CaseFile(family, particulars[0]);
    }

    /** What a piece adds to what is on record, or null when anything at all is wrong. */
    @Nullable
    Additions more(Node root) {
        Fields piece = Fields.of(root, "a piece of a case file", context.problems());
        Additions more = read(piece, head -> {});
        if (more != null && more.isEmpty()) {
            context.problems().add(root, "this adds nothing to the record", "'record' with an entry, or new 'people'");
            return null;
        }
        return more;
    }

    private @Nullable Additions read(Fields file, Consumer<HeadReader> besides) {
        Problems problems = context.problems();
        HeadReader head = new HeadReader(context);
        head.read(file);
        Drafts drafts = new Drafts(problems, context.before());
        EntryReader entries = new EntryReader(context, head, drafts);
        switch (file.find("record")) {
            case null -> {}
            case Sequence list -> entries.readAll(list.items());
            case Node other -> Values.refuse(other, "a list of entries, each beginning with '- '", problems);
        }
        besides.accept(head);
        file.refuseOthers();
        List<PlanAction> actions = entries.plans().finish();
        List<Statement> statements = new Resolver(context, drafts).statements();
        new ContactChecks(context, entries.contacts()).check();
        if (!problems.isEmpty()) {
            return null;
        }
        new DateChecks(context, drafts, statements).check();
        new IdentityChecks(context, drafts, statements).check();
        if (!problems.isEmpty()) {
            return null;
        }
        return additions(entries, statements, actions);
    }

    private Additions additions(EntryReader entries, List<Statement> statements, List<PlanAction> actions) {
        Cast cast = context.cast();
        Family known = context.before().family();
        Set<Baby> babies = new HashSet<>(known.babies());
        Set<Person> people = new HashSet<>(known.people());
        Set<Home> homes = new HashSet<>(known.homes());
        Set<Agency> agencies = new HashSet<>(known.agencies());
        return new Additions(
                cast.babies().stream().filter(one -> !babies.contains(one)).toList(),
                cast.people().stream().filter(one -> !people.contains(one)).toList(),
                cast.homes().stream().filter(one -> !homes.contains(one)).toList(),
                cast.agencies().stream().filter(one -> !agencies.contains(one)).toList(),
                statements,
                entries.contacts().list(),
                actions,
                entries.plans().endings());
    }
}
