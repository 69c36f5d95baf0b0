package cotside.notation.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cotside.guidance.facts.Contact;
import cotside.guidance.facts.Family;
import cotside.guidance.facts.PlanAction;
import cotside.guidance.facts.Statement;
import cotside.guidance.facts.Voice;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What a practitioner adds to the record of a family that is already known. */
class MoreTest {
    private static final Instant NOW = Instant.parse("2026-01-20T15:30:00Z");
    private static final Writer SHAH = new Writer("A. Shah", "midwifery", NOW);
    private static final Writer DUNN = new Writer("PC Dunn", "police", NOW);

    private final Family known = CaseFiles.load("known", Slips.FIRST + """
                  - on: 2026-01-13
                    by: A. Shah, midwifery
                    our record says:
                      - baby: { due: 2026-05-14, method: early scan }
                      - marlon: father of baby
                    plan:
                      - { plan: child in need, what: See Kayla, owner: A. Shah }
                """, SmallPack.PACK);

    private Additions more(Writer writer, String text) {
        Additions more = CaseFiles.more(known, writer, "piece", text, SmallPack.PACK);
        PieceSchemaTest.SCHEMA.assertTakes("piece", text);
        return more;
    }

    private void refused(Writer writer, String text, String... problem) {
        assertThatThrownBy(() -> more(writer, text)).hasMessageContainingAll(problem);
    }

    private static String entry(String keys) {
        return "record:\n  -\n" + ("on: 2026-01-20\n" + keys).indent(4);
    }

    private static String line(String line) {
        return entry("our record says:\n" + line.indent(2));
    }

    @Test
    void anEntryIsByTheOneWhoAddsItAndRecordedThen() {
        Statement said = more(SHAH, entry("kayla said:\n  - kayla: not smokes\n"))
                .statements()
                .getFirst();
        assertThat(said.author()).isEqualTo("A. Shah");
        assertThat(said.agency()).isEqualTo("midwifery");
        assertThat(said.recorded()).isEqualTo(NOW);
        assertThat(said.id()).as("the entries so far are first and entry-2").isEqualTo("entry-3.1");
        assertThat(more(SHAH, entry("by: A. Shah, midwifery\nseen: [kayla: smokes]"))
                        .statements())
                .hasSize(1);
    }

    @Test
    void nobodyWritesForAnother() {
        refused(SHAH, entry("by: PC Dunn, police\nseen: [kayla: smokes]"), "piece:4:9", "not who writes this");
        refused(SHAH, entry("by: A. Shah, police\nseen: [kayla: smokes]"), "not who writes this");
        refused(SHAH, entry("recorded: 2026-01-20\nseen: [kayla: smokes]"), "piece:4:", "no 'recorded'");
        refused(SHAH, line("- kayla: smokes\n  recorded: 2026-01-20"), "no 'recorded'");
        refused(new Writer("K. Obi", "nowhere", NOW), entry("seen: [kayla: smokes]"), "no agency is called 'nowhere'");
    }

    @Test
    void nothingHappensLaterThanItIsWritten() {
        refused(SHAH, "record:\n  - on: 2026-01-21\n    seen: [kayla: smokes]\n", "piece:2:9", "lies after 2026-01-20");
        Writer pastMidnight = new Writer("A. Shah", "midwifery", Instant.parse("2026-06-20T23:30:00Z"));
        assertThat(CaseFiles.more(
                                known,
                                pastMidnight,
                                "piece",
                                "record: [{ on: 2026-06-21, seen: [kayla: smokes] }]",
                                SmallPack.PACK)
                        .statements())
                .as("in London it is already the twenty-first")
                .hasSize(1);
    }

