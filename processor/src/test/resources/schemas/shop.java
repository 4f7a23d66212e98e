package shop;

// A shop: what is bought stays readable, what is in a cart is disposable.

enum Role { CUSTOMER, CLERK, ADMIN }

enum OrderStatus { OPEN, PAID, SENT, CANCELLED }

enum PaymentMethod { CARD, TRANSFER, CASH }

enum Unit { PIECE, KILOGRAM, METRE }

record Sku(String value) {}

record Place(@Column(length = 80) String street, @Column(length = 10) String zip, String city, @Nullable String region) {}

record Size(int width, int height, @Nullable Integer depth) {}

@Model(table = "users")
@Index(fields = {"role", "createdAt"})
record User(
    @Id @Generated long id,
    @Unique @Column(length = 200) String email,
    @Nullable String name,
    @Default("CUSTOMER") Role role,
    @Generated Instant createdAt,
    @UpdatedAt Instant updatedAt,
    @Version int version,
    Maybe<Profile> profile,
    Many<Address> addresses,
    Many<Cart> carts,
    Many<Order> orders,
    Many<Review> reviews,
    @Relation(name = "opened") Many<Ticket> tickets,
    @Relation(name = "handled") Many<Ticket> handledTickets,
    Many<Wishlist> wishlists) {}

@Model
record Profile(
    @Id long userId,
    String bio,
    @Nullable LocalDate birthday,
    byte @Nullable [] picture,
    @Relation(fields = "userId", references = "id", onDelete = CASCADE) One<User> user) {}

@Model
record Address(
    @Id @Generated long id,
    @Embedded Place place,
    @Index long userId,
    @Relation(fields = "userId", references = "id", onDelete = CASCADE) One<User> user) {}

@Model
record Category(
    @Id @Generated int id,
    @Unique String slug,
    String title,
    @Nullable Integer parentId,
    @Relation(name = "tree", fields = "parentId", references = "id", onDelete = SET_NULL) Maybe<Category> parent,
    @Relation(name = "tree") Many<Category> children,
    Many<Product> products) {}

@Model
record Brand(
    @Id @Generated UUID id,
    @Unique(name = "one_brand_of_a_name") String title,
    Optional<String> website,
    Many<Product> products) {}

@Model
@Check("price >= 0")
@Index(fields = {"categoryId", "title"})
record Product(
    @Id @Generated long id,
    @Unique Sku sku,
    String title,
    @Nullable String description,
    @Column(precision = 12, scale = 2) BigDecimal price,
    @Default("PIECE") Unit unit,
    @Default("true") boolean active,
    @Embedded Size size,
    int categoryId,
    @Nullable UUID brandId,
    @Relation(fields = "categoryId", references = "id") One<Category> category,
    @Relation(fields = "brandId", references = "id", onDelete = SET_NULL) Maybe<Brand> brand,
    Many<Variant> variants,
    Many<Picture> pictures,
    Many<Tag> tags,
    Many<Stock> stock,
    Many<Review> reviews,
    @Relation(name = "related") Many<Product> related,
    @Relation(name = "related") Many<Product> relatedTo) {}

@Model
@Unique(fields = {"productId", "label"})
record Variant(
    @Id @Generated long id,
    String label,
    @Nullable @Column(precision = 10, scale = 3) BigDecimal weight,
    long productId,
    @Relation(fields = "productId", references = "id") One<Product> product,
    Many<CartItem> cartItems,
    Many<WishlistItem> wishes) {}

@Model
@Id(fields = {"productId", "position"})
record Picture(
    long productId,
    short position,
    byte[] content,
    @Relation(fields = "productId", references = "id", onDelete = CASCADE) One<Product> product) {}

@Model
record Tag(
    @Id String name,
    @Default("0") int weight,
    Many<Product> products) {}

@Model
@Check(value = "capacity > 0 AND length(code) = 4", name = "warehouse_makes_sense")
record Warehouse(
    @Id @Generated int id,
    @Unique @Column(length = 4) String code,
    int capacity,
    @Embedded(prefix = "at") Place place,
    Many<Stock> stock,
    Many<Shipment> shipments) {}

