package crm;

// Many tenants in one database: every key begins with the tenant, so that no row can point to another's.

enum Stage { LEAD, OFFER, WON, LOST }

enum Channel { MAIL, PHONE, VISIT }

record TenantId(int value) {}

record Money(@Column(precision = 14, scale = 2) BigDecimal amount, @Column(length = 3) String currency) {}

@Model
record Tenant(
    @Id @Generated TenantId id,
    @Unique String host,
    @Generated Instant createdAt,
    Many<Person> people,
    Many<Company> companies,
    Many<Region> regions,
    Many<Product> products,
    Many<Team> teams,
    Maybe<Subscription> subscription,
    Many<Label> labels) {}

@Model
record Plan(
    @Id String code,
    @Embedded Money price,
    Many<Subscription> subscriptions,
    Many<Feature> features) {}

@Model
record Feature(
    @Id String code,
    String title,
    Many<Plan> plans) {}

@Model
record Subscription(
    @Id TenantId tenantId,
    String planCode,
    LocalDate since,
    @Nullable LocalDate until,
    @Relation(fields = "tenantId", references = "id", onDelete = CASCADE) One<Tenant> tenant,
    @Relation(fields = "planCode", references = "code") One<Plan> plan) {}

@Model
@Id(fields = {"tenantId", "id"})
@Unique(fields = {"tenantId", "login"})
record Person(
    TenantId tenantId,
    long id,
    String login,
    @Nullable Long bossId,
    @Nullable Long teamId,
    @Relation(fields = "tenantId", references = "id") One<Tenant> tenant,
    @Relation(name = "boss", fields = {"tenantId", "bossId"}, references = {"tenantId", "id"}) Maybe<Person> boss,
    @Relation(name = "boss") Many<Person> staff,
    @Relation(name = "members", fields = {"tenantId", "teamId"}, references = {"tenantId", "id"}) Maybe<Team> team,
    @Relation(name = "leads") Maybe<Team> leads,
    Maybe<Preferences> preferences,
    @Relation(name = "owned") Many<Deal> deals,
    @Relation(name = "assisted") Many<Deal> assisted,
    Many<Activity> activities,
    Many<Goal> goals,
    Many<Absence> absences) {}

@Model
@Id(fields = {"tenantId", "personId"})
record Preferences(
    TenantId tenantId,
    long personId,
    @Default("en") @Column(length = 5) String language,
    @Default("08:30") LocalTime start,
    @Relation(fields = {"tenantId", "personId"}, references = {"tenantId", "id"}, onDelete = CASCADE)
    One<Person> person) {}

@Model
@Id(fields = {"tenantId", "id"})
@Unique(fields = {"tenantId", "leaderId"})
record Team(
    TenantId tenantId,
    long id,
    String name,
    long leaderId,
    @Relation(fields = "tenantId", references = "id") One<Tenant> tenant,
    @Relation(name = "leads", fields = {"tenantId", "leaderId"}, references = {"tenantId", "id"}) One<Person> leader,
    @Relation(name = "members") Many<Person> members,
    Many<Region> regions) {}

@Model
@Id(fields = {"tenantId", "code"})
record Region(
    TenantId tenantId,
    @Column(length = 8) String code,
    String title,
    @Nullable Long teamId,
    @Relation(fields = "tenantId", references = "id") One<Tenant> tenant,
    @Relation(fields = {"tenantId", "teamId"}, references = {"tenantId", "id"}) Maybe<Team> team,
    Many<Company> companies) {}

@Model
@Id(fields = {"tenantId", "id"})
@Index(fields = {"tenantId", "name"})
record Company(
    TenantId tenantId,
    long id,
    String name,
    @Nullable Integer employees,
    @Column(length = 8) String regionCode,
    @Nullable Long parentId,
    @Relation(fields = "tenantId", references = "id") One<Tenant> tenant,
    @Relation(fields = {"tenantId", "regionCode"}, references = {"tenantId", "code"}) One<Region> region,
    @Relation(name = "concern", fields = {"tenantId", "parentId"}, references = {"tenantId", "id"})
    Maybe<Company> parent,
    @Relation(name = "concern") Many<Company> subsidiaries,
    Many<Site> sites,
    Many<Contact> contacts,
    Many<Deal> deals,
    Maybe<CreditLimit> creditLimit,
    Many<CompanyLabel> labels) {}

@Model
@Id(fields = {"tenantId", "companyId"})
record CreditLimit(
    TenantId tenantId,
    long companyId,
    @Embedded Money limit,
    @Relation(fields = {"tenantId", "companyId"}, references = {"tenantId", "id"}, onDelete = CASCADE)
    One<Company> company) {}

