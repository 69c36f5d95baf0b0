package cotside.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cotside.access.Forbidden;
import cotside.access.Role;
import cotside.notation.pack.PackText;
import cotside.notation.yaml.NotationException;
import cotside.testing.RecordTest;
import cotside.testing.Server;
import cotside.testing.Telling;
import cotside.testing.World;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

@RecordTest
class PacksTest {
    private static final List<PackText> SHIPPED = texts();

    private final World world;
    private final Packs packs;
    private final Pictures pictures;
    private final UUID administrator;
    private final UUID lead;
    private final UUID midwife;
    private final LocalDate today =
            Instant.now().atZone(ZoneId.of("Europe/London")).toLocalDate();

    PacksTest(World world, Packs packs, Pictures pictures) {
        this.world = world;
        this.packs = packs;
        this.pictures = pictures;
        this.administrator = world.practitioner("A. Min", "local-authority", Role.ADMINISTRATOR);
        this.lead = world.practitioner("L. Ahmed", "midwifery", Role.SAFEGUARDING_LEAD, Role.ADMINISTRATOR);
        this.midwife = world.practitioner("M. Shaw", "midwifery", Role.PRACTITIONER);
    }

    private static List<PackText> texts() {
        try (Stream<Path> files = Files.list(Server.home().resolve("packs/babies-under-one"))) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .map(file -> new PackText(file.getFileName().toString(), read(file)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private UUID install() {
        List<PackText> edited = SHIPPED.stream()
                .map(file ->
                        new PackText(file.name(), file.text().replaceFirst("version: 2026\\.1,", "version: 2026.9,")))
                .toList();
        return world.as(administrator, acting -> packs.install(acting, edited, List.of()));
    }

    private void sign(UUID practitioner, UUID pack, Role role) {
        world.as(practitioner, acting -> {
            packs.sign(acting, pack, role);
            return true;
        });
    }

    private void takeEffect(UUID pack, LocalDate from) {
        world.as(administrator, acting -> {
            packs.takeEffect(acting, pack, from);
            return true;
        });
    }

    @Test
    void a_pack_guides_pictures_from_its_day_on_once_two_have_signed_it_and_past_pictures_keep_theirs() {
        UUID pack = install();
        assertThat(install()).isEqualTo(pack);
        sign(administrator, pack, Role.ADMINISTRATOR);
        assertThatThrownBy(() -> takeEffect(pack, today)).isInstanceOf(DataAccessException.class);
        sign(lead, pack, Role.SAFEGUARDING_LEAD);
        assertThatThrownBy(() -> takeEffect(pack, today.minusDays(1))).isInstanceOf(DataAccessException.class);
        takeEffect(pack, today);
        assertThatThrownBy(() -> takeEffect(pack, today)).isInstanceOf(DataAccessException.class);

        Telling told = Telling.begun(world, midwife, "Ama's pregnancy");
        UUID baby = told.baby(midwife, "baby");
        Pictures.Seen now = seen(told, baby, today);
        assertThat(now.picture().packVersion()).isEqualTo("2026.9");
        assertThat(now.pack()).isEqualTo(pack);
        assertThat(seen(told, baby, today.minusDays(1)).picture().packVersion()).isNotEqualTo("2026.9");

        UUID kept = world.as(midwife, acting -> pictures.keep(acting, told.record(), baby, now, "referral"));
        assertThat(world.owner()
                        .sql("select pack_version from picture_shown where id = ? and length(digest) = 32")
                        .param(kept)
                        .query(String.class)
                        .single())
                .isEqualTo("2026.9");
        boolean same = world.as(midwife, acting -> pictures.isStillTheSame(acting, kept));
        assertThat(same).isTrue();
        assertThat(world.owner()
                        .sql("select count(*) from audit where record_id = ? and act = 'read' and ? = any (touched)")
                        .params(told.record(), pack)
                        .query(Integer.class)
                        .single())
                .isPositive();
    }

    private Pictures.Seen seen(Telling told, UUID baby, LocalDate asAt) {
        return world.as(midwife, acting -> pictures.of(acting, told.record(), baby, asAt, acting.now()));
    }

    @Test
    void one_person_does_not_sign_twice_and_a_broken_pack_is_not_installed() {
        UUID pack = install();
        sign(lead, pack, Role.SAFEGUARDING_LEAD);
        assertThatThrownBy(() -> sign(lead, pack, Role.ADMINISTRATOR)).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> sign(midwife, pack, Role.ADMINISTRATOR)).isInstanceOf(Forbidden.class);
        List<PackText> broken = List.of(new PackText("00-pack.yaml", "pack: nonsense"));
        assertThatThrownBy(() -> world.as(administrator, acting -> packs.install(acting, broken, List.of())))
                .isInstanceOf(NotationException.class);
        assertThatThrownBy(() -> world.as(midwife, acting -> packs.install(acting, SHIPPED, List.of())))
                .isInstanceOf(Forbidden.class);
    }
}
