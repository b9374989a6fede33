-- What DELETE /me needs to leave nothing behind.
-- The rows of one asker in the question log are found by their pseudonym.
CREATE INDEX query_logs_by_asker ON query_logs(asker) WHERE asker IS NOT NULL;

-- Epoch milliseconds at which an asker deleted everything: a question that was asked before then leaves no row any more.
-- It stands beside the day's counter, which is all that outlives a deletion, and goes with it.
ALTER TABLE quotas ADD COLUMN erased_at INTEGER;

-- 1 where somebody who was counted has gone: the aggregate is counted again before its time.
ALTER TABLE aggregate_runs ADD COLUMN stale INTEGER NOT NULL DEFAULT 0 CHECK (stale IN (0, 1));