@Model
@Id(fields = {"warehouseId", "productId"})
record Stock(
    int warehouseId,
    long productId,
    @Check("quantity >= 0") long quantity,
    @Nullable LocalDateTime countedAt,
    @Relation(fields = "warehouseId", references = "id") One<Warehouse> warehouse,
    @Relation(fields = "productId", references = "id") One<Product> product) {}

@Model
@Unique(fields = "userId", where = "closedAt IS NULL")
record Cart(
    @Id @Generated long id,
    @Nullable Instant closedAt,
    @Index long userId,
    @Relation(fields = "userId", references = "id") One<User> user,
    Many<CartItem> items) {}

@Model
@Unique(fields = {"cartId", "variantId"})
record CartItem(
    @Id @Generated long id,
    @Default("1") @Check("quantity BETWEEN 1 AND 99") int quantity,
    long cartId,
    long variantId,
    @Relation(fields = "cartId", references = "id", onDelete = CASCADE) One<Cart> cart,
    @Relation(fields = "variantId", references = "id", onDelete = CASCADE) One<Variant> variant) {}

@Permanent
@Model(table = "orders")
@Index(fields = {"userId", "createdAt"})
record Order(
    @Id @Generated UUID id,
    @Unique @Column(name = "order_number") long number,
    @Default("OPEN") OrderStatus status,
    @Generated Instant createdAt,
    @Version long version,
    long userId,
    @Nullable String couponCode,
    @Relation(fields = "userId", references = "id") One<User> user,
    @Relation(fields = "couponCode", references = "code") Maybe<Coupon> coupon,
    Many<OrderItem> items,
    Maybe<Payment> payment,
    Maybe<ShippingAddress> shippingAddress,
    Many<Shipment> shipments,
    Maybe<Invoice> invoice) {}

@Permanent
@Model
@Unique(fields = {"orderId", "line"})
record OrderItem(
    @Id @Generated UUID id,
    int line,
    String productTitle,
    @Column(precision = 12, scale = 2) BigDecimal price,
    UUID orderId,
    @Nullable Long productId,
    @Relation(fields = "orderId", references = "id") One<Order> order,
    @Relation(fields = "productId", references = "id", onDelete = SET_NULL, oneWay = true) Maybe<Product> product,
    Many<ShipmentLine> shipped) {}

@Permanent
@Model
record Payment(
    @Id @Generated UUID id,
    PaymentMethod method,
    @Column(precision = 12, scale = 2) @Check("amount > 0") BigDecimal amount,
    @Unique UUID orderId,
    @Relation(fields = "orderId", references = "id", constraint = "payment_of_order") One<Order> order,
    Many<Refund> refunds) {}

@Model
record Refund(
    @Id @Generated long id,
    @Column(precision = 12, scale = 2) BigDecimal amount,
    @Generated Instant createdAt,
    UUID paymentId,
    @Relation(fields = "paymentId", references = "id") One<Payment> payment) {}

@Model
record ShippingAddress(
    @Id UUID orderId,
    @Embedded Place place,
    @Relation(fields = "orderId", references = "id", onDelete = CASCADE) One<Order> order) {}

@Model
record Invoice(
    @Id @Generated int number,
    LocalDate due,
    @Nullable @Unique UUID orderId,
    @Relation(fields = "orderId", references = "id", onDelete = SET_NULL) Maybe<Order> order) {}

@Model
@Unique(fields = {"orderId", "warehouseId"})
record Shipment(
    @Id @Generated long id,
    @Nullable Instant sentAt,
    UUID orderId,
    int warehouseId,
    @Nullable Integer carrierId,
    @Relation(fields = "orderId", references = "id") One<Order> order,
    @Relation(fields = "warehouseId", references = "id") One<Warehouse> warehouse,
    @Relation(fields = "carrierId", references = "id") Maybe<Carrier> carrier,
    Many<ShipmentLine> lines) {}

