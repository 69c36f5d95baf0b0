package cotside.notation.casefile;

import cotside.guidance.facts.Agency;
import cotside.guidance.facts.Baby;
import cotside.guidance.facts.Contact;
import cotside.guidance.facts.Day;
import cotside.guidance.facts.Family;
import cotside.guidance.facts.Home;
import cotside.guidance.facts.Id;
import cotside.guidance.facts.Marking;
import cotside.guidance.facts.PartOfDay;
import cotside.guidance.facts.Person;
import cotside.guidance.facts.PlanAction;
import cotside.guidance.facts.Statement;
import cotside.guidance.pack.Pack;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Writes a family as a case file. {@link CaseFiles} reads it back as the same family, with everything in the same
 * order, under the same pack; the same family is always written the same. Left out is what the reader would fill in.
 */
public final class CaseFileWriter {
    private final Family family;
    private final LineWriter lines;
    private final YamlText yaml = new YamlText();
    private final Set<String> taken = new HashSet<>();
    private final boolean severalBabies;
    private int number;

    private CaseFileWriter(Family family, Pack pack) {
        this.family = family;
        this.lines = new LineWriter(family, pack);
        this.severalBabies = family.babies().size() > 1;
        family.contacts().forEach(contact -> taken.add(contact.id()));
        family.statements().forEach(statement -> taken.add(statement.id()));
        family.actions().forEach(action -> taken.add(action.id()));
    }

    public static String write(Family family, Pack pack) {
        return write(new CaseFile(family, Particulars.NONE), pack);
    }

    /** The same with what the file has besides the family. */
    public static String write(CaseFile file, Pack pack) {
        return new CaseFileWriter(file.family(), pack).write(file.particulars());
    }

    private String write(Particulars particulars) {
        yaml.line(0, "title: " + YamlText.scalar(family.title())).blank();
        yaml.line(0, "babies:");
        for (Baby baby : family.babies()) {
            yaml.line(1, baby.id() + ": " + YamlText.scalar(baby.label()));
        }
        if (!family.people().isEmpty()) {
            yaml.line(0, "people:");
            family.people().forEach(this::person);
        }
        if (!family.homes().isEmpty()) {
            yaml.line(0, "homes:");
            for (Home home : family.homes()) {
                yaml.line(1, home.id() + ": " + YamlText.scalar(home.label()));
            }
        }
        if (!family.agencies().isEmpty()) {
            yaml.line(0, "agencies:");
            family.agencies().forEach(this::agency);
        }
        new ParticularsWriter(yaml).write(particulars);
        List<Block> blocks = Blocks.of(family, lines);
        if (!blocks.isEmpty()) {
            yaml.blank().line(0, "record:");
        }
        blocks.forEach(this::entry);
        return yaml.toString();
    }

    private void person(Person person) {
        String label = person.label();
        if (person.identified() && !person.child()) {
            yaml.line(1, person.id() + ": " + YamlText.scalar(label));
            return;
        }
        String flags = (person.identified() ? "" : ", unidentified: yes") + (person.child() ? ", child: yes" : "");
        yaml.line(1, person.id() + ": { label: " + YamlText.inFlow(label) + flags + " }");
    }

    private void agency(Agency agency) {
        String short1 = agency.id() + ": ";
        yaml.line(
                1,
                agency.id().equals(agency.kind())
                        ? short1 + YamlText.scalar(agency.label())
                        : short1 + "{ kind: " + agency.kind() + ", label: " + YamlText.inFlow(agency.label()) + " }");
    }

    private void entry(Block block) {
        number++;
        if (number > 1) {
            yaml.blank();
        }
        Day on = block.writtenOn();
        yaml.line(1, "- on: " + DayWriter.written(on));
        yaml.line(2, "by: " + YamlText.scalar(block.author.name() + ", " + block.author.agency()));
        String id = entryId(block);
        if (!id.equals("entry-" + number)) {
            yaml.line(2, "id: " + id);
        }
        if (!on.isExact() || !block.recorded.equals(Moments.noonOf(on.latest()))) {
            yaml.line(2, "recorded: " + DayWriter.written(block.recorded));
        }
        if (block.contact != null) {
            contact(block.contact);
        }
        if (block.from != null) {
            yaml.line(2, "from contact: " + block.from);
        }
        lines.write(block, id, yaml);
        if (!block.actions.isEmpty()) {
            yaml.line(2, "plan:");
        }
        int action = 0;
        for (PlanAction one : block.actions) {
            action++;
            plan(one, block, id + ".plan-" + action);
        }
    }

