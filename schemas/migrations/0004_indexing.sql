-- swept_at: until when (epoch milliseconds) beginnings and ends of gym conditions have been brought into the index.
ALTER TABLE index_state ADD COLUMN swept_at INTEGER;

-- Entities that could not be indexed: tried again at retry_at, given up after a limit, cleared by success or deletion.
CREATE TABLE index_failures (
  version TEXT NOT NULL,
  kind TEXT NOT NULL,
  entity_id TEXT NOT NULL,
  attempts INTEGER NOT NULL,
  error TEXT NOT NULL,
  retry_at INTEGER NOT NULL,
  PRIMARY KEY (version, kind, entity_id)
) STRICT, WITHOUT ROWID;
