-- Requests of usage plans that were made, or were handed to a gateway that makes them.
CREATE TABLE apigw_quotas (
    account_id BIGINT NOT NULL,
    plan_id TEXT NOT NULL,
    used BIGINT NOT NULL,
    PRIMARY KEY (account_id, plan_id)
);

-- A random number for each of the latest revisions. A gateway says the one of the revision it has: after the database was put back to an earlier
-- state the same revision has another.
CREATE TABLE apigw_marks (
    revision BIGINT PRIMARY KEY,
    mark BIGINT NOT NULL
);
