-- Each index answers one question without looking at tasks that have ended, and gives the order the question asks for: SQLite else
-- prefers the index that is in order already, and walks through the account's whole history along it.
DROP INDEX tasks_open;
-- What waits for an agent, oldest first; what runs there.
CREATE INDEX tasks_open ON tasks (account_id, instance_id, status, created_at, task_id) WHERE ended_at IS NULL;
-- What is overdue.
CREATE INDEX tasks_by_deadline ON tasks (deadline) WHERE ended_at IS NULL;
-- Which agents have something to do.
CREATE INDEX tasks_by_status ON tasks (status, instance_id) WHERE ended_at IS NULL;
DROP INDEX tasks_by_invocation;
CREATE INDEX tasks_by_invocation ON tasks (account_id, invocation_id, created_at DESC, task_id);
