/** `keys.db`. A person key is live (it has its bytes) or destroyed (it has its instant), and what is destroyed stays so. */
export const KEYS_SCHEMA = `
CREATE TABLE person_keys (
  org TEXT NOT NULL,
  kind TEXT NOT NULL,
  owner_id TEXT NOT NULL,
  kid TEXT,
  key BLOB,
  destroyed_at TEXT,
  PRIMARY KEY (org, kind, owner_id),
  UNIQUE (org, kid),
  CHECK ((key IS NULL) = (destroyed_at IS NOT NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX person_keys_destroyed ON person_keys (org, destroyed_at) WHERE destroyed_at IS NOT NULL;
CREATE TRIGGER person_keys_stay_destroyed BEFORE UPDATE ON person_keys
WHEN OLD.destroyed_at IS NOT NULL AND NEW.destroyed_at IS NOT OLD.destroyed_at
BEGIN SELECT raise(ABORT, 'a destroyed key stays destroyed'); END;
CREATE TRIGGER person_keys_are_kept BEFORE DELETE ON person_keys
BEGIN SELECT raise(ABORT, 'a key is destroyed, never deleted'); END;

CREATE TABLE secrets (
  owner TEXT NOT NULL,
  org TEXT NOT NULL,
  purpose TEXT NOT NULL,
  secret BLOB NOT NULL,
  PRIMARY KEY (owner, org, purpose)
) STRICT, WITHOUT ROWID;
`;
