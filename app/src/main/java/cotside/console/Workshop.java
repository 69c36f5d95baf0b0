package cotside.console;

import cotside.guidance.Guidance;
import cotside.guidance.facts.Family;
import cotside.guidance.pack.Pack;
import cotside.guidance.picture.Picture;
import cotside.guidance.picture.Viewpoint;
import cotside.notation.casefile.CaseFiles;
import cotside.notation.pack.PackFiles;
import java.nio.file.Path;
import java.util.List;

/** Where packs, families and pictures come from. */
interface Workshop {

    /**
     * @throws cotside.notation.yaml.NotationException with every problem there is
     */
    Pack pack(Path folder, List<Path> layers);

    /**
     * As {@link #pack}, held to the examples of its rules, which a picture need not wait for.
     *
     * @throws cotside.notation.yaml.NotationException with every problem there is
     */
    Pack checkedPack(Path folder, List<Path> layers);

    /**
     * @throws cotside.notation.yaml.NotationException with every problem there is
     */
    Family family(Path file, Pack pack);

    Drawing drawing(Pack pack);

    /** A pack that is ready to make pictures. */
    interface Drawing {
        Picture picture(Family family, Viewpoint from);
    }

    /** Files from the disk, pictures from guidance. */
    static Workshop ofFiles() {
        return new Workshop() {
            @Override
            public Pack pack(Path folder, List<Path> layers) {
                return PackFiles.load(folder, layers);
            }

            @Override
            public Pack checkedPack(Path folder, List<Path> layers) {
                return PackFiles.loadWithExamples(folder, layers);
            }

            @Override
            public Family family(Path file, Pack pack) {
                return CaseFiles.load(file, pack);
            }

            @Override
            public Drawing drawing(Pack pack) {
                return Guidance.of(pack)::picture;
            }
        };
    }
}