@Model
record ShipmentLine(
    @Id long shipmentId,
    @Id UUID orderItemId,
    int quantity,
    @Relation(fields = "shipmentId", references = "id", onDelete = CASCADE) One<Shipment> shipment,
    @Relation(fields = "orderItemId", references = "id") One<OrderItem> orderItem) {}

@Model
record Carrier(
    @Id @Generated int id,
    String name,
    @Default("09:00") LocalTime pickup,
    Many<Shipment> shipments,
    Many<Country> countries) {}

@Model
record Country(
    @Id @Column(length = 2) String code,
    @Unique String name,
    Many<Carrier> carriers,
    Many<TaxRate> taxRates) {}

@Model
@Unique(fields = {"countryCode", "category"})
record TaxRate(
    @Id @Generated long id,
    String category,
    @Column(precision = 5, scale = 4) BigDecimal rate,
    @Column(length = 2) String countryCode,
    @Relation(fields = "countryCode", references = "code") One<Country> country) {}

@Model
record Coupon(
    @Id @Generated int id,
    @Unique String code,
    @Check("percent IN (5, 10, 25)") byte percent,
    @Nullable LocalDate expires,
    Many<Order> orders) {}

@Model
@Unique(fields = {"userId", "productId"})
record Review(
    @Id @Generated long id,
    short stars,
    @Nullable String text,
    long userId,
    long productId,
    @Relation(fields = "userId", references = "id") One<User> user,
    @Relation(fields = "productId", references = "id") One<Product> product) {}

@Model
record Wishlist(
    @Id @Generated long id,
    String title,
    @Default("false") boolean open,
    long userId,
    @Relation(fields = "userId", references = "id") One<User> user,
    Many<WishlistItem> items) {}

@Model
record WishlistItem(
    @Id long wishlistId,
    @Id long variantId,
    @Relation(fields = "wishlistId", references = "id", onDelete = CASCADE) One<Wishlist> wishlist,
    @Relation(fields = "variantId", references = "id", onDelete = CASCADE) One<Variant> variant) {}

@Model
record Ticket(
    @Id @Generated long id,
    String subject,
    @Generated Instant createdAt,
    long openerId,
    @Nullable Long handlerId,
    @Relation(name = "opened", fields = "openerId", references = "id") One<User> opener,
    @Relation(name = "handled", fields = "handlerId", references = "id", onDelete = SET_NULL) Maybe<User> handler,
    Many<Message> messages) {}

@Model
record Message(
    @Id @Generated long id,
    String text,
    long ticketId,
    @Nullable @Unique Long answersId,
    @Relation(fields = "ticketId", references = "id", onDelete = CASCADE) One<Ticket> ticket,
    @Relation(name = "answer", fields = "answersId", references = "id", onDelete = SET_NULL) Maybe<Message> answers,
    @Relation(name = "answer") Maybe<Message> answer) {}

@Model
record Setting(
    @Id String key,
    String value) {}

@Model
record Supplier(
    @Id @Generated int id,
    String name,
    @Nullable Double rating,
    Many<Delivery> deliveries) {}

@Model
record Delivery(
    @Id @Generated long id,
    @Default("2026-01-01") LocalDate day,
    float weight,
    @Default("1") int supplierId,
    @Relation(fields = "supplierId", references = "id", onDelete = SET_DEFAULT) One<Supplier> supplier) {}

@Database(models = {User.class, Profile.class, Address.class, Category.class, Brand.class, Product.class, Variant.class,
    Picture.class, Tag.class, Warehouse.class, Stock.class, Cart.class, CartItem.class, Order.class, OrderItem.class,
    Payment.class, Refund.class, ShippingAddress.class, Invoice.class, Shipment.class, ShipmentLine.class,
    Carrier.class, Country.class, TaxRate.class, Coupon.class, Review.class, Wishlist.class, WishlistItem.class,
    Ticket.class, Message.class, Setting.class, Supplier.class, Delivery.class})
interface Shop {}
