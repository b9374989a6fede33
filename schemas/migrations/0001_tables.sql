-- Public rows, the outbox and the indexer's state. JSON columns hold JSON text; missing means unknown.
CREATE TABLE crags (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  name_en TEXT,
  alternative_names TEXT NOT NULL DEFAULT '[]',
  region TEXT,
  region_en TEXT,
  address TEXT,
  address_en TEXT,
  latitude REAL,
  longitude REAL,
  climbing_type TEXT,
  rock_type TEXT,
  rock_type_en TEXT,
  height_min_m REAL,
  height_max_m REAL,
  best_seasons TEXT NOT NULL DEFAULT '[]',
  approach_min_minutes INTEGER,
  approach_max_minutes INTEGER,
  parking TEXT,
  parking_en TEXT,
  transport TEXT NOT NULL DEFAULT '[]',
  amenities TEXT NOT NULL DEFAULT '[]',
  amenities_en TEXT NOT NULL DEFAULT '[]',
  rating REAL,
  status TEXT NOT NULL DEFAULT 'published' CHECK (status IN ('published', 'draft')),
  updated_at TEXT
) STRICT;

CREATE TABLE areas (
  id TEXT PRIMARY KEY,
  crag_id TEXT NOT NULL REFERENCES crags(id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  name_en TEXT,
  sectors TEXT NOT NULL DEFAULT '[]',
  status TEXT NOT NULL DEFAULT 'published' CHECK (status IN ('published', 'draft')),
  updated_at TEXT
) STRICT;
CREATE INDEX areas_by_crag ON areas(crag_id);

-- grade is the published text; grade_system, grade_min and grade_max are schemas.grades' reading of it (ordinals).
CREATE TABLE routes (
  id TEXT PRIMARY KEY,
  crag_id TEXT NOT NULL REFERENCES crags(id) ON DELETE CASCADE,
  area_id TEXT REFERENCES areas(id) ON DELETE CASCADE,
  sector TEXT,
  sector_en TEXT,
  name TEXT,
  name_en TEXT,
  alternative_names TEXT NOT NULL DEFAULT '[]',
  grade TEXT NOT NULL,
  grade_system TEXT CHECK (grade_system IN ('yds', 'v', 'french', 'font', 'uiaa')),
  grade_min INTEGER,
  grade_max INTEGER,
  type TEXT NOT NULL CHECK (type IN ('sport', 'trad', 'toprope', 'boulder', 'mixed', 'aid', 'alpine', 'ice', 'snow', 'unknown')),
  length_m REAL,
  bolt_count INTEGER,
  safety_dots INTEGER,
  features TEXT NOT NULL DEFAULT '[]',
  first_ascent_date TEXT,
  video_count INTEGER,
  popularity REAL,
  stars REAL,
  votes INTEGER,
  status TEXT NOT NULL DEFAULT 'published' CHECK (status IN ('published', 'draft')),
  updated_at TEXT
) STRICT;
CREATE INDEX routes_by_crag ON routes(crag_id, grade_system, grade_min);
CREATE INDEX routes_by_area ON routes(area_id);
CREATE INDEX routes_by_grade ON routes(grade_system, grade_min, grade_max);

CREATE TABLE gyms (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  name_en TEXT,
  alternative_names TEXT NOT NULL DEFAULT '[]',
  gym_type TEXT CHECK (gym_type IN ('bouldering', 'lead', 'mixed')),
  city TEXT,
  district TEXT,
  region TEXT,
  address TEXT,
  address_en TEXT,
  latitude REAL,
  longitude REAL,
  facilities TEXT NOT NULL DEFAULT '[]',
  facilities_en TEXT NOT NULL DEFAULT '[]',
  opening_hours TEXT NOT NULL DEFAULT '{}',
  pricing_twd TEXT NOT NULL DEFAULT '{}',
  nearest_station TEXT,
  walk_minutes INTEGER,
  phone TEXT,
  website TEXT,
  rating REAL,
  status TEXT NOT NULL DEFAULT 'published' CHECK (status IN ('published', 'draft')),
  updated_at TEXT
) STRICT;
CREATE INDEX gyms_by_city ON gyms(city, district);

-- A passing fact about a gym (a closure, new sets, an event). starts_at and ends_at are epoch milliseconds; ends_at NULL means until deleted.
CREATE TABLE gym_conditions (
  id TEXT PRIMARY KEY,
  gym_id TEXT NOT NULL REFERENCES gyms(id) ON DELETE CASCADE,
  text TEXT NOT NULL,
  kind TEXT NOT NULL,
  starts_at INTEGER,
  ends_at INTEGER,
  created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX conditions_by_gym ON gym_conditions(gym_id);
CREATE INDEX conditions_by_end ON gym_conditions(ends_at) WHERE ends_at IS NOT NULL;

-- The outbox: one row per real change of a public row, written by triggers in the same transaction.
-- crag_id, area_id and gym_id say where the changed row stood, so that a reader can tell what a change may touch. at is epoch milliseconds.
CREATE TABLE changes (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL CHECK (kind IN ('crag', 'area', 'route', 'gym', 'gym_condition', 'article')),
  entity_id TEXT NOT NULL,
  op TEXT NOT NULL CHECK (op IN ('insert', 'update', 'delete')),
  crag_id TEXT,
  area_id TEXT,
  gym_id TEXT,
  at INTEGER NOT NULL
) STRICT;
CREATE INDEX changes_by_entity ON changes(kind, entity_id);

-- One row per table version of the vector index (version = embedding model and its data).
CREATE TABLE index_state (
  version TEXT PRIMARY KEY,
  active INTEGER NOT NULL DEFAULT 0,
  cursor INTEGER NOT NULL DEFAULT 0,
  generation INTEGER NOT NULL DEFAULT 0,
  documents INTEGER NOT NULL DEFAULT 0,
  errors INTEGER NOT NULL DEFAULT 0,
  last_error TEXT,
  indexed_at INTEGER,
  lease_owner TEXT,
  lease_until INTEGER
) STRICT;