@Model
@Id(fields = {"tenantId", "companyId", "number"})
record Site(
    TenantId tenantId,
    long companyId,
    int number,
    String city,
    @Relation(fields = {"tenantId", "companyId"}, references = {"tenantId", "id"}) One<Company> company,
    Many<Visit> visits) {}

@Model
@Id(fields = {"tenantId", "id"})
record Contact(
    TenantId tenantId,
    long id,
    String name,
    @Nullable String mail,
    long companyId,
    @Relation(fields = {"tenantId", "companyId"}, references = {"tenantId", "id"}) One<Company> company,
    Many<Participation> participations) {}

@Model
@Id(fields = {"tenantId", "id"})
record Label(
    TenantId tenantId,
    int id,
    String name,
    @Relation(fields = "tenantId", references = "id") One<Tenant> tenant,
    Many<CompanyLabel> companies) {}

@Model
@Id(fields = {"tenantId", "companyId", "labelId"})
record CompanyLabel(
    TenantId tenantId,
    long companyId,
    int labelId,
    @Relation(fields = {"tenantId", "companyId"}, references = {"tenantId", "id"}) One<Company> company,
    @Relation(fields = {"tenantId", "labelId"}, references = {"tenantId", "id"}) One<Label> label) {}

@Model
@Id(fields = {"tenantId", "id"})
record Product(
    TenantId tenantId,
    int id,
    String title,
    @Embedded Money price,
    @Default("true") boolean active,
    @Relation(fields = "tenantId", references = "id") One<Tenant> tenant,
    Many<DealLine> dealLines,
    Many<PriceListEntry> prices) {}

@Model
@Id(fields = {"tenantId", "id"})
record PriceList(
    TenantId tenantId,
    int id,
    String title,
    Many<PriceListEntry> entries) {}

@Model
@Id(fields = {"tenantId", "priceListId", "productId"})
record PriceListEntry(
    TenantId tenantId,
    int priceListId,
    int productId,
    @Embedded Money price,
    @Relation(fields = {"tenantId", "priceListId"}, references = {"tenantId", "id"}) One<PriceList> priceList,
    @Relation(fields = {"tenantId", "productId"}, references = {"tenantId", "id"}) One<Product> product) {}

@Model
@Id(fields = {"tenantId", "id"})
@Check("probability BETWEEN 0 AND 100")
record Deal(
    TenantId tenantId,
    UUID id,
    String title,
    @Default("LEAD") Stage stage,
    @Default("10") int probability,
    @Version int version,
    long companyId,
    long ownerId,
    @Nullable Long assistantId,
    @Relation(fields = {"tenantId", "companyId"}, references = {"tenantId", "id"}) One<Company> company,
    @Relation(name = "owned", fields = {"tenantId", "ownerId"}, references = {"tenantId", "id"}) One<Person> owner,
    @Relation(name = "assisted", fields = {"tenantId", "assistantId"}, references = {"tenantId", "id"})
    Maybe<Person> assistant,
    Many<DealLine> lines,
    Many<Activity> activities,
    Many<Participation> participations,
    Maybe<Contract> contract,
    Many<StageChange> stageChanges) {}

@Model
@Id(fields = {"tenantId", "dealId", "number"})
record DealLine(
    TenantId tenantId,
    UUID dealId,
    int number,
    int productId,
    @Check("quantity > 0") int quantity,
    @Relation(fields = {"tenantId", "dealId"}, references = {"tenantId", "id"}) One<Deal> deal,
    @Relation(fields = {"tenantId", "productId"}, references = {"tenantId", "id"}) One<Product> product) {}

@Model
@Id(fields = {"tenantId", "dealId", "at"})
record StageChange(
    TenantId tenantId,
    UUID dealId,
    Instant at,
    Stage stage,
    @Relation(fields = {"tenantId", "dealId"}, references = {"tenantId", "id"}, onDelete = CASCADE) One<Deal> deal) {}

@Model
@Id(fields = {"tenantId", "dealId", "contactId"})
record Participation(
    TenantId tenantId,
    UUID dealId,
    long contactId,
    @Nullable String role,
    @Relation(fields = {"tenantId", "dealId"}, references = {"tenantId", "id"}) One<Deal> deal,
    @Relation(fields = {"tenantId", "contactId"}, references = {"tenantId", "id"}) One<Contact> contact) {}

