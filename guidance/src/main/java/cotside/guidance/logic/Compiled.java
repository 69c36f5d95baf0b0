package cotside.guidance.logic;

import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_long;

import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Formulas laid out flat, for evaluating one vector of atoms after another.
 *
 * <p>A vector is two bit sets, the atoms that are surely true and those that may be; because formulas never negate, one
 * Boolean pass over each is exact. The pass is straight-line code made for these formulas: atoms are tested a word at a
 * time and results combined bit by bit, so that nothing branches, nothing is looked up and nothing is allocated. Immutable
 * and safe to share.
 */
public final class Compiled {
    /** So few formulas to a method that the just-in-time compiler takes each whole. */
    private static final int FORMULAS_A_METHOD = 16;

    /** A method holds 64 KB of code, and a mention takes at most some 20 bytes. */
    private static final int MENTIONS_A_METHOD = 2_000;

    private static final ClassDesc PASS = Pass.class.describeConstable().orElseThrow();
    private static final ClassDesc LONG = Long.class.describeConstable().orElseThrow();
    private static final MethodTypeDesc TEST = MethodTypeDesc.of(CD_long, CD_long.arrayType());

    private final Pass[] passes;
    private final int size;

    /** The truth of a few formulas for one bit set of atoms, a bit for each. */
    interface Pass {
        long test(long[] atoms);
    }

    private Compiled(Pass[] passes, int size) {
        this.passes = passes;
        this.size = size;
    }

    /** Lays the formulas out; the results come in their order. */
    public static Compiled of(List<Formula> formulas) {
        List<Pass> passes = new ArrayList<>();
        for (int from = 0; from < formulas.size(); from += FORMULAS_A_METHOD) {
            passes.add(pass(formulas.subList(from, Math.min(formulas.size(), from + FORMULAS_A_METHOD))));
        }
        return new Compiled(passes.toArray(Pass[]::new), formulas.size());
    }

    public int size() {
        return size;
    }

    /**
     * Evaluates every formula for one vector.
     *
     * @param sure a bit for each atom that is true
     * @param maybe a bit for each atom that is not false
     * @param sureOut gets a bit for each formula that is true
     * @param maybeOut gets a bit for each formula that is not false
     */
    public void evaluate(long[] sure, long[] maybe, long[] sureOut, long[] maybeOut) {
        evaluate(sure, sureOut);
        evaluate(maybe, maybeOut);
    }

    private void evaluate(long[] atoms, long[] out) {
        long word = 0;
        int bit = 0;
        for (int i = 0; i < passes.length; i++) {
            word |= passes[i].test(atoms) << bit;
            bit += FORMULAS_A_METHOD;
            if (bit == Long.SIZE) {
                out[i * FORMULAS_A_METHOD / Long.SIZE] = word;
                word = 0;
                bit = 0;
            }
        }
        if (bit > 0) {
            out[(passes.length - 1) * FORMULAS_A_METHOD / Long.SIZE] = word;
        }
    }

    private static Pass pass(List<Formula> formulas) {
        int[] mentions = {0};
        formulas.forEach(formula -> formula.atoms(_ -> mentions[0]++));
        return mentions[0] > MENTIONS_A_METHOD ? walking(formulas) : written(formulas);
    }

    /** For formulas too large to be written as one method. */
    private static Pass walking(List<Formula> formulas) {
        return atoms -> {
            long passed = 0;
            for (int i = 0; i < formulas.size(); i++) {
                if (formulas.get(i).holds(atom -> (atoms[atom >> 6] >>> atom & 1) != 0)) {
                    passed |= 1L << i;
                }
            }
            return passed;
        };
    }

    private static Pass written(List<Formula> formulas) {
        MethodHandles.Lookup here = MethodHandles.lookup();
        ClassDesc name = ClassDesc.of(Compiled.class.getPackageName(), "LaidOut");
        byte[] bytes = ClassFile.of().build(name, type -> {
            type.withInterfaceSymbols(PASS);
            type.withMethodBody(
                    "<init>",
                    MethodTypeDesc.of(java.lang.constant.ConstantDescs.CD_void),
                    ClassFile.ACC_PUBLIC,
                    code -> code.aload(0)
                            .invokespecial(
                                    java.lang.constant.ConstantDescs.CD_Object,
                                    "<init>",
                                    MethodTypeDesc.of(java.lang.constant.ConstantDescs.CD_void))
                            .return_());
            type.withMethodBody("test", TEST, ClassFile.ACC_PUBLIC, code -> new Writer(code).write(formulas));
        });
        try {
            return (Pass) here.defineHiddenClass(bytes, true)
                    .lookupClass()
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("a class written here could not be made", impossible);
        }
    }

