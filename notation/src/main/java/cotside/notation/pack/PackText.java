package cotside.notation.pack;

/**
 * One file of a pack, already read.
 *
 * @param name how the file is called in problems
 */
public record PackText(String name, String text) {}
