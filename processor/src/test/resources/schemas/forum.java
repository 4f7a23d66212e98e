package forum;

// A forum: typed ids, several named relations between two models, self relations of every kind.

enum Visibility { OPEN, MEMBERS, HIDDEN }

enum Reason { SPAM, INSULT, OTHER }

record MemberId(long value) {}

record TopicId(UUID value) {}

record PostId(long value) {}

record Contact(String email, @Nullable String phone) {}

@Model
record Member(
    @Id @Generated MemberId id,
    @Unique String nick,
    @Embedded Contact contact,
    @Generated Instant joinedAt,
    @Nullable MemberId invitedById,
    @Nullable @Unique MemberId mentorId,
    @Relation(name = "invited", fields = "invitedById", references = "id", onDelete = SET_NULL) Maybe<Member> invitedBy,
    @Relation(name = "invited") Many<Member> invited,
    @Relation(name = "mentors", fields = "mentorId", references = "id", onDelete = SET_NULL) Maybe<Member> mentor,
    @Relation(name = "mentors") Maybe<Member> pupil,
    @Relation(name = "follows") Many<Member> follows,
    @Relation(name = "follows") Many<Member> followers,
    @Relation(name = "blocks") Many<Member> blocks,
    @Relation(name = "blocks") Many<Member> blockedBy,
    Maybe<Account> account,
    @Relation(name = "written") Many<Post> posts,
    @Relation(name = "edited") Many<Post> edited,
    @Relation(name = "removed") Many<Post> removed,
    @Relation(name = "opened") Many<Topic> topics,
    @Relation(name = "watched") Many<Topic> watched,
    @Relation(name = "liked") Many<Post> liked,
    Many<Membership> memberships,
    Many<Award> awards,
    Many<Notification> notifications,
    @Relation(name = "sent") Many<Letter> sent,
    @Relation(name = "received") Many<Letter> received,
    Many<Vote> votes,
    Many<Draft> drafts,
    @Relation(name = "reported") Many<Report> reports,
    @Relation(name = "decided") Many<Report> decisions) {}

@Model
record Account(
    @Id MemberId memberId,
    byte[] passwordHash,
    @Nullable Instant lastLogin,
    @Relation(fields = "memberId", references = "id", onDelete = CASCADE) One<Member> member,
    Many<Session> sessions) {}

@Model
record Session(
    @Id @Generated UUID id,
    Instant expires,
    @Index MemberId accountId,
    @Relation(fields = "accountId", references = "memberId", onDelete = CASCADE) One<Account> account) {}

@Model
record Board(
    @Id @Generated int id,
    @Unique String slug,
    String title,
    @Default("OPEN") Visibility visibility,
    @Nullable Integer parentId,
    @Relation(name = "tree", fields = "parentId", references = "id") Maybe<Board> parent,
    @Relation(name = "tree") Many<Board> children,
    Many<Topic> topics,
    Many<Group> groups,
    Maybe<BoardSettings> settings) {}

@Model
record BoardSettings(
    @Id int boardId,
    @Default("20") @Check("pageSize > 0") int pageSize,
    @Default("false") boolean moderated,
    @Relation(fields = "boardId", references = "id", onDelete = CASCADE) One<Board> board) {}

@Model
@Index(fields = {"boardId", "createdAt"})
record Topic(
    @Id @Generated TopicId id,
    @Column(length = 120) String title,
    @Generated Instant createdAt,
    @UpdatedAt Instant updatedAt,
    @Version long version,
    int boardId,
    MemberId openerId,
    @Relation(fields = "boardId", references = "id") One<Board> board,
    @Relation(name = "opened", fields = "openerId", references = "id") One<Member> opener,
    @Relation(name = "watched") Many<Member> watchers,
    Many<Post> posts,
    Many<Label> labels,
    Maybe<Poll> poll) {}

@Model
@Unique(fields = {"topicId", "number"})
record Post(
    @Id @Generated PostId id,
    int number,
    String text,
    @Generated Instant createdAt,
    TopicId topicId,
    MemberId authorId,
    @Nullable MemberId editorId,
    @Nullable MemberId removerId,
    @Nullable PostId parentId,
    @Relation(fields = "topicId", references = "id") One<Topic> topic,
    @Relation(name = "written", fields = "authorId", references = "id") One<Member> author,
    @Relation(name = "edited", fields = "editorId", references = "id", onDelete = SET_NULL) Maybe<Member> editor,
    @Relation(name = "removed", fields = "removerId", references = "id", onDelete = SET_NULL) Maybe<Member> remover,
    @Relation(name = "replies", fields = "parentId", references = "id", onDelete = SET_NULL) Maybe<Post> parent,
    @Relation(name = "replies") Many<Post> replies,
    @Relation(name = "liked") Many<Member> likedBy,
    Many<Revision> revisions,
    Many<Attachment> attachments,
    Many<Report> reports) {}

@Model
record Revision(
    @Id PostId postId,
    @Id int number,
    String text,
    @Generated Instant at,
    @Relation(fields = "postId", references = "id", onDelete = CASCADE) One<Post> post) {}

@Model
record Attachment(
    @Id @Generated long id,
    String fileName,
    byte[] content,
    PostId postId,
    @Relation(fields = "postId", references = "id", onDelete = CASCADE) One<Post> post,
    Maybe<Thumbnail> thumbnail) {}

@Model
record Thumbnail(
    @Id @Generated long id,
    byte[] content,
    @Unique long attachmentId,
    @Relation(fields = "attachmentId", references = "id", onDelete = CASCADE) One<Attachment> attachment) {}

