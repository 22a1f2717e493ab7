/** `state.db`. Instants are UTC texts of one length, so their order is that of time. */
export const STATE_SCHEMA = `
CREATE TABLE people (
  org TEXT NOT NULL,
  person_id TEXT NOT NULL,
  name TEXT NOT NULL,
  email TEXT,
  email_key TEXT,
  created_at TEXT NOT NULL,
  confirmed INTEGER NOT NULL,
  PRIMARY KEY (org, person_id),
  UNIQUE (org, email_key)
) STRICT, WITHOUT ROWID;
CREATE INDEX people_unconfirmed ON people (created_at) WHERE confirmed = 0;

CREATE TABLE cursors (
  follower TEXT NOT NULL,
  org TEXT NOT NULL,
  position INTEGER NOT NULL,
  hash TEXT NOT NULL,
  parked TEXT,
  PRIMARY KEY (follower, org)
) STRICT, WITHOUT ROWID;
CREATE INDEX cursors_parked ON cursors (follower, org) WHERE parked IS NOT NULL;

CREATE TABLE api_keys (
  org TEXT NOT NULL,
  key_id TEXT NOT NULL,
  lookup TEXT NOT NULL,
  hash BLOB NOT NULL UNIQUE,
  person_id TEXT,
  role TEXT,
  scopes TEXT NOT NULL,
  created_at TEXT NOT NULL,
  expires TEXT,
  revoked_at TEXT,
  PRIMARY KEY (org, key_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX api_keys_lookup ON api_keys (lookup);

CREATE TABLE checkpoints (
  org TEXT NOT NULL,
  size INTEGER NOT NULL,
  hash TEXT NOT NULL,
  signed_at TEXT NOT NULL,
  note TEXT NOT NULL,
  PRIMARY KEY (org, size)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER checkpoints_no_update BEFORE UPDATE ON checkpoints
BEGIN SELECT raise(ABORT, 'what was signed is not changed'); END;
CREATE TRIGGER checkpoints_no_delete BEFORE DELETE ON checkpoints
BEGIN SELECT raise(ABORT, 'what was signed is not deleted'); END;

CREATE TABLE checkpoint_tiles (
  org TEXT NOT NULL,
  level INTEGER NOT NULL,
  place INTEGER NOT NULL,
  hashes BLOB NOT NULL,
  PRIMARY KEY (org, level, place)
) STRICT;
CREATE TRIGGER checkpoint_tiles_grow BEFORE UPDATE ON checkpoint_tiles
WHEN substr(NEW.hashes, 1, length(OLD.hashes)) IS NOT OLD.hashes
BEGIN SELECT raise(ABORT, 'a tile only grows'); END;
CREATE TRIGGER checkpoint_tiles_no_delete BEFORE DELETE ON checkpoint_tiles
BEGIN SELECT raise(ABORT, 'a tile is not deleted'); END;
`;