    /** That of the contact, or else the one that the statements seem to be numbered after, where it is free. */
    private String entryId(Block block) {
        if (block.contact != null) {
            return block.contact.id();
        }
        String id = "entry-" + number;
        for (Statement statement : block.statements) {
            int dot = statement.id().lastIndexOf('.');
            if (dot > 0 && statement.id().substring(dot + 1).chars().allMatch(c -> c >= '0' && c <= '9')) {
                String start = statement.id().substring(0, dot);
                id = taken.contains(start) ? id : start;
                break;
            }
        }
        for (int other = 1; !taken.add(id); other++) {
            id = "note-" + number + "-" + other;
        }
        return id;
    }

    private void contact(Contact contact) {
        yaml.line(2, "contact: " + YamlText.scalar(contact.kind()));
        Set<Id> met = new LinkedHashSet<>();
        contact.met().forEach(one -> met.add(one.person()));
        if (!contact.invited().equals(met) || contact.outcome() != Contact.Outcome.KEPT) {
            yaml.line(2, "invited: " + LineWriter.people(contact.invited()));
        }
        if (contact.how().equals("unannounced")) {
            yaml.line(2, "unannounced: yes");
        } else if (!contact.how().isEmpty()) {
            yaml.line(2, "how: " + YamlText.scalar(contact.how()));
        }
        if (contact.outcome() == Contact.Outcome.KEPT) {
            List<String> words = contact.met().stream().map(CaseFileWriter::met).toList();
            yaml.line(2, "met: " + (words.isEmpty() ? "nobody" : YamlText.list(words)));
        } else {
            yaml.line(2, ContactReader.keyOf(contact.outcome()) + ": yes");
        }
        if (contact.reached() != null) {
            yaml.line(2, "invitation reached: " + (contact.reached() ? "yes" : "no"));
        }
        if (contact.home() != null) {
            yaml.line(2, "at: " + contact.home());
        }
        if (contact.partOfDay() != PartOfDay.UNSAID) {
            yaml.line(2, "part of day: " + OptionReader.word(contact.partOfDay()));
        }
        if (!contact.marking().equals(Marking.allInvolved())) {
            yaml.line(2, "marking: " + LineWriter.marking(contact.marking()));
        }
        if (contact.corrects() != null) {
            yaml.line(2, "corrects: " + contact.corrects());
        }
        if (!contact.note().isEmpty()) {
            yaml.line(2, "note: " + YamlText.scalar(contact.note()));
        }
    }

    private static String met(Contact.Met met) {
        Boolean alone = met.alone();
        return met.person() + (alone == null ? "" : alone ? " (alone)" : " (not alone)");
    }

    private void plan(PlanAction action, Block block, String usualId) {
        yaml.line(3, "- plan: " + YamlText.scalar(action.plan()));
        yaml.line(4, "what: " + YamlText.scalar(action.what()));
        if (!action.answers().isEmpty()) {
            yaml.line(4, "answers: " + YamlText.list(new TreeSet<>(action.answers())));
        }
        yaml.line(4, "owner: " + YamlText.scalar(action.owner()));
        if (!action.id().equals(usualId)) {
            yaml.line(4, "id: " + action.id());
        }
        if (severalBabies) {
            yaml.line(4, "for: " + action.baby());
        }
        if (!action.agreed().equals(block.linesOn().latest())) {
            yaml.line(4, "agreed: " + action.agreed());
        }
        if (action.due() != null) {
            yaml.line(4, "due: " + action.due());
        }
        if (action.ended() != null) {
            yaml.line(4, "ended: " + action.ended());
        }
    }
}
