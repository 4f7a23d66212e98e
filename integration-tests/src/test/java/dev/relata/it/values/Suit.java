package dev.relata.it.values;

/** An enum whose constants are classes of their own. */
public enum Suit {
    CLUBS,
    DIAMONDS {
        @Override
        public boolean red() {
            return true;
        }
    },
    HEARTS {
        @Override
        public boolean red() {
            return true;
        }
    },
    SPADES;

    /** The colour of the cards. */
    public boolean red() {
        return false;
    }
}