@Model
record Label(
    @Id @Generated int id,
    @Unique String name,
    @Nullable String colour,
    Many<Topic> topics) {}

@Model
record Group(
    @Id @Generated int id,
    @Unique String name,
    @Nullable Integer boardId,
    @Relation(fields = "boardId", references = "id", onDelete = SET_NULL) Maybe<Board> board,
    Many<Membership> memberships) {}

@Model
@Id(fields = {"groupId", "memberId"})
record Membership(
    int groupId,
    MemberId memberId,
    @Default("false") boolean admin,
    LocalDate since,
    @Relation(fields = "groupId", references = "id") One<Group> group,
    @Relation(fields = "memberId", references = "id") One<Member> member,
    Many<Duty> duties) {}

@Model
record Duty(
    @Id @Generated long id,
    String name,
    int groupId,
    MemberId memberId,
    @Relation(fields = {"groupId", "memberId"}, references = {"groupId", "memberId"}) One<Membership> membership) {}

@Model
record Poll(
    @Id @Generated long id,
    String question,
    @Nullable LocalDateTime closesAt,
    @Unique TopicId topicId,
    @Relation(fields = "topicId", references = "id", onDelete = CASCADE) One<Topic> topic,
    Many<Choice> choices) {}

@Model
@Unique(fields = {"pollId", "id"})
record Choice(
    @Id @Generated long id,
    String text,
    long pollId,
    @Relation(fields = "pollId", references = "id", onDelete = CASCADE) One<Poll> poll,
    Many<Vote> votes) {}

@Model
@Id(fields = {"pollId", "memberId"})
record Vote(
    long pollId,
    MemberId memberId,
    long choiceId,
    @Relation(fields = {"pollId", "choiceId"}, references = {"pollId", "id"}, onDelete = CASCADE) One<Choice> choice,
    @Relation(fields = "memberId", references = "id") One<Member> member) {}

@Model
record Badge(
    @Id String code,
    String title,
    @Default("1") short points,
    Many<Award> awards) {}

@Model
record Award(
    @Id @Generated long id,
    @Default("2026-01-01T00:00:00Z") Instant at,
    String badgeCode,
    MemberId memberId,
    @Relation(fields = "badgeCode", references = "code") One<Badge> badge,
    @Relation(fields = "memberId", references = "id") One<Member> member) {}

@Model
@Index(fields = {"memberId", "createdAt"}, where = "readAt IS NULL", name = "unread_notifications")
record Notification(
    @Id @Generated long id,
    String text,
    @Generated Instant createdAt,
    @Nullable Instant readAt,
    MemberId memberId,
    @Relation(fields = "memberId", references = "id", onDelete = CASCADE) One<Member> member) {}

@Model
record Letter(
    @Id @Generated long id,
    String text,
    MemberId senderId,
    @Nullable MemberId receiverId,
    @Relation(name = "sent", fields = "senderId", references = "id") One<Member> sender,
    @Relation(name = "received", fields = "receiverId", references = "id") Maybe<Member> receiver,
    Many<Folder> folders) {}

@Model
record Folder(
    @Id @Generated int id,
    String name,
    Many<Letter> letters) {}

@Model
record Draft(
    @Id @Generated UUID id,
    String text,
    @UpdatedAt Instant savedAt,
    MemberId memberId,
    @Relation(fields = "memberId", references = "id", onDelete = CASCADE) One<Member> member) {}

@Model
@Check("decidedById IS NOT NULL OR verdict IS NULL")
record Report(
    @Id @Generated long id,
    Reason reason,
    @Nullable String verdict,
    PostId postId,
    MemberId reporterId,
    @Nullable MemberId decidedById,
    @Relation(fields = "postId", references = "id") One<Post> post,
    @Relation(name = "reported", fields = "reporterId", references = "id") One<Member> reporter,
    @Relation(name = "decided", fields = "decidedById", references = "id") Maybe<Member> decidedBy) {}

@Model
record Ban(
    @Id @Generated long id,
    String pattern,
    @Default("OTHER") Reason reason,
    @Nullable MemberId memberId,
    @Relation(fields = "memberId", references = "id", onDelete = SET_NULL, oneWay = true) Maybe<Member> member) {}

@Model
record Announcement(
    @Id @Generated long id,
    String text,
    LocalDate day,
    @Nullable TopicId topicId,
    @Relation(fields = "topicId", references = "id", oneWay = true) Maybe<Topic> topic) {}

@Model
@Id(fields = {"day", "name"})
record Statistic(
    LocalDate day,
    String name,
    double value) {}

@Model
record Word(
    @Id String text,
    @Default("0") long uses,
    @Column(precision = 6, scale = 3) BigDecimal weight) {}

@Model
record Template(
    @Id @Generated int id,
    @Column(name = "lang", length = 5) String language,
    @Unique(name = "template_title") String title,
    String text) {}

@Model
record Task(
    @Id @Generated long id,
    String kind,
    LocalTime at,
    @Default("0") byte tries,
    @Nullable Long afterId,
    @Relation(name = "after", fields = "afterId", references = "id", onDelete = CASCADE, oneWay = true)
    Maybe<Task> after) {}

@Database(models = {Member.class, Account.class, Session.class, Board.class, BoardSettings.class, Topic.class,
    Post.class, Revision.class, Attachment.class, Thumbnail.class, Label.class, Group.class, Membership.class,
    Duty.class, Poll.class, Choice.class, Vote.class, Badge.class, Award.class, Notification.class, Letter.class,
    Folder.class, Draft.class, Report.class, Ban.class, Announcement.class, Statistic.class, Word.class,
    Template.class, Task.class})
interface Forum {}
