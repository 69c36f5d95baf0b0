package cotside;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Which module of the application may know which. */
class ModulesTest {
    private static final Map<String, Set<String>> KNOWS = Map.ofEntries(
            Map.entry("store", Set.of()),
            Map.entry("access", Set.of("store")),
            Map.entry("families", Set.of("access", "store")),
            Map.entry("evidence", Set.of("access", "families", "store")),
            Map.entry("picture", Set.of("access", "families", "evidence", "store")),
            Map.entry("oversight", Set.of("access", "families", "evidence", "picture", "store")),
            Map.entry("casefile", Set.of("access", "families", "evidence", "picture", "store")),
            Map.entry("sheet", Set.of()),
            Map.entry("drawing", Set.of()),
            Map.entry("console", Set.of("", "access", "casefile", "sheet", "store")),
            Map.entry(
                    "web",
                    Set.of("access", "families", "evidence", "picture", "oversight", "casefile", "sheet", "store")),
            Map.entry(
                    "pages",
                    Set.of(
                            "access",
                            "families",
                            "evidence",
                            "picture",
                            "oversight",
                            "casefile",
                            "drawing",
                            "sheet",
                            "store",
                            "web")),
            Map.entry("", Set.of("store")));

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_JARS)
            .importPackages("cotside");

    @Test
    void each_module_knows_only_those_beneath_it() {
        Set<String> strangers = new TreeSet<>();
        for (JavaClass one : CLASSES) {
            String module = module(one);
            one.getDirectDependenciesFromSelf().stream()
                    .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                    .filter(ModulesTest::isOurs)
                    .map(ModulesTest::module)
                    .filter(other -> !other.equals(module)
                            && !KNOWS.getOrDefault(module, Set.of()).contains(other))
                    .forEach(other -> strangers.add(one.getName() + " knows " + other));
        }
        assertThat(strangers).isEmpty();
    }

    private static boolean isOurs(JavaClass one) {
        String name = one.getPackageName();
        return (name.equals("cotside") || name.startsWith("cotside."))
                && !name.startsWith("cotside.guidance")
                && !name.startsWith("cotside.notation");
    }

    private static String module(JavaClass one) {
        String name = one.getPackageName();
        if (!name.startsWith("cotside.")) {
            return "";
        }
        String rest = name.substring("cotside.".length());
        int dot = rest.indexOf('.');
        return dot < 0 ? rest : rest.substring(0, dot);
    }
}
