package dev.relata.demo;

import static dev.relata.demo.model.ShopTables.PAYMENT;

import dev.relata.demo.model.PaymentStatus;
import dev.relata.demo.model.ShopDatabase;
import java.math.BigDecimal;

/** What is in a shop. */
record Summary(long customers, long products, long orders, long items, BigDecimal revenue) {

    /** Counts in one snapshot, so that the numbers belong together whatever goes on meanwhile. */
    static Summary of(ShopDatabase db) {
        return db.readOnly(tx -> new Summary(
                tx.user().count(),
                tx.product().count(),
                tx.order().count(),
                tx.orderItem().count(),
                revenue(tx)));
    }

    private static BigDecimal revenue(ShopDatabase db) {
        return db.payment()
                .where(PAYMENT.status.eq(PaymentStatus.CAPTURED))
                .get(PAYMENT.amount.sum())
                .orElse(BigDecimal.ZERO);
    }

    void tell(Narrator tell) {
        tell.heading("The shop now");
        tell.fact("customers", Text.count(customers));
        tell.fact("products", Text.count(products));
        tell.fact("orders", Text.count(orders) + ", with " + Text.count(items) + " items");
        tell.fact("revenue", Text.money(revenue) + ", exact to the cent");
    }
}
