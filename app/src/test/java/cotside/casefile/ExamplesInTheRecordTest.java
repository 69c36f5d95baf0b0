package cotside.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import cotside.access.Role;
import cotside.families.Cast;
import cotside.families.Families;
import cotside.guidance.Guidance;
import cotside.guidance.facts.Baby;
import cotside.guidance.facts.Family;
import cotside.guidance.facts.Statement;
import cotside.guidance.pack.Pack;
import cotside.guidance.picture.Picture;
import cotside.guidance.picture.Viewer;
import cotside.guidance.picture.Viewpoint;
import cotside.notation.casefile.CaseFiles;
import cotside.notation.picture.PictureJson;
import cotside.picture.Pictures;
import cotside.testing.RecordTest;
import cotside.testing.Server;
import cotside.testing.World;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@RecordTest
class ExamplesInTheRecordTest {

    static List<Path> examples() {
        return CaseFiles.in(Server.home().resolve("packs/babies-under-one/examples"));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void a_family_is_the_same_in_the_record_as_in_its_file(
            Path file,
            World world,
            Pack pack,
            Guidance guidance,
            CaseFileExchange exchange,
            Families families,
            Pictures pictures) {
        Family written = CaseFiles.load(file, pack);
        UUID officer = world.practitioner("R. Keep", "local-authority", Role.RECORDS_OFFICER);
        UUID record = UUID.randomUUID();

        CaseFileExchange.Imported first = world.as(officer, acting -> exchange.bring(acting, record, written));
        CaseFileExchange.Imported again = world.as(officer, acting -> exchange.bring(acting, record, written));
        Family back = world.as(officer, acting -> exchange.family(acting, record, Instant.MAX));
        assertThat(first.isNew()).isTrue();
        assertThat(again.added()).isZero();
        assertThat(back).isEqualTo(written);

        Instant last = written.statements().stream()
                .map(Statement::recorded)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        LocalDate day = last.atZone(java.time.ZoneId.of("Europe/London")).toLocalDate();
        for (Baby baby : written.babies()) {
            Picture fromFile = guidance.picture(written, new Viewpoint(baby.id(), day, last, Viewer.EVERYTHING));
            Pictures.Seen fromRecord = world.as(officer, acting -> {
                Cast cast = families.cast(acting, record);
                UUID id = Objects.requireNonNull(cast.ids().get(baby.id().value()));
                return pictures.of(acting, record, id, day, last);
            });
            assertThat(json(fromRecord.picture(), fromRecord.family())).isEqualTo(json(fromFile, written));
        }
    }

    private static String json(Picture picture, Family family) {
        return PictureJson.of(family, picture).replaceFirst("\"viewer\": \\{[^}]*}", "");
    }
}
