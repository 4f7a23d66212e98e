package dev.relata.processor.diagnostic;

import java.util.List;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Advice.
 *
 * @param words all of it where there are no edits; else what precedes the first of them, with a comma
 * @param edits to be made together
 */
public record Help(String words, List<Edit> edits) {
    public Help {
        edits = List.copyOf(edits);
    }

    Help map(UnaryOperator<Edit> change) {
        return new Help(words, edits.stream().map(change).toList());
    }

    String text() {
        StringBuilder text = new StringBuilder(words);
        TreeSet<String> imports = new TreeSet<>();
        for (int i = 0; i < edits.size(); i++) {
            Edit edit = edits.get(i);
            text.append(i == 0 ? "" : "\nand ").append(edit.text());
            imports.addAll(edit.imports());
            // Said once for all changes of a file, behind them: the code is what a reader looks for.
            if (i == edits.size() - 1 || !edits.get(i + 1).type().equals(edit.type())) {
                text.append(with(imports));
                imports.clear();
            }
        }
        return text.toString();
    }

    private static String with(TreeSet<String> imports) {
        return imports.isEmpty()
                ? ""
                : imports.stream()
                        .map(name -> "import " + name + ";")
                        .collect(Collectors.joining(" ", "\nwith `", "`"));
    }
}
