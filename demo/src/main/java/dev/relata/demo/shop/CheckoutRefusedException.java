package dev.relata.demo.shop;

/** A cart cannot be bought as it is. Nothing was changed. */
public final class CheckoutRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CheckoutRefusedException(String message) {
        super(message);
    }
}
