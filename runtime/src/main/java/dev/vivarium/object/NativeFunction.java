package dev.vivarium.object;

/** A native function or method: its row in a {@link BuiltinTable} and the code behind it. */
public final class NativeFunction implements RomObject {
    /** How the function behaves when looked up on a type or an instance. */
    public enum Binding {
        /** Takes the instance as its first argument. */
        METHOD,
        STATIC,
        /** Takes the class as its first argument. */
        CLASS
    }

    private static final String RETURNS = " -> ";

    private final String name;
    private final String signature;
    private final String returns;
    private final String documentation;
    private final int minimum;
    private final int maximum;
    private final boolean takesKeywords;
    private final Binding binding;
    private final NativeFunctionType type;
    private final Native body;
    private long value;
    private Traceless traceless = Traceless.NEVER;

    NativeFunction(
            String signature,
            String documentation,
            int minimum,
            int maximum,
            boolean takesKeywords,
            Binding binding,
            Native body) {
        this.name = signature.substring(0, signature.indexOf('('));
        int arrow = signature.indexOf(RETURNS);
        this.signature = arrow < 0 ? signature : signature.substring(0, arrow);
        returns = arrow < 0 ? "" : signature.substring(arrow + RETURNS.length());
        this.documentation = documentation;
        this.minimum = minimum;
        this.maximum = maximum;
        this.takesKeywords = takesKeywords;
        this.binding = binding;
        type = NativeFunctionType.taking(minimum, maximum, takesKeywords);
        this.body = body;
    }

    void bind(RomId id, int row) {
        value = Rom.value(id, row);
        traceless = Traceless.of(id, name);
    }

    /** What it changes. */
    public Traceless traceless() {
        return traceless;
    }

    public String name() {
        return name;
    }

    /** As Python would write it, without {@code self}: {@code sort(*, key=None, reverse=False)}. */
    public String signature() {
        return signature;
    }

    /**
     * The type of the result as an annotation would write it, empty where it depends on more than types. {@code T}, or
     * {@code K} and {@code V}, are what the object holds, {@code Self} is its own type, {@code Arg} the type of the
     * first argument and {@code Item} what that one holds.
     */
    public String returns() {
        return returns;
    }

    /** One line, units included. */
    public String documentation() {
        return documentation;
    }

    public Binding binding() {
        return binding;
    }

    public int minimumArguments() {
        return minimum;
    }

    public int maximumArguments() {
        return maximum;
    }

    public boolean takesKeywords() {
        return takesKeywords;
    }

    @Override
    public long value() {
        return value;
    }

    @Override
    public ObjectType type() {
        return type;
    }

    /** Checks the number of arguments and calls the body; see {@link Native} for where the arguments lie. */
    public long call(ObjectSpace space, int base, int count, int keywords) {
        if (count < minimum || count > maximum || keywords != 0 && !takesKeywords) {
            throw Arguments.wrongNumber(space, count, keywords, minimum, maximum, takesKeywords);
        }
        return body.call(space, base, count, keywords);
    }
}
