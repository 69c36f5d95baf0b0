package cotside.notation.casefile;

import java.util.List;

/**
 * Slips that people make in case files. In each file « stands where the problem is reported; the mark itself is not
 * part of the file.
 */
final class Slips {
    private Slips() {}

    private static final String HEAD = """
            babies:
              baby: Baby of Kayla
            people:
              kayla: Kayla Brook
              marlon: Marlon Reid
              man: { label: a man about 30, unidentified: yes }
              tom: { label: Tom, child: yes }
            homes:
              flat: Flat, Harrow Road
            agencies:
              qv-gp: { kind: gp, label: Queen's View surgery }
            """;

    static final String FIRST = HEAD + """
            record:
              - on: 2026-01-12
                by: A. Shah, midwifery
                id: first
                contact: home visit
                met: [kayla]
                seen:
                  - baby: bruise
                  - kayla: calm-with-baby
            """;

    /**
     * @param what part of what is said to be wrong
     * @param expected part of what was expected instead
     */
    record Slip(String name, String file, String what, String expected) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Slip> all() {
        return List.of(
                // names
                line("an unknown factor", "- kayla: «smoks", "no factor 'smoks'", "did you mean 'smokes'?"),
                line("an everyday word", "- kayla: «mother of baby", "no factor", "did you mean 'birth-mother'?"),
                line("an unknown person", "- «kyla: smokes", "is called 'kyla'", "did you mean 'kayla'?"),
                line("an unknown home", "- marlon: «lives at flatt", "is called 'flatt'", "did you mean 'flat'?"),
                line("an agency as subject", "- «qv-gp: smokes", "'qv-gp' is an agency", "kayla, man, marlon"),
                line("an unknown second of a pair", "- «marlon > kyla: controlling", "'kyla'", "'kayla'"),
                entry("an unknown agency", "by: «A. Shah, midwifry", "'midwifry'", "did you mean 'midwifery'?"),
                new Slip(
                        "a worker's comma inside { }",
                        HEAD
                                + "workers: { shah: «A. Shah, midwifery }\nrecord:\n"
                                + "  - { on: 2026-01-12, by: shah, seen: [{ kayla: smokes }] }\n",
                        "a text with a comma inside { } needs quotes",
                        "shah: 'A. Shah, midwifery'"),
                entry("an author without agency", "by: «A. Shah", "for which agency", "A. Shah, midwifery"),
                entry(
                        "an unknown home of a contact",
                        "by: A. Shah, midwifery\ncontact: visit\nmet: [kayla]\nat: «flta",
                        "no home is called 'flta'",
                        "did you mean 'flat'?"),
                entry(
                        "a slip in front of said",
                        "by: A. Shah, midwifery\n«kalya said:\n  - kayla: smokes",
                        "nobody is called 'kalya said'",
                        "did you mean 'kayla'?"),
                entry(
                        "an original of no agency",
                        "by: A. Shah, midwifery\n«kayla record says:\n  - kayla: smokes",
                        "'kayla' is a person, not an agency",
                        "midwifery, paediatrics, police"),
                file("a kind of agency that the pack has not", HEAD + "  «nhs: NHS\n", "'nhs' is no kind", "midwifery"),
                file("an id taken twice", HEAD + "workers: { «kayla: 'K, police' }\n", "already a person", "an id"),
                file("an id that means something", "babies: { «when: x }\n", "means something", "another id"),
                file("no baby", "«people: { kayla: Kayla }\n", "no baby", "'babies'"),
                file(
                        "a date in the head",
                        "babies: { baby: { label: B, «due: 2026-05-01 } }\n",
                        "somebody said",
                        "record"),
                file("the same baby twice", "babies:\n  ava: Ava\n  «ava: Ben\n", "stands here twice", "once"),
                file("an unknown key", HEAD + "«recrod: []\n", "unknown key 'recrod'", "did you mean 'record'?"),
                file("a record that is no list", HEAD + "record:\n  «on: 2026-01-01\n", "keys with values", "a list"),
                // subjects
                line(
                        "a person's factor of the baby",
                        "- baby: «smokes",
                        "about a person, but 'baby' is a baby",
                        "kayla"),
                line("a home's factor of a person", "- kayla: «smoking indoors", "about a home", "flat"),
                line("a pair's factor of one", "- marlon: «controlling", "about two", "marlon > kayla: controlling"),
                line("one's factor of a pair", "- marlon > kayla: «smokes", "not about a pair", "single"),
                line("a tie the wrong way round", "- baby > marlon: «father", "a person > a baby", "a person"),
                line("a residence in a person", "- marlon > kayla: «lives-at", "a home", "a home"),
                line("somebody towards themselves", "- «kayla > kayla: controlling", "tied to itself", "two different"),
                line("somebody's own partner", "- kayla: «partner of kayla", "tied to itself", "two different"),
                line("a child as father", "- tom: «father of baby", "marked 'child: yes'", "however young"),
                line("a baby that controls", "- baby > kayla: «controlling", "'baby' is a baby", "a person"),
                line("a factor that is reckoned", "- baby: «under-six-weeks", "nobody states it", "born"),
                line("two subjects in a line", "- kayla: smokes\n  «marlon: smokes", "second subject 'marlon'", "one"),
                line("a slip in a key", "- kayla: smokes\n  «wehn: 2025", "unknown key 'wehn'", "did you mean 'when'?"),
                line("a line without subject", "- «when: 2025", "nothing of anybody", "kayla: smokes"),
                line("nothing said", "- kayla: «[]", "nothing is said", "one factor"),
                line("a text as line", "- «kayla smokes", "'kayla smokes' stands here", "kayla: smokes"),
                // days
                line(
                        "a day after its recording",
                        "- kayla: smokes\n  when: «2026-02-01",
                        "lies after 2026-01-20",
                        "no later"),
                line("a month after its recording", "- kayla: smokes\n  when: «2026-02", "lies after", "no later"),
                line("an end after the recording", "- kayla: smokes\n  when: «2025 to 2027", "lies after", "since"),
                line(
                        "an end before the start",
                        "- kayla: smokes\n  when: «2025-05 to 2025-03",
                        "ends before",
                        "earlier"),
                line(
                        "an open period not yet begun",
                        "- kayla: smokes\n  when: «since 2026-03",
                        "begins after",
                        "earlier"),
                line("no day of the calendar", "- kayla: smokes\n  when: «2026-02-30", "stands here", "a day such as"),
                line("a year with a slip", "- kayla: smokes\n  when: «0206-01-12", "year cannot be right", "1900"),
                line(
                        "something expected dated ahead",
                        "- kayla: supportive\n  expected: yes\n  when: «2026-05-01",
                        "the day it was said",
                        "'expected: 2026-05-01'"),
                entry(
                        "recorded before it happened",
                        "by: X, police\nrecorded: 2025-12-01\non: «2026-01-20",
                        "after",
                        "no later"),
                entry("an inexact day without recording", "by: X, police\non: «2026-01", "not exact", "recorded"),
                // dates and weights
                line("a birth to come", "- baby: { born: «2026-06-01 }", "lies after", "write 'due'"),
                line("a due date years ahead", "- baby: { due: «2027-05-14 }", "45 weeks after", "right year"),
                line("a due date long past", "- baby: { due: «2022-05-14 }", "two years before", "right year"),
                line("an unknown method", "- baby: { due: 2026-05-14, method: «scan }", "'scan'", "early scan"),
                line(
                        "a method of nothing",
                        "- baby: { sex: male, method: «early scan }",
                        "due date was found",
                        "'due'"),
                line("a discharge to come", "- baby: { discharged: «2026-06-01 }", "lies after", "expected: yes"),
                line("a weight without unit", "- baby: { weight: «3250 }", "'3250'", "3250 g"),
                line("a weight of nothing", "- baby: { weight: «0 g }", "no weight", "check the unit"),
                line("a weight below nothing", "- baby: { weight: «-3 kg }", "'-3 kg'", "3250 g"),
                line("a weight in the wrong unit", "- baby: { weight: «3250 kg }", "'3250 kg'", "3250 g"),
                line(
                        "a weight of a person",
                        "- kayla: { «weight: 60 kg }",
                        "of a baby, but 'kayla' is a person",
                        "baby"),
                line("a sex unknown to registers", "- baby: { sex: «m }", "'m'", "female, male"),
                line("a date of a home", "- «flat: { born: 2025 }", "one baby or person", "one"),
                line(
                        "a birth that fits no due date",
                        "- baby: { due: 2026-05-14 }\n- «baby: { born: 2025-05-14 }",
                        "2025-05-14 and 2026-05-14 (line 24)",
                        "fit"),
                line(
                        "a due date that fits no birth",
                        "- baby: { due: 2026-01-30 }\n- baby: { born: 2026-01-10 }\n- «baby: { due: 2026-11-14 }",
                        "2026-11-14 and 2026-01-10 (line 25)",
                        "fit"),
                line(
                        "a due date a year after the booking",
                        "- baby: { due: 2026-05-14 }\n- baby: { booked: 2025-09-01 }\n- «baby: { due: 2026-10-14 }",
                        "no booking that belongs to the due date",
                        "fit"),
                line(
                        "a booking after the birth",
                        "- baby: { born: 2026-01-02 }\n- «baby: { booked: 2026-01-12 }",
                        "no booking of the pregnancy",
                        "fit"),
                line(
                        "a booking of another pregnancy",
                        "- baby: { born: 2026-01-02 }\n- «baby: { booked: 2025-01-12 }",
                        "no booking of the pregnancy",
                        "fit"),
                line(
                        "a father as old as his child",
                        "- marlon: father of baby\n- baby: { due: 2026-05-14 }\n- «marlon: { born: 2025-03-08 }",
                        "no birth of a parent of 'baby'",
                        "fit"),
                line(
                        "a baby as parent of their mother",
                        "- baby > kayla: «birth-mother",
                        "a person > a baby",
                        "a person"),
                line(
                        "a death before the birth",
                        "- baby: { born: 2026-01-02 }\n- «baby: { died: 2026-01-01 }",
                        "a death before the birth",
                        "fit"),
                line(
                        "a weight before the birth",
                        "- baby: { born: 2026-01-10 }\n- «baby: { weight: 3 kg }\n  when: 2026-01-02",
                        "weighed before the birth",
                        "fit"),
                line(
                        "an unidentified man with name and birth date on record",
                        "- man: { born: 1990-01-01 }\n- «man: { name: Lee }",
                        "marked unidentified",
                        "same person as"),
                // wrong shapes
                line("whose, of several", "- kayla: smokes\n  whose: { family: «[kayla] }", "a list", "one name"),
                line("expected, of several", "- kayla: smokes\n  expected: «[yes]", "a list", "yes, no or a day"),
                line("an id of several", "- kayla: smokes\n  id: «[a, b]", "a list", "one id"),
                entry("an entry's id of several", "by: X, police\nid: «[a]\nseen: [kayla: smokes]", "a list", "one id"),
                entry("by several", "by: «[X, police]\nseen: [kayla: smokes]", "a list", "a comma and an agency"),
                entry(
                        "from several contacts",
                        "by: X, police\nfrom contact: «[first]\nseen: [kayla: smokes]",
                        "a list",
                        "the id of one contact"),
                contact(
                        "a correction of several contacts",
                        "met: [kayla]\ncorrects: «[first]",
                        "a list",
                        "one contact"),
                file(
                        "a contact called off centuries ahead",
                        FIRST
                                + "  - on: «9999-01-01\n    recorded: 2026-01-20\n    by: X, gp\n    contact: c\n    invited: [kayla]\n    cancelled by agency: yes\n",
                        "year cannot be right",
                        "1900"),
                // what statements name
                line("a correction of nothing", "- kayla: smokes\n  corrects: «frist.1", "'frist.1'", "'first.1'?"),
                line("an entry for a statement", "- kayla: smokes\n  corrects: «first", "is an entry", "first.1"),
                line("resting on nothing", "- kayla: smokes\n  resting on: [«last.1]", "'last.1'", "first.1, first.2"),
                line("a repeat of nothing", "- repeats: «frist.1", "'frist.1'", "'first.1'"),
                line("a repeat of itself", "- repeats: «me\n  id: me", "repeats or corrects itself", "earlier"),
                line(
                        "resting on itself",
                        "- kayla: smokes\n  id: me\n  resting on: [«me]",
                        "rests on itself",
                        "earlier"),
                line(
                        "repeats in a circle",
                        "- kayla: smokes\n  id: a\n  repeats: «b\n- kayla: smokes\n  id: b\n  repeats: a",
                        "leads round in a circle",
                        "earlier"),
                line("an answer to nothing", "- kayla: smokes\n  answers: [«first.9]", "'first.9'", "'first.1'"),
                line("a denial of an unknown event", "- baby: not bruise\n  event: «bruise-9", "'bruise-9'", "first.1"),
                line(
                        "the same as an unknown event",
                        "- baby: bruise\n  same event as: «first.8",
                        "'first.8'",
                        "'first.1'"),
                line(
                        "the same as an event of another kind",
                        "- baby: burn\n  same event as: «first.1",
                        "not an event 'burn' of 'baby'",
                        "same factor"),
                line("an event of a state", "- kayla: smokes\n  event: «e", "is a state, not an event", "no 'event'"),
                line("an id used twice", "- kayla: smokes\n  id: «first.2", "already the id", "another id"),
                line("one id for two", "- kayla: [smokes, engages]\n  id: «x", "one id for 2", "a line of its own"),
                line("an id of no form", "- kayla: smokes\n  id: «My Id", "'My Id'", "an id"),
                line("a count of a state", "- kayla: «smokes\n  times: 3", "not counted", "no 'times'"),
                line("a count below nothing", "- baby: bruise\n  times: «-1", "'-1'", "0 to 1000"),
                entry(
                        "a correction by another agency",
                        "by: X, police\nseen:\n  - kayla: smokes\n    corrects: «first.2",
                        "by another agency (midwifery)",
                        "a line of their own"),
                entry(
                        "a correction before what it corrects",
                        "on: 2026-01-02\nby: A. Shah, midwifery\nseen:\n  - kayla: smokes\n    corrects: «first.2",
                        "later than its correction",
                        "an earlier"),
                entry(
                        "a withdrawal by another agency",
                        "by: X, police\nwithdraws: [«first.2]",
                        "by another agency",
                        "its author"),
                // headings
                entry(
                        "an unknown heading",
                        "by: X, police\n«sene:\n  - kayla: smokes",
                        "'sene'",
                        "did you mean 'seen'?"),
                entry("an unnamed voice", "by: X, police\nsaid:\n  - «kayla: smokes", "nobody is named", "whose"),
                entry(
                        "an assessment by an agency",
                        "by: X, police\nassessed:\n  - kayla: engages\n    by: «gp",
                        "an agency",
                        "Dr"),
                line("a by of what was seen", "- kayla: smokes\n  by: «Dr Odell", "who assessed", "whose"),
                line("a why of what was seen", "- kayla: smokes\n  why: «because", "not answered", "'note'"),
                entry(
                        "not of what was not answered",
                        "by: X, police\nasked but not answered:\n  - kayla: «not smokes",
                        "'not' of something",
                        "asked about"),
                line("a marking of no kind", "- kayla: smokes\n  marking: «own agncy", "'own agncy'", "'own agency'?"),
                line(
                        "kept from nobody known",
                        "- kayla: smokes\n  not to be disclosed to: [«flat]",
                        "'flat' is a home",
                        "kayla, man"),
                line("a part of the day of no kind", "- kayla: smokes\n  part of day: «noon", "'noon'", "day, night"),
                // other claims
                line("a set of no kind", "- complete: «family\n  people: [kayla]", "'family'", "household of flat"),
                line("a set without people", "- «complete: household of flat", "without its people", "everyone"),
                line("a set with somebody unknown", "- complete: carers\n  people: [«kyla]", "'kyla'", "'kayla'"),
                line("an act of no pack", "- done: «paediatric opinon", "no act", "paediatric-opinion"),
                line("a proposal of no kind", "- proposes: «closing", "'closing'", "close, step down"),
                line("asked of nobody", "- asked: «pollice", "'pollice'", "'police'"),
                entry("asked about no factor", "by: X, police\nasked: gp\nabout: [«smoks]", "'smoks'", "'smokes'"),
                entry(
                        "a plan that answers nothing known",
                        "by: X, police\nplan:\n  - { plan: p, what: w, owner: o, answers: [«alcohol] }",
                        "'alcohol' is no factor and no rule",
                        "meant to answer"),
                entry(
                        "an action of nobody",
                        "by: X, police\nplan:\n  - «{ plan: p, what: w }",
                        "no 'owner'",
                        "'owner'"),
                entry(
                        "an action due before it was agreed",
                        "by: X, police\nplan:\n  - { plan: p, what: w, owner: o, due: «2025-01-01 }",
                        "before 2026-01-20",
                        "later"),
                entry(
                        "an action agreed in no year",
                        "by: X, police\nplan:\n  - { plan: p, what: w, owner: o, agreed: «0001-01-01 }",
                        "year cannot be right",
                        "1900"),
                entry("the end of no action", "by: X, police\nplan ended: «first.plan-1", "no action", "'plan'"),
                // contacts
                contact("met and missed", "met: «[kayla]\nmissed: yes\ninvited: [kayla]", "met nobody", "either"),
                contact("met alone with two", "met: [kayla (alone), «marlon (alone)]", "both be met alone", "each"),
                contact("met twice", "met: [kayla, «kayla]", "met twice", "once"),
                contact("met in some other way", "met: [«kayla (asleep)]", "'kayla (asleep)'", "(alone)"),
                contact(
                        "announced and unannounced",
                        "met: [kayla]\nhow: «letter\nunannounced: yes",
                        "letter",
                        "'how' or"),
                file(
                        "an invitation of a note",
                        note("invited: «[kayla]\nseen: [kayla: smokes]"),
                        "a note",
                        "'contact'"),
                file("a correction of no contact", visit("met: [kayla]\ncorrects: «frist"), "'frist'", "contact"),
                file(
                        "a note of nothing",
                        FIRST + "  - «on: 2026-01-20\n    by: X, police\n",
                        "records nothing",
                        "seen"),
                file(
                        "missed by nobody",
                        FIRST + "  - «on: 2026-01-20\n    by: X, gp\n    contact: c\n    missed: yes\n",
                        "meant for",
                        "invited"),
                file(
                        "a contact of unknown outcome",
                        FIRST + "  - «on: 2026-01-20\n    by: X, gp\n    contact: c\n",
                        "became of",
                        "missed"),
                file(
                        "missed and refused",
                        FIRST
                                + "  - «on: 2026-01-20\n    by: X, gp\n    contact: c\n    invited: [kayla]\n    missed: yes\n    refused: yes\n",
                        "missed and refused at once",
                        "one of them"),
                file(
                        "almost a kind that is counted",
                        visit("met: [kayla]").replace("contact: visit", "contact: «antenatal apointment"),
                        "almost a kind",
                        "antenatal appointment"),
                file(
                        "a contact corrected by another agency",
                        FIRST
                                + "  - on: 2026-01-20\n    by: X, gp\n    contact: c\n    met: [kayla]\n    corrects: «first\n",
                        "another agency (midwifery)",
                        "its author"),
                // twins
                file(
                        "which twin an act is for",
                        "babies: { ava: A, ben: B }\nrecord:\n  - on: 2026-01-01\n    by: X, gp\n    done: «paediatric opinion\n",
                        "which baby this act is for",
                        "'for', one or more of ava, ben"));
    }

    private static Slip file(String name, String file, String what, String expected) {
        return new Slip(name, file, what, expected);
    }

    /** Lines seen by the author of the first entry, on another day. */
    private static Slip line(String name, String lines, String what, String expected) {
        String file = FIRST + "  - on: 2026-01-20\n    by: A. Shah, midwifery\n    our record says:\n";
        return new Slip(name, file + lines.indent(6), what, expected);
    }

    private static Slip entry(String name, String keys, String what, String expected) {
        boolean dated = keys.contains("on: «2") || keys.startsWith("on: ");
        String all = dated ? keys : "on: 2026-01-20\n" + keys;
        return new Slip(name, FIRST + "  -\n" + all.indent(4), what, expected);
    }

    private static Slip contact(String name, String keys, String what, String expected) {
        return new Slip(name, visit(keys), what, expected);
    }

    private static String visit(String keys) {
        return note("contact: visit\n" + keys);
    }

    static String note(String keys) {
        return FIRST + "  -\n" + ("on: 2026-01-20\nby: A. Shah, midwifery\n" + keys).indent(4);
    }
}
