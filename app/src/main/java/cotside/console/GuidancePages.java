package cotside.console;

import cotside.guidance.pack.Combination;
import cotside.guidance.pack.Pack;
import cotside.guidance.pack.Word;
import cotside.notation.words.Prose;
import cotside.sheet.RuleWords;
import cotside.sheet.SheetMarkdown;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The pages of {@code docs/guidance}: an index, and one for each rule. The same pack always gives the same pages.
 *
 * @param pages their text by file name
 */
record GuidancePages(SortedMap<String, String> pages) {
    private static final String INDEX = "README.md";

    static GuidancePages of(Pack pack) {
        SortedMap<String, String> pages = new TreeMap<>();
        RuleWords rules = new RuleWords(pack);
        for (Combination rule : pack.combinations()) {
            pages.put(rule.id() + ".md", SheetMarkdown.of(rules.sheet(rule)));
        }
        pages.put(INDEX, index(pack));
        return new GuidancePages(pages);
    }

    private static String index(Pack pack) {
        StringBuilder out = new StringBuilder();
        out.append("# ").append(pack.title()).append(": the rules\n\n");
        out.append("Written by `./cotside guidance --write` from the pack ")
                .append(pack.id())
                .append(' ');
        out.append(pack.version()).append("; change the pack, not these pages.\n");
        for (Word word : Word.values()) {
            List<Combination> rules = pack.combinations().stream()
                    .filter(rule -> rule.urgency().word() == word)
                    .toList();
            if (!rules.isEmpty()) {
                out.append("\n## ").append(Prose.sentence(word.word())).append("\n\n");
                rules.forEach(rule -> out.append("- [")
                        .append(rule.title())
                        .append("](")
                        .append(rule.id())
                        .append(".md) (")
                        .append(String.join(", ", rule.because()))
                        .append(")\n"));
            }
        }
        return out.toString();
    }

    /** Writes every page, and takes away those of rules that are no longer there. Says how many pages there are. */
    int writeTo(Path folder) {
        try {
            Files.createDirectories(folder);
            try (Stream<Path> old = Files.list(folder)) {
                for (Path file : old.toList()) {
                    String name = file.getFileName().toString();
                    if (name.endsWith(".md") && !pages.containsKey(name)) {
                        Files.delete(file);
                    }
                }
            }
            for (var page : pages.entrySet()) {
                Files.writeString(folder.resolve(page.getKey()), page.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pages.size();
    }
}
