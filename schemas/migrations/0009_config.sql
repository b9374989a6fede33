-- What administrators set at run time, every version of it: the newest is in force, older ones can be gone back to.
-- value is JSON, by the keyed hash of the administrator's subject, at epoch milliseconds. A number is never used twice.
CREATE TABLE config (
  version INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL CHECK (name IN ('pipeline')),
  value TEXT NOT NULL CHECK (json_valid(value)),
  note TEXT NOT NULL DEFAULT '',
  by TEXT,
  at INTEGER NOT NULL
) STRICT;
CREATE INDEX config_by_name ON config(name, version DESC);

-- Who changed it is no reader's business. The condition, always true, keeps the view from being flattened away (0002).
CREATE VIEW config_versions AS SELECT version, name, value, note, at FROM config WHERE name <> '';