    @Test
    void whatIsKnownMayBeNamed() {
        Additions more = more(SHAH, entry("""
                from contact: first
                assessed:
                  - kayla: engages
                    resting on: [first]
                    answers: [first.1]
                seen:
                  - kayla: not calm-with-baby
                    corrects: first.2
                  - repeats: first.1
                  - baby: burn
                  - baby: bruise
                    same event as: first.1
                """));
        assertThat(more.statements().get(0).cites()).containsExactlyInAnyOrder("first.1", "first.2");
        assertThat(more.statements().get(0).contact()).isEqualTo("first");
        assertThat(more.statements().get(1).corrects()).isEqualTo("first.2");
        assertThat(more.statements().get(2).repeats()).isEqualTo("first.1");
        assertThat(more.contacts()).isEmpty();
        assertThat(more.people()).isEmpty();
        assertThat(more.agencies()).as("already on the record").isEmpty();
        Statement told = more(DUNN, entry("A. Shah said:\n  - kayla: smokes"))
                .statements()
                .getFirst();
        assertThat(told.voice()).isEqualTo(Voice.professional("A. Shah"));
    }

    @Test
    void onlyOnesOwnIsCorrected() {
        refused(DUNN, line("- kayla: smokes\n  corrects: first.2"), "another agency (midwifery)");
        refused(DUNN, entry("withdraws: [first.2]"), "another agency (midwifery)");
        refused(DUNN, entry("contact: c\nmet: [kayla]\ncorrects: first"), "another agency (midwifery)");
        Contact again = more(SHAH, entry("contact: c\nmet: [kayla]\ncorrects: first"))
                .contacts()
                .getFirst();
        assertThat(again.corrects()).isEqualTo("first");
    }

    @Test
    void aNewIdIsNew() {
        refused(SHAH, entry("id: first\nseen: [kayla: smokes]"), "'first' is already an id on this family's record");
        refused(SHAH, entry("id: entry-2\nseen: [kayla: smokes]"), "'entry-2' is already an id");
        refused(SHAH, line("- kayla: smokes\n  id: first.1"), "'first.1' is already an id");
        refused(SHAH, "people: { kayla: Kayla }\n", "piece:1:11", "'kayla' is already a person");
        refused(SHAH, "title: X\npeople: { una: Una }\n", "unknown key 'title'");
        Additions two = more(SHAH, """
                record:
                  - { on: 2026-01-20, id: entry-3, seen: [kayla: smokes] }
                  - { on: 2026-01-20, seen: [kayla: engages] }
                """);
        assertThat(two.statements()).extracting(Statement::id).containsExactly("entry-3.1", "entry-4.1");
    }

    @Test
    void aFamilyGrows() {
        Additions more = more(DUNN, """
                people: { una: Una }
                homes: { house: The house }
                agencies: { met: { kind: police, label: The Met } }
                record:
                  - on: 2026-01-20
                    asked: [met, gp]
                    our record says:
                      - una: [lives at house, partner of marlon]
                """);
        assertThat(more.people()).hasSize(1);
        assertThat(more.homes()).hasSize(1);
        assertThat(more.agencies()).extracting(one -> one.id()).containsExactly("met", "police", "gp");
        assertThat(more(DUNN, "babies: { twin: Second twin }\n").babies()).hasSize(1);
        refused(DUNN, "{}", "adds nothing");
        refused(DUNN, "babies: { twin: T }\n" + entry("done: paediatric opinion"), "which baby this act is for");
    }

    @Test
    void anActionThatWasKnownEnds() {
        Additions more = more(DUNN, entry("plan ended: [entry-2.plan-1]"));
        assertThat(more.actions()).isEmpty();
        assertThat(more.ended())
                .containsExactly(
                        new Additions.Ending("entry-2.plan-1", LocalDate.of(2026, 1, 20), "PC Dunn", "police", NOW));
        Family now = more.addedTo(known);
        assertThat(now.actions()).extracting(PlanAction::ended).containsExactly(LocalDate.of(2026, 1, 20));
        assertThatThrownBy(
                        () -> CaseFiles.more(now, DUNN, "piece", entry("plan ended: [entry-2.plan-1]"), SmallPack.PACK))
                .hasMessageContaining("already ended");
        refused(DUNN, "record:\n  - { on: 2026-01-12, plan ended: [entry-2.plan-1] }\n", "ends before it was agreed");
        refused(
                DUNN,
                entry("plan: [{ plan: p, what: w, owner: o, ended: 2026-03-01 }]"),
                "ended after it was recorded, on 2026-01-20");
        refused(DUNN, entry("plan ended: [entry-2.plan-2]"), "no action is called", "entry-2.plan-1");
    }

