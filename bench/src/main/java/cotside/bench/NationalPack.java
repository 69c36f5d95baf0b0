package cotside.bench;

import cotside.guidance.pack.Pack;
import cotside.notation.pack.PackFiles;
import java.nio.file.Path;

/** The pack and the families that come with Cotside. */
final class NationalPack {
    private NationalPack() {}

    static Path folder() {
        return Path.of(System.getProperty("cotside.home", "."), "packs", "babies-under-one");
    }

    static Pack load() {
        return PackFiles.load(folder());
    }
}
