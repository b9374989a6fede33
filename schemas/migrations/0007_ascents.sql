-- Private rows of signed-in climbers, and the aggregates that may be shown of them.
-- id is the `sub` of the token; the row is made by the first private write. Times are epoch milliseconds.
CREATE TABLE users (
  id TEXT PRIMARY KEY,
  name TEXT,
  rank_override TEXT,
  created_at INTEGER NOT NULL
) STRICT;

-- One line of a climber's log. An attempt or a project is a line, but no ascent. climbed_on is a date of Taiwan, NULL when
-- the climber does not know it. There is no foreign key to routes: a record stays its climber's when a route is withdrawn.
-- The primary key lays one climber's lines side by side, so that a question about oneself reads one stretch of the file.
CREATE TABLE ascents (
  user_id TEXT NOT NULL REFERENCES users(id) ON DELETE CASCADE,
  id TEXT NOT NULL,
  route_id TEXT NOT NULL,
  climbed_on TEXT CHECK (climbed_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  style TEXT NOT NULL
    CHECK (style IN ('onsight', 'flash', 'redpoint', 'toprope', 'lead', 'repeat', 'attempt', 'project')),
  rating INTEGER CHECK (rating BETWEEN 1 AND 5),
  note TEXT CHECK (length(note) <= 1000),
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  PRIMARY KEY (user_id, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX ascents_by_date ON ascents(user_id, climbed_on);
CREATE INDEX ascents_by_user_route ON ascents(user_id, route_id, style);
CREATE INDEX ascents_by_route ON ascents(route_id, user_id, style, rating);

-- The asker's own lines and nobody else's. asker() is given by the read-only handle for one call; without an asker it is
-- NULL, no row equals it, and the view is empty.
CREATE VIEW my_ascents AS SELECT * FROM ascents WHERE user_id = asker();

-- How many climbers have climbed a route and what they think of it (1 to 5), written by the indexer on a schedule. No group
-- of fewer than five may be stored: that is the least that an aggregate may show.
CREATE TABLE route_climbers (
  route_id TEXT PRIMARY KEY,
  climbers INTEGER NOT NULL CHECK (climbers >= 5),
  climber_votes INTEGER CHECK (climber_votes >= 5),
  climber_rating REAL CHECK (climber_rating IS NULL OR (climber_rating BETWEEN 1 AND 5 AND climber_votes IS NOT NULL))
) STRICT, WITHOUT ROWID;

-- How many climbers have climbed both routes; likeness is that count over the geometric mean of the two routes' own.
CREATE TABLE routes_together (
  route_id TEXT NOT NULL,
  other_id TEXT NOT NULL,
  climbers INTEGER NOT NULL CHECK (climbers >= 5),
  likeness REAL NOT NULL,
  PRIMARY KEY (route_id, other_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE aggregate_runs (
  name TEXT PRIMARY KEY,
  refreshed_at INTEGER NOT NULL,
  rows INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Rows of routes now tell how many climbers have climbed them. These columns are no part of a document: a refresh writes
-- no change and embeds nothing again.
DROP VIEW published_routes;
CREATE VIEW published_routes AS
  SELECT r.*, c.name AS crag_name, c.name_en AS crag_name_en, c.region AS region, c.best_seasons AS best_seasons,
         a.name AS area_name, a.name_en AS area_name_en, k.climbers, k.climber_votes, k.climber_rating
  FROM routes r JOIN crags c ON c.id = r.crag_id LEFT JOIN areas a ON a.id = r.area_id
    LEFT JOIN route_climbers k ON k.route_id = r.id
  WHERE r.status = 'published' AND c.status = 'published' AND (a.id IS NULL OR a.status = 'published');

CREATE VIEW published_together AS
  SELECT t.route_id, t.other_id, t.climbers, t.likeness FROM routes_together t
  JOIN published_routes r ON r.id = t.route_id JOIN published_routes o ON o.id = t.other_id;
