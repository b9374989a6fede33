-- What askers think of answers, and the tuned models that may write them. Times are epoch milliseconds.
-- One row per rated answer. sub is null where nobody was signed in. Of an answer that used anything personal only ids of
-- ours are kept: neither words nor rows. cited and prompts are JSON lists.
CREATE TABLE feedback (
  query_id TEXT PRIMARY KEY,
  sub TEXT,
  score INTEGER NOT NULL CHECK (score BETWEEN 1 AND 5),
  text TEXT,
  corrected_answer TEXT,
  question TEXT,
  answer TEXT,
  personal INTEGER NOT NULL CHECK (personal IN (0, 1)),
  locale TEXT NOT NULL,
  query_type TEXT NOT NULL,
  model TEXT NOT NULL,
  prompts TEXT NOT NULL DEFAULT '[]',
  cited TEXT NOT NULL DEFAULT '[]',
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  CHECK ((question IS NULL) = (answer IS NULL)),
  CHECK (personal = 0 OR (coalesce(text, corrected_answer, question, answer) IS NULL AND cited = '[]'))
) STRICT;
CREATE INDEX feedback_by_time ON feedback(updated_at DESC, query_id DESC);
CREATE INDEX feedback_by_sub ON feedback(sub);

-- A version of a tuned model: which provider runs it (upstream), what it was tuned from (base), the adapter's name
-- there, and what became of it. gate holds the verdict of `make tune-gate` (JSON), artefacts the keys in R2 (JSON).
CREATE TABLE models (
  name TEXT NOT NULL,
  version INTEGER NOT NULL CHECK (version > 0),
  upstream TEXT NOT NULL CHECK (upstream IN ('workers-ai', 'openai', 'bedrock')),
  base TEXT NOT NULL,
  adapter TEXT NOT NULL,
  data_hash TEXT NOT NULL,
  metrics TEXT NOT NULL DEFAULT '{}',
  artefacts TEXT NOT NULL DEFAULT '[]',
  gate TEXT,
  status TEXT NOT NULL DEFAULT 'candidate' CHECK (status IN ('candidate', 'canary', 'live', 'retired')),
  share INTEGER NOT NULL DEFAULT 0 CHECK (share BETWEEN 0 AND 50),
  live_at INTEGER,
  created_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  PRIMARY KEY (name, version),
  CHECK ((status = 'canary') = (share > 0))
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX models_live ON models(name) WHERE status = 'live';
CREATE UNIQUE INDEX models_canary ON models(name) WHERE status = 'canary';
