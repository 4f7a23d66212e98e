package dev.relata.demo.model;

/** Where the money is. */
public enum PaymentStatus {
    PENDING,
    CAPTURED,
    FAILED,
    REFUNDED
}
