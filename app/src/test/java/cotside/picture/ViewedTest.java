package cotside.picture;

import static org.assertj.core.api.Assertions.assertThat;

import cotside.access.Access;
import cotside.access.Act;
import cotside.access.Looks;
import cotside.access.Role;
import cotside.access.SaltedDigests;
import cotside.guidance.facts.Claim;
import cotside.guidance.facts.Id;
import cotside.guidance.facts.Marking;
import cotside.guidance.facts.Subject;
import cotside.store.StoreSettings;
import cotside.testing.RecordTest;
import cotside.testing.Telling;
import cotside.testing.World;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * What the audit says of a picture: from where it was looked at, and a digest of what was shown. The police hold something
 * about Dean under an earlier family; the midwife sees it in the picture of Kayla's baby, to whom he is tied.
 */
@RecordTest
class ViewedTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 2);

    private final World world;
    private final Access access;
    private final Pictures pictures;
    private final Looks looks;
    private final SaltedDigests digests;
    private final UUID midwife;
    private final UUID sergeant;
    private final Telling earlier;
    private final Telling kaylas;
    private final UUID baby;
    private final String violence;
    private final String tie;

    ViewedTest(World world, Access access, Pictures pictures, Looks looks, StoreSettings settings) {
        this.world = world;
        this.access = access;
        this.pictures = pictures;
        this.looks = looks;
        this.digests = SaltedDigests.in(settings.data().resolve("keys"));
        this.midwife = world.practitioner("M. Shaw", "midwifery", Role.PRACTITIONER);
        this.sergeant = world.practitioner("S. Vale", "police", Role.PRACTITIONER);
        this.earlier = Telling.begun(world, sergeant, "An earlier family");
        earlier.baby(sergeant, "first");
        UUID dean = earlier.person(sergeant, "dean", "Dean");
        this.violence = earlier.factor(sergeant, "violence-elsewhere", "dean");
        this.kaylas = Telling.begun(world, midwife, "Kayla's pregnancy");
        this.baby = kaylas.baby(midwife, "baby");
        kaylas.person(midwife, "dean", "Dean", dean, true);
        this.tie = kaylas.tie(midwife, "father", "dean", "baby");
    }

    private record Row(
            UUID record,
            String act,
            List<UUID> touched,
            @Nullable String digest,
            @Nullable String viewed) {}

    private List<Row> audited(UUID request) {
        return world.owner()
                .sql("""
                        select record_id, act, touched, encode(digest, 'hex') as digest, viewed
                        from audit where request_id = ? order by id
                        """)
                .param(request)
                .query((row, number) -> new Row(
                        row.getObject("record_id", UUID.class),
                        row.getString("act"),
                        Arrays.asList((UUID[]) row.getArray("touched").getArray()),
                        row.getString("digest"),
                        row.getString("viewed")))
                .list();
    }

    private String digestOf(String... handles) {
        List<String> ids = world
                .owner()
                .sql("select id from evidence where handle = any (?)")
                .param(handles)
                .query((row, number) -> row.getString("id"))
                .list()
                .stream()
                .sorted()
                .toList();
        assertThat(ids).hasSize(handles.length);
        return HexFormat.of().formatHex(digests.of(ids));
    }

    private Instant look(UUID request) {
        return access.act(midwife, request, null, acting -> {
            pictures.of(acting, kaylas.record(), baby, DAY, acting.now());
            return acting.now();
        });
    }

    @Test
    void a_picture_leaves_its_viewpoint_and_a_digest_of_what_was_shown() {
        UUID request = UUID.randomUUID();
        Instant moment = look(request);
        assertThat(audited(request))
                .first()
                .isEqualTo(new Row(
                        kaylas.record(),
                        "read",
                        List.of(baby),
                        digestOf(tie),
                        "known at " + moment + ", as at " + DAY));
    }

    @Test
    void what_came_from_another_record_is_a_look_at_that_record_too() {
        UUID request = UUID.randomUUID();
        Instant moment = look(request);
        assertThat(audited(request))
                .last()
                .isEqualTo(new Row(
                        earlier.record(), "read", List.of(kaylas.record()), digestOf(violence), "known at " + moment));
        assertThat(world.as(sergeant, acting -> looks.at(acting, earlier.record(), null, 50))
                        .looks())
                .first()
                .satisfies(one -> {
                    assertThat(one.name()).isEqualTo("M. Shaw");
                    assertThat(one.acts()).containsExactly(Act.READ);
                });
    }

    @Test
    void what_was_not_shown_from_another_record_is_no_look_at_it() {
        Telling hidden = Telling.begun(world, sergeant, "Another family");
        UUID ash = hidden.person(sergeant, "ash", "Ash");
        hidden.says(
                sergeant,
                Claim.OfFactor.of("violence-elsewhere", Subject.of(Id.of("ash"))),
                new Marking.OwnAgency(),
                null,
                UnaryOperator.identity());
        kaylas.person(midwife, "ash", "Ash", ash, true);
        kaylas.tie(midwife, "main-carer", "ash", "baby");
        UUID request = UUID.randomUUID();
        look(request);
        assertThat(audited(request)).extracting(Row::record).containsExactly(kaylas.record(), earlier.record());
    }
}
