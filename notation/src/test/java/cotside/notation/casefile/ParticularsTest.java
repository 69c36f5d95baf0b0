package cotside.notation.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cotside.guidance.facts.Id;
import cotside.guidance.pack.Pack;
import cotside.notation.yaml.NotationException;
import cotside.notation.yaml.Problem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Numbers, addresses, protected people and joinings in case files. */
class ParticularsTest {
    static final String HEAD = """
            title: Baby of Kayla
            babies: { baby: Baby of Kayla }
            people: { kayla: Kayla, marlon: Marlon, marl: Marl }
            homes: { flat: the flat }
            agencies: { midwifery: Midwives, police: Police }
            """;

    static final String BESIDES = """
            nhs numbers:
              - on: 2025-11-20
                by: A. Shah, midwifery
                of: kayla
                number: 999 000 0018
              - on: 2025-11-20
                by: PC Dunn, police
                recorded: 2025-12-01T10:00:00.123456Z
                corrects: number-1
                why: "two digits had changed places: see the letter"
              - on: 2026-01-02
                by: A. Shah, midwifery
                id: babys
                of: baby
                number: 999 000 0026
            addresses:
              - on: 2025-11-20
                by: A. Shah, midwifery
                of: flat
                lines: ["Flat 2, the mews", 1 Harrow Road]
                postcode: ZZ1 1ZZ
                protected: yes
                not to be disclosed to: [marl, marlon]
              - on: 2025-11-20
                by: A. Shah, midwifery
                corrects: address-1
                why: another flat
            protected:
              - on: 2026-02-02
                by: PC Dunn, police
                of: kayla
                why: he is looking for her
              - on: 2026-03-02
                by: PC Dunn, police
                of: kayla
                ended: yes
                why: he has found her
            joined:
              - on: 2026-03-01
                by: PC Dunn, police
                kind: person
                one: marlon
                other: marl
                why: one man
                undone:
                  on: 2026-03-09
                  by: PC Dunn, police
                  why: two cousins
              - on: 2026-03-01
                by: PC Dunn, police
                kind: pregnancy
                record: 0198c0de-0000-7000-8000-000000000001
                why: booked twice
              - on: 2026-03-01
                by: PC Dunn, police
                kind: home
                one: flat
                record: 0198c0de-0000-7000-8000-000000000001
                other: home-1
                why: one address
            """;

    private final Pack pack = SmallPack.PACK;

    private CaseFile load(String besides) {
        return CaseFiles.loadWhole("file", HEAD + besides, pack);
    }

    @Test
    void whatIsWrittenIsReadBackTheSame() {
        CaseFile file = load(BESIDES);
        Particulars particulars = file.particulars();
        assertThat(particulars.numbers())
                .extracting(Particulars.Numbered::digits)
                .containsExactly("9990000018", null, "9990000026");
        assertThat(particulars.numbers().get(1).of()).isEqualTo(Id.of("kayla"));
        assertThat(particulars.numbers().get(1).noted())
                .isEqualTo(new Particulars.Noted(
                        LocalDate.of(2025, 11, 20), Instant.parse("2025-12-01T10:00:00.123456Z"), "PC Dunn", "police"));
        assertThat(particulars.addresses().getFirst().notToBeDisclosedTo())
                .isEqualTo(Set.of(Id.of("marl"), Id.of("marlon")));
        assertThat(particulars.joined()).hasSize(3);
        String written = CaseFileWriter.write(file, pack);
        assertThat(written).contains("number: 999 000 0018");
        assertThat(CaseFiles.loadWhole("file", written, pack)).isEqualTo(file);
    }

    private List<String> problems(String besides) {
        NotationException wrong = catchThrowableOfType(NotationException.class, () -> load(besides));
        assertThat(wrong).as(besides).isNotNull();
        return wrong.problems().stream().map(Problem::what).toList();
    }

    @Test
    void whatIsWrongIsNamed() {
        String by = "on: 2026-01-01, by: \"A. Shah, midwifery\", ";
        assertThat(problems("nhs numbers: [{ " + by + "of: kayla, number: 9990000019 }]"))
                .singleElement()
                .asString()
                .contains("9990000019");
        assertThat(problems("nhs numbers: [{ " + by + "of: flat, number: 9990000018 }]"))
                .hasSize(1);
        assertThat(problems("nhs numbers: [{ " + by + "of: kayla }]")).hasSize(1);
        assertThat(problems("nhs numbers: [{ " + by + "corrects: number-7, why: wrong }]"))
                .anyMatch(what -> what.contains("number-7"));
        assertThat(problems("addresses: [{ " + by + "of: kayla, lines: [1 Harrow Road] }]"))
                .hasSize(1);
        assertThat(problems("addresses: [{ " + by + "of: flat }]")).hasSize(1);
        assertThat(problems("protected: [{ " + by + "of: kayla }]")).hasSize(1);
        assertThat(problems("joined: [{ " + by + "kind: person, one: marl, other: marl, why: same }]"))
                .hasSize(1);
        assertThat(problems("joined: [{ " + by + "kind: pregnancy, why: same }]"))
                .hasSize(1);
        assertThat(problems("joined: [{ " + by + "kind: home, one: flat, record: x, other: y, why: same }]"))
                .isNotEmpty();
        assertThat(problems("protected: [{ on: 2026-01-02, recorded: 2026-01-01, by: \"A. Shah, midwifery\", of: kayla,"
                        + " why: w }]"))
                .hasSize(1);
    }
}
