package dev.relata.demo.sample;

import dev.relata.demo.model.NewCart;
import dev.relata.demo.model.OrderStatus;
import dev.relata.demo.model.Product;
import dev.relata.demo.model.ShopDatabase;
import dev.relata.demo.model.User;
import dev.relata.demo.sample.SamplePeople.Customer;
import dev.relata.demo.shop.OrderLine;
import dev.relata.demo.shop.OrderNumbers;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** Fills an empty shop with a year of business. */
public final class SampleShop {

    private static final long SEED = 2025;
    private static final Instant OPENING = Instant.parse("2025-01-01T08:00:00Z");
    private static final Duration YEAR = Duration.ofDays(365);
    private static final int ORDERS_PER_USER = 10;
    private static final int BATCH = 500;

    private final ShopDatabase db;
    private final Pick pick;
    private final OrderNumbers numbers;
    private final SampleCatalogue catalogue;
    private final SamplePeople people;

    public SampleShop(ShopDatabase db) {
        Random random = new Random(SEED);
        this.db = db;
        this.pick = new Pick(random);
        this.numbers = new OrderNumbers(random);
        this.catalogue = new SampleCatalogue(pick);
        this.people = new SamplePeople(pick);
    }

    /**
     * Fills the shop.
     *
     * @param orders how many orders it shall have
     * @param progress is told, now and then, how many there are
     */
    public void fill(int orders, IntConsumer progress) {
        List<Product> products =
                db.product().insertAll(catalogue.products(db.category().insertAll(catalogue.categories())));
        List<User> users = db.user().insertAll(people.users(1 + orders / ORDERS_PER_USER, OPENING));
        List<Customer> customers = people.customers(users);
        fillCarts(users, products);

        // With all that belongs to them: a few statements for hundreds of orders.
        for (int done = 0; done < orders; done += BATCH) {
            int end = Math.min(done + BATCH, orders);
            db.order()
                    .insertAll(IntStream.range(done, end)
                            .mapToObj(index -> order(
                                            pick.oneOf(customers), lines(products), OPENING.plus(share(index, orders)))
                                    .order())
                            .toList());
            progress.accept(end);
        }
    }

    private void fillCarts(List<User> users, List<Product> products) {
        db.cart()
                .insertAll(users.stream()
                        .filter(user -> pick.inPercent(10))
                        .map(user -> NewCart.userId(user.id())
                                .items(
                                        lines(products),
                                        (item, line) -> item.quantity(line.quantity())
                                                .productId(line.product().id())))
                        .toList());
    }

    private SampleOrder order(Customer customer, List<OrderLine> lines, Instant placedAt) {
        return new SampleOrder(
                numbers.next(), status(), placedAt, customer.user().id(), lines, customer.address());
    }

    private List<OrderLine> lines(List<Product> products) {
        Set<Product> chosen = new LinkedHashSet<>();
        int count = pick.between(1, 4);
        while (chosen.size() < count) {
            chosen.add(pick.oneOf(products));
        }
        return chosen.stream()
                .map(product -> new OrderLine(product, pick.between(1, 3)))
                .toList();
    }

    private OrderStatus status() {
        if (pick.inPercent(85)) {
            return OrderStatus.DELIVERED;
        }
        return pick.oneOf(List.of(OrderStatus.PLACED, OrderStatus.PAID, OrderStatus.SHIPPED, OrderStatus.CANCELLED));
    }

    private static Duration share(int index, int orders) {
        return YEAR.multipliedBy(index).dividedBy(orders);
    }
}
