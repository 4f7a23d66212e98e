package dev.relata.it.relations;

import dev.relata.Database;

/** All models of this package. */
@Database(
        models = {
            Account.class,
            Settings.class,
            Login.class,
            Person.class,
            Message.class,
            Tenant.class,
            Room.class,
            Booking.class,
            Sign.class,
            Student.class,
            Course.class,
            Enrolment.class,
            Club.class,
            Exam.class
        })
public interface Relations {}