@Permanent
@Model
@Id(fields = {"tenantId", "number"})
@Unique(fields = {"tenantId", "dealId"})
record Contract(
    TenantId tenantId,
    int number,
    LocalDate signed,
    byte[] document,
    UUID dealId,
    @Relation(fields = {"tenantId", "dealId"}, references = {"tenantId", "id"}) One<Deal> deal,
    Many<Invoice> invoices) {}

@Permanent
@Model
@Id(fields = {"tenantId", "contractNumber", "number"})
record Invoice(
    TenantId tenantId,
    int contractNumber,
    int number,
    @Embedded Money total,
    LocalDate due,
    @Relation(fields = {"tenantId", "contractNumber"}, references = {"tenantId", "number"}) One<Contract> contract,
    Many<Reminder> reminders) {}

@Model
@Id(fields = {"tenantId", "contractNumber", "invoiceNumber", "level"})
record Reminder(
    TenantId tenantId,
    int contractNumber,
    int invoiceNumber,
    short level,
    LocalDateTime sentAt,
    @Relation(fields = {"tenantId", "contractNumber", "invoiceNumber"},
        references = {"tenantId", "contractNumber", "number"})
    One<Invoice> invoice) {}

@Model
@Id(fields = {"tenantId", "id"})
record Activity(
    TenantId tenantId,
    UUID id,
    Channel channel,
    Instant at,
    UUID dealId,
    long personId,
    @Relation(fields = {"tenantId", "dealId"}, references = {"tenantId", "id"}) One<Deal> deal,
    @Relation(fields = {"tenantId", "personId"}, references = {"tenantId", "id"}) One<Person> person,
    Many<Visit> visits,
    Many<Note> notes) {}

@Model
@Id(fields = {"tenantId", "activityId", "companyId", "siteNumber"})
record Visit(
    TenantId tenantId,
    UUID activityId,
    long companyId,
    int siteNumber,
    @Relation(fields = {"tenantId", "activityId"}, references = {"tenantId", "id"}) One<Activity> activity,
    @Relation(fields = {"tenantId", "companyId", "siteNumber"}, references = {"tenantId", "companyId", "number"})
    One<Site> site) {}

@Model
record Note(
    @Id @Generated long id,
    String text,
    TenantId tenantId,
    UUID activityId,
    @Relation(fields = {"tenantId", "activityId"}, references = {"tenantId", "id"}, onDelete = CASCADE)
    One<Activity> activity) {}

@Model
@Id(fields = {"tenantId", "personId", "year"})
record Goal(
    TenantId tenantId,
    long personId,
    int year,
    @Embedded Money target,
    @Relation(fields = {"tenantId", "personId"}, references = {"tenantId", "id"}) One<Person> person) {}

@Model
@Id(fields = {"tenantId", "personId", "first"})
@Check("first <= last")
record Absence(
    TenantId tenantId,
    long personId,
    LocalDate first,
    LocalDate last,
    @Relation(fields = {"tenantId", "personId"}, references = {"tenantId", "id"}) One<Person> person) {}

@Model
record Import(
    @Id @Generated UUID id,
    String fileName,
    @Default("0") int rows,
    @Nullable TenantId tenantId,
    @Relation(fields = "tenantId", references = "id", oneWay = true) Maybe<Tenant> tenant,
    Many<ImportError> errors) {}

@Model
@Id(fields = {"importId", "row"})
record ImportError(
    UUID importId,
    int row,
    String text,
    @Relation(fields = "importId", references = "id", onDelete = CASCADE) One<Import> importOf) {}

@Model
record Currency(
    @Id @Column(length = 3) String code,
    @Unique String name,
    @Column(precision = 12, scale = 6) BigDecimal rate,
    double volatility) {}

@Model
record Call(
    @Id @Generated long id,
    LocalDateTime at,
    TenantId tenantId,
    @Nullable Long contactId,
    @Relation(fields = {"tenantId", "contactId"}, references = {"tenantId", "id"}, oneWay = true)
    Maybe<Contact> contact) {}

@Model
record Holiday(
    @Id @Generated int id,
    @Unique LocalDate day,
    Optional<String> name,
    @Default("1.5") float factor) {}

@Database(models = {Tenant.class, Plan.class, Feature.class, Subscription.class, Person.class, Preferences.class, Team.class,
    Region.class, Company.class, CreditLimit.class, Site.class, Contact.class, Label.class,
    CompanyLabel.class, Product.class, PriceList.class, PriceListEntry.class, Deal.class, DealLine.class,
    StageChange.class, Participation.class, Contract.class, Invoice.class, Reminder.class, Activity.class,
    Visit.class, Note.class, Goal.class, Absence.class, Import.class, ImportError.class, Currency.class,
    Call.class, Holiday.class})
interface Crm {}
