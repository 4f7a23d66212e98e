package dev.relata.processor.element;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;

/**
 * Reads from the class file of a record what compilers do not show of it: the annotations called {@code Nullable} on the
 * types of its components (before JDK 22), and whether its constructor does more than to keep what it is given. Chapter 4
 * of the Java Virtual Machine Specification says what is where.
 */
final class ClassFileReader {
    private static final String NULLABLE = "Nullable;";
    private static final int STATIC = 0x0008;

    private static final int ILOAD = 0x15;
    private static final int ALOAD = 0x19;
    private static final int ALOAD_0 = 0x2a;
    private static final int ALOAD_3 = 0x2d;
    private static final int RETURN = 0xb1;
    private static final int PUTFIELD = 0xb5;
    private static final int INVOKESPECIAL = 0xb7;

    private final DataInputStream in;
    private final Map<Integer, String> texts = new HashMap<>();
    private final Map<String, String> nullable = new HashMap<>();
    private final StringBuilder components = new StringBuilder();
    private int count;
    private boolean plain;

    /**
     * What was read.
     *
     * @param nullable the components that may be null, each with the name of the annotation
     * @param hasPlainConstructor whether the canonical constructor only keeps what it is given
     */
    record Facts(Map<String, String> nullable, boolean hasPlainConstructor) {}

    private ClassFileReader(InputStream in) {
        this.in = new DataInputStream(in);
    }

    static Facts read(InputStream classFile) throws IOException {
        ClassFileReader reader = new ClassFileReader(classFile);
        reader.readClass();
        return new Facts(reader.nullable, reader.plain);
    }

    private void readClass() throws IOException {
        in.skipNBytes(8);
        readConstants();
        in.skipNBytes(6);
        in.skipNBytes(2L * in.readUnsignedShort());
        for (int fields = in.readUnsignedShort(); fields > 0; fields--) {
            boolean isComponent = (in.readUnsignedShort() & STATIC) == 0;
            String name = text();
            String type = text();
            if (isComponent) {
                components.append(type);
                count++;
            }
            for (int attributes = in.readUnsignedShort(); attributes > 0; attributes--) {
                readFieldAttribute(name);
            }
        }
        for (int methods = in.readUnsignedShort(); methods > 0; methods--) {
            in.skipNBytes(2);
            String signature = text() + text();
            boolean isCanonical = signature.equals("<init>(" + components + ")V");
            for (int attributes = in.readUnsignedShort(); attributes > 0; attributes--) {
                readMethodAttribute(isCanonical);
            }
        }
    }

    private void readConstants() throws IOException {
        int constants = in.readUnsignedShort();
        for (int i = 1; i < constants; i++) {
            int tag = in.readUnsignedByte();
            switch (tag) {
                case 1 -> texts.put(i, in.readUTF());
                case 7, 8, 16, 19, 20 -> in.skipNBytes(2);
                case 15 -> in.skipNBytes(3);
                case 3, 4, 9, 10, 11, 12, 17, 18 -> in.skipNBytes(4);
                case 5, 6 -> {
                    in.skipNBytes(8);
                    // A long or a double takes two numbers.
                    i++;
                }
                default -> throw new IOException("unknown constant " + tag);
            }
        }
    }

    private void readMethodAttribute(boolean isCanonical) throws IOException {
        boolean isCode = text().equals("Code");
        byte[] content = in.readNBytes(in.readInt());
        if (isCode && isCanonical) {
            plain = keepsOnly(
                    ByteBuffer.wrap(content, 8, ByteBuffer.wrap(content).getInt(4)));
        }
    }

    /** {@code super()}, then {@code this.x = x} for each component, and no more. */
    private boolean keepsOnly(ByteBuffer code) {
        try {
            boolean expected = next(code) == ALOAD_0 && next(code) == INVOKESPECIAL && code.getShort() != 0;
            for (int i = 0; i < count && expected; i++) {
                expected = next(code) == ALOAD_0 && isLoad(code) && next(code) == PUTFIELD && code.getShort() != 0;
            }
            return expected && next(code) == RETURN && !code.hasRemaining();
        } catch (BufferUnderflowException shorter) {
            return false;
        }
    }

    private static boolean isLoad(ByteBuffer code) {
        int instruction = next(code);
        if (instruction >= ILOAD && instruction <= ALOAD) {
            next(code);
        }
        return instruction >= ILOAD && instruction <= ALOAD_3;
    }

    private static int next(ByteBuffer code) {
        return Byte.toUnsignedInt(code.get());
    }

    private void readFieldAttribute(String field) throws IOException {
        String attribute = text();
        int length = in.readInt();
        if (!attribute.equals("RuntimeVisibleTypeAnnotations")
                && !attribute.equals("RuntimeInvisibleTypeAnnotations")) {
            in.skipNBytes(length);
            return;
        }
        for (int annotations = in.readUnsignedShort(); annotations > 0; annotations--) {
            in.skipNBytes(1);
            boolean onWholeType = isWholeTypeNext();
            String type = readAnnotation();
            if (onWholeType && type.endsWith(NULLABLE)) {
                nullable.put(
                        field,
                        type.substring(1, type.length() - 1).replace('/', '.').replace('$', '.'));
            }
        }
    }

    /** Steps to a nested class stay with the type itself; those to items of arrays and to type arguments leave it. */
    private boolean isWholeTypeNext() throws IOException {
        boolean whole = true;
        for (int steps = in.readUnsignedByte(); steps > 0; steps--) {
            whole &= in.readUnsignedByte() == 1;
            in.skipNBytes(1);
        }
        return whole;
    }

    private String readAnnotation() throws IOException {
        String type = text();
        for (int values = in.readUnsignedShort(); values > 0; values--) {
            in.skipNBytes(2);
            skipValue();
        }
        return type;
    }

    private void skipValue() throws IOException {
        switch (in.readUnsignedByte()) {
            case 'e' -> in.skipNBytes(4);
            case '@' -> readAnnotation();
            case '[' -> {
                for (int items = in.readUnsignedShort(); items > 0; items--) {
                    skipValue();
                }
            }
            default -> in.skipNBytes(2);
        }
    }

    private String text() throws IOException {
        return texts.getOrDefault(in.readUnsignedShort(), "");
    }
}
