package cotside.notation.casefile;

import cotside.guidance.facts.Contact;
import cotside.guidance.facts.Family;
import cotside.guidance.facts.PlanAction;
import cotside.guidance.facts.Statement;
import cotside.guidance.pack.Pack;
import cotside.notation.yaml.Fields;
import cotside.notation.yaml.Node;
import cotside.notation.yaml.Problems;
import cotside.notation.yaml.Sequence;
import cotside.notation.yaml.Values;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one case file: its head, then the entries of its record, then what they say of each other. */
final class FamilyReader {
    private final Context context;

    FamilyReader(Pack pack, Problems problems) {
        this.context = new Context(pack, new Cast(pack, problems), problems);
    }

    /** The family, or null when anything at all is wrong; the problems then say what. */
    @Nullable
    Family read(Node root) {
        Problems problems = context.problems();
        Cast cast = context.cast();
        Fields file = Fields.of(root, "a case file", problems);
        String title = file.findText("title");
        HeadReader head = new HeadReader(context);
        head.read(file);
        Drafts drafts = new Drafts(problems);
        EntryReader entries = new EntryReader(context, head, drafts);
        switch (file.find("record")) {
            case null -> {}
            case Sequence list -> list.items().forEach(entries::read);
            case Node other -> Values.refuse(other, "a list of entries, each beginning with '- '", problems);
        }
        file.refuseOthers();
        List<PlanAction> actions = entries.plans().finish();
        List<Contact> contacts = entries.contacts().list();
        Resolver resolver = new Resolver(context, drafts, contacts);
        List<Statement> statements = resolver.statements();
        new ContactChecks(context, entries.contacts()).check();
        if (!problems.isEmpty()) {
            return null;
        }
        new DateChecks(drafts, statements, problems).check();
        new IdentityChecks(context, drafts, statements).check();
        if (!problems.isEmpty()) {
            return null;
        }
        return new Family(
                title == null ? cast.babies().getFirst().label() : title,
                cast.babies(),
                cast.people(),
                cast.homes(),
                cast.agencies(),
                statements,
                contacts,
                actions);
    }
}
