-- What is kept of a signed-in asker beside the ascents. sub is the token's subject; no other key leads to a row.
-- Times are epoch milliseconds. Nothing here has a trigger: none of it enters the outbox, the index or a cache.
CREATE TABLE sessions (
  id TEXT PRIMARY KEY,
  sub TEXT NOT NULL,
  title TEXT NOT NULL DEFAULT '',
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL
) STRICT;
CREATE INDEX sessions_by_sub ON sessions(sub, updated_at DESC, id DESC);
CREATE INDEX sessions_by_age ON sessions(updated_at);

CREATE TABLE messages (
  session_id TEXT NOT NULL REFERENCES sessions(id) ON DELETE CASCADE,
  seq INTEGER NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('user', 'assistant')),
  content TEXT NOT NULL,
  query_id TEXT NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (session_id, seq)
) STRICT, WITHOUT ROWID;

-- One preference: quote is what the asker wrote, value what was read of it (JSON), slot what a newer one replaces.
CREATE TABLE memories (
  id TEXT PRIMARY KEY,
  sub TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('grade', 'region', 'style', 'goal', 'gear')),
  slot TEXT NOT NULL,
  quote TEXT NOT NULL,
  value TEXT NOT NULL,
  liked INTEGER NOT NULL CHECK (liked IN (0, 1)),
  stated_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL,
  UNIQUE (sub, slot)
) STRICT;
CREATE INDEX memories_by_age ON memories(expires_at);

-- Absent means on.
CREATE TABLE memory_switches (
  sub TEXT PRIMARY KEY,
  enabled INTEGER NOT NULL CHECK (enabled IN (0, 1))
) STRICT;

-- asker is a keyed hash of the subject: the counter of a day outlives the deletion of everything else, without a name.
CREATE TABLE quotas (
  asker TEXT PRIMARY KEY,
  day TEXT NOT NULL,
  questions INTEGER NOT NULL DEFAULT 0,
  tokens INTEGER NOT NULL DEFAULT 0,
  given_back INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX quotas_by_day ON quotas(day);

-- One row per question. asker is the hash, null for an anonymous one. query is null unless LOG_QUESTIONS is on, and
-- always null for a personal answer; cited holds ids of public rows (JSON), none of a personal answer.
CREATE TABLE query_logs (
  query_id TEXT PRIMARY KEY,
  asked_at INTEGER NOT NULL,
  asker TEXT,
  role TEXT,
  personal INTEGER NOT NULL CHECK (personal IN (0, 1)),
  query TEXT,
  locale TEXT,
  query_type TEXT,
  strategy TEXT,
  outcome TEXT NOT NULL,
  cache TEXT,
  error TEXT,
  ms REAL NOT NULL,
  groundedness REAL,
  model TEXT,
  llm_calls INTEGER NOT NULL DEFAULT 0,
  background_calls INTEGER NOT NULL DEFAULT 0,
  prompt_tokens INTEGER NOT NULL DEFAULT 0,
  completion_tokens INTEGER NOT NULL DEFAULT 0,
  degraded TEXT NOT NULL DEFAULT '[]',
  cited TEXT NOT NULL DEFAULT '[]',
  CHECK (personal = 0 OR (query IS NULL AND cited = '[]'))
) STRICT;
CREATE INDEX query_logs_by_time ON query_logs(asked_at DESC, query_id DESC);
