package dev.relata.processor.diagnostic;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds what a mistyped name may have meant. */
public final class SimilarNames {
    private SimilarNames() {}

    /** The name nearest to the mistyped one, where one is near enough: a typing error in every third letter or so. */
    public static Optional<String> nearest(String mistyped, Collection<String> names) {
        int limit = Math.max(1, mistyped.length() / 3);
        return names.stream()
                .filter(name -> distance(mistyped, name) <= limit)
                .min(Comparator.<String>comparingInt(name -> distance(mistyped, name))
                        .thenComparing(name -> name));
    }

    /** The number of letters to insert, delete, change or swap, whatever their case. */
    static int distance(String left, String right) {
        String a = left.toLowerCase(Locale.ROOT);
        String b = right.toLowerCase(Locale.ROOT);
        int[][] steps = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                steps[i][j] = i == 0 || j == 0 ? i + j : cheapest(steps, a, b, i, j);
            }
        }
        return steps[a.length()][b.length()];
    }

    private static int cheapest(int[][] steps, String a, String b, int i, int j) {
        int change = steps[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int best = Math.min(change, 1 + Math.min(steps[i - 1][j], steps[i][j - 1]));
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(best, steps[i - 2][j - 2] + 1) : best;
    }
}