    @Test
    void whatIsNewFitsWhatIsKnown() {
        refused(SHAH, line("- baby: { born: 2025-05-14 }"), "piece:5:", "2026-05-14 (on record)");
        refused(SHAH, line("- baby: { booked: 2025-01-14 }"), "no booking that belongs to the due date");
        refused(SHAH, line("- marlon: { born: 2025-03-08 }"), "no birth of a parent of 'baby'");
        refused(SHAH, line("- baby: { due: 2027-03-08 }"), "45 weeks");
        refused(SHAH, line("- tom: father of baby"), "child: yes");
        refused(SHAH, line("- kayla > kayla: controlling"), "tied to itself");
        refused(SHAH, line("- baby: burn\n  same event as: first.1"), "not an event 'burn'");
    }

    @Test
    void aSlipThatWasKnownBlocksNobody() {
        Family alone = CaseFiles.load("known", Slips.FIRST, SmallPack.PACK);
        Additions due =
                CaseFiles.more(alone, SHAH, "piece", line("- baby: { due: 2026-05-14 }\n  id: due"), SmallPack.PACK);
        Additions born =
                CaseFiles.more(alone, SHAH, "piece", line("- baby: { born: 2025-05-14 }\n  id: born"), SmallPack.PACK);
        Family wrong = born.addedTo(due.addedTo(alone));
        for (String line : new String[] {
            "- kayla: smokes", "- baby: { due: 2025-05-20 }", "- baby: { born: 2026-01-14 }\n  corrects: born"
        }) {
            assertThat(CaseFiles.more(wrong, SHAH, "piece", line(line), SmallPack.PACK)
                            .statements())
                    .as(line)
                    .hasSize(1);
        }
        assertThatThrownBy(() ->
                        CaseFiles.more(wrong, DUNN, "piece", line("- baby: { born: 2025-05-14 }"), SmallPack.PACK))
                .hasMessageContaining("(on record)");
    }

    @Test
    void jsonIsReadToo() {
        Additions more = more(SHAH, """
                {"people":{"una":{"label":"Una Reid","unidentified":true}},
                 "record":[{"on":"2026-01-20","contact":"home visit","met":["kayla (alone)","una"],"at":"flat",
                   "note":"She said: \\"no\\" \\u2013 twice.",
                   "kayla said":[{"kayla":["not smokes","engages"]},
                                 {"marlon > kayla":"controlling","when":"2024 to 2025-09","note":"a/b\\n"}],
                   "our record says":[{"baby":{"weight":"3250 g"}},{"baby":"bruise","times":2}]}]}
                """);
        assertThat(more.statements()).hasSize(5);
        assertThat(more.contacts().getFirst().note()).isEqualTo("She said: \"no\" \u2013 twice.");
        assertThat(more.people().getFirst().identified()).isFalse();
    }

    @Test
    void thePieceOfTheDocumentationIsRead() {
        Family kayla = CaseFiles.load("case-files.md", Examples.documented(), SmallPack.PACK);
        Writer shah = new Writer("A. Shah", "midwifery", Instant.parse("2026-02-16T17:00:00Z"));
        Additions more = CaseFiles.more(kayla, shah, "case-files.md", Examples.documentedPiece(), SmallPack.PACK);
        assertThat(more.statements()).extracting(Statement::id).containsExactly("entry-5.1", "entry-5.2");
        assertThat(more.contacts()).hasSize(1);
    }

    @Test
    void aTextThatIsTooLongIsRefused() {
        refused(SHAH, "#" + "x".repeat(CaseFiles.LONGEST_PIECE), "piece:1:1", "longer than 200000 characters");
    }
}