    /** Writes a pass; every value on the stack is a long that is 0 or 1. */
    private static final class Writer {
        private static final int ATOMS = 1;
        private final CodeBuilder code;
        private final Map<Integer, Integer> locals = new LinkedHashMap<>();

        Writer(CodeBuilder code) {
            this.code = code;
        }

        void write(List<Formula> formulas) {
            TreeSet<Integer> words = new TreeSet<>();
            formulas.forEach(formula -> formula.atoms(atom -> words.add(atom >> 6)));
            int slot = ATOMS + 1;
            for (int word : words) {
                code.aload(ATOMS).loadConstant(word).laload().lstore(slot);
                locals.put(word, slot);
                slot += 2;
            }
            code.lconst_0();
            for (int i = 0; i < formulas.size(); i++) {
                value(formulas.get(i));
                code.loadConstant(i).lshl().lor();
            }
            code.lreturn();
        }

        private void value(Formula formula) {
            switch (formula) {
                case Formula.Constant constant -> code.loadConstant(constant.value() ? 1L : 0L);
                case Formula.Leaf leaf ->
                    word(leaf.atom() >> 6)
                            .loadConstant(leaf.atom() & 63)
                            .lushr()
                            .lconst_1()
                            .land();
                case Formula.And and -> parts(and.parts(), true);
                case Formula.Or or -> parts(or.parts(), false);
                case Formula.AtLeast atLeast -> count(atLeast);
            }
        }

        private CodeBuilder word(int word) {
            Integer slot = locals.get(word);
            return code.lload(slot == null ? ATOMS : slot);
        }

        private void parts(List<Formula> parts, boolean all) {
            Map<Integer, Long> masks = new LinkedHashMap<>();
            List<Formula> others = new ArrayList<>();
            for (Formula part : parts) {
                if (part instanceof Formula.Leaf leaf) {
                    masks.merge(leaf.atom() >> 6, 1L << leaf.atom(), (one, other) -> one | other);
                } else {
                    others.add(part);
                }
            }
            boolean first = true;
            if (!masks.isEmpty()) {
                masked(masks, all);
                first = false;
            }
            for (Formula other : others) {
                value(other);
                if (!first) {
                    combine(all);
                }
                first = false;
            }
        }

        private void combine(boolean all) {
            if (all) {
                code.land();
            } else {
                code.lor();
            }
        }

        /** Any: some masked bit is set in some word. All: no masked bit is missing in any. */
        private void masked(Map<Integer, Long> masks, boolean all) {
            boolean first = true;
            for (Map.Entry<Integer, Long> mask : masks.entrySet()) {
                word(mask.getKey());
                if (all) {
                    code.loadConstant(-1L).lxor();
                }
                code.loadConstant(mask.getValue()).land();
                if (!first) {
                    code.lor();
                }
                first = false;
            }
            code.dup2().lneg().lor().loadConstant(63).lushr();
            if (all) {
                code.lconst_1().lxor();
            }
        }

        private void count(Formula.AtLeast atLeast) {
            Map<Integer, Long> masks = new LinkedHashMap<>();
            List<Formula> others = new ArrayList<>();
            for (Formula part : atLeast.parts()) {
                if (!(part instanceof Formula.Leaf leaf && isNew(leaf.atom(), masks))) {
                    others.add(part);
                }
            }
            code.loadConstant((long) -atLeast.n());
            masks.forEach((word, mask) -> {
                word(word).loadConstant(mask.longValue()).land();
                code.invokestatic(LONG, "bitCount", MethodTypeDesc.of(CD_int, CD_long))
                        .i2l()
                        .ladd();
            });
            for (Formula other : others) {
                value(other);
                code.ladd();
            }
            code.loadConstant(63).lushr().lconst_1().lxor();
        }

        /** A mask counts an atom once; mentioned again it counts again. */
        private static boolean isNew(int atom, Map<Integer, Long> masks) {
            long before = masks.getOrDefault(atom >> 6, 0L);
            long after = before | 1L << atom;
            masks.put(atom >> 6, after);
            return after != before;
        }
    }
}
