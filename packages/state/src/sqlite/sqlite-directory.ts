import { CairnError, isCairnError } from '@cairn/contracts/errors';
import type { SqliteDatabase } from '@cairn/sqlite';
import type { Directory, DirectoryPage, Person } from '../directory/directory.js';
import { emailKey } from '../directory/email.js';

type PersonRow = readonly [org: string, personId: string, name: string, email: string | null, createdAt: string];
const COLUMNS = 'org, person_id, name, email, created_at';

export class SqliteDirectory implements Directory {
  readonly #db: SqliteDatabase;
  readonly #sql: ReturnType<typeof prepareAll>;

  constructor(db: SqliteDatabase) {
    this.#db = db;
    this.#sql = prepareAll(db);
  }

  async put({ org, personId, name, email, createdAt }: Person): Promise<void> {
    try {
      this.#sql.put.run(org, personId, name, email ?? null, email === undefined ? null : emailKey(email), createdAt);
    } catch (thrown) {
      throw isCairnError(thrown, 'unique-violation') ? emailTaken(thrown) : thrown;
    }
  }

  async get(org: string, personIds: readonly string[]): Promise<ReadonlyMap<string, Person>> {
    const people = this.#sql.get.all(org, JSON.stringify(personIds)).map(toPerson);
    return new Map(people.map((person) => [person.personId, person]));
  }

  async findByEmail(org: string, email: string): Promise<Person | undefined> {
    const row = this.#sql.findByEmail.get(org, emailKey(email));
    return row && toPerson(row);
  }

  async page(org: string, { after, limit }: DirectoryPage): Promise<readonly Person[]> {
    return this.#sql.page.all(org, after ?? '', limit).map(toPerson);
  }

  async confirm(org: string, personId: string): Promise<void> {
    this.#sql.confirm.run(org, personId);
  }

  async unconfirmed(before: string, limit: number): Promise<readonly Person[]> {
    return this.#sql.unconfirmed.all(before, limit).map(toPerson);
  }

  async discard(org: string, personId: string): Promise<boolean> {
    const { changes } = this.#sql.discard.run(org, personId);
    this.#db.scrub();
    return changes === 1;
  }

  async forget(org: string, personIds: readonly string[]): Promise<void> {
    this.#sql.forget.run(org, JSON.stringify(personIds));
    this.#db.scrub();
  }
}

function prepareAll(db: SqliteDatabase) {
  const select = (rest: string) => db.prepare<PersonRow>(`SELECT ${COLUMNS} FROM people WHERE ${rest}`);
  return {
    put: db.prepare(`INSERT INTO people (org, person_id, name, email, email_key, created_at, confirmed) VALUES (?, ?, ?, ?, ?, ?, 0)
      ON CONFLICT (org, person_id) DO UPDATE SET name = excluded.name, email = excluded.email, email_key = excluded.email_key`),
    get: select('org = ? AND person_id IN (SELECT value FROM json_each(?))'),
    findByEmail: select('org = ? AND email_key = ?'),
    page: select('org = ? AND person_id > ? ORDER BY person_id LIMIT ?'),
    confirm: db.prepare('UPDATE people SET confirmed = 1 WHERE org = ? AND person_id = ?'),
    unconfirmed: select('confirmed = 0 AND created_at < ? ORDER BY created_at LIMIT ?'),
    discard: db.prepare('DELETE FROM people WHERE org = ? AND person_id = ? AND confirmed = 0'),
    forget: db.prepare('DELETE FROM people WHERE org = ? AND person_id IN (SELECT value FROM json_each(?))'),
  };
}

function toPerson([org, personId, name, email, createdAt]: PersonRow): Person {
  return { org, personId, name, createdAt, ...(email === null ? {} : { email }) };
}

function emailTaken(cause: CairnError): CairnError {
  return new CairnError('another person has this e-mail address', { code: 'email-taken', details: { field: 'email' }, cause });
}
