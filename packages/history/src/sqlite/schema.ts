/**
 * One table of commits for every organization. The unique indexes are the last line of defence, not the decision; the triggers keep
 * the log append-only against this process itself (whoever holds the file can drop them, and the chain tells).
 */
export const HISTORY_SCHEMA = `
CREATE TABLE commits (
  org TEXT NOT NULL,
  position INTEGER NOT NULL,
  stream TEXT NOT NULL,
  version INTEGER NOT NULL,
  command_id TEXT NOT NULL,
  types TEXT NOT NULL,
  at TEXT NOT NULL,
  hash TEXT NOT NULL,
  body TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX commits_position ON commits (org, position);
CREATE UNIQUE INDEX commits_version ON commits (org, stream, version);
CREATE UNIQUE INDEX commits_command ON commits (org, command_id);
CREATE TRIGGER commits_no_update BEFORE UPDATE ON commits BEGIN SELECT RAISE(ABORT, 'the history is append-only'); END;
CREATE TRIGGER commits_no_delete BEFORE DELETE ON commits BEGIN SELECT RAISE(ABORT, 'the history is append-only'); END;
`;
