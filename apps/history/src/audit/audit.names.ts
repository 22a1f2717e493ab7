import { goalViews, organizationViews } from '@cairn/okr-views';
import { PLATFORM, type Platform } from '@cairn/service-kit';
import { readingPosition, ViewsAt, type ViewOf } from '@cairn/views';
import { Inject, Injectable } from '@nestjs/common';
import { WORDING, type AuditLanguage, type Names } from './sentences/index.js';

type Kind = keyof Names;

const KINDS: readonly Kind[] = ['person', 'team', 'cycle', 'objective', 'keyResult', 'initiative'];

/** Notes which names are asked for: what sentences ask for is what is looked up. */
export class AskedNames implements Names {
  readonly #ids = new Map<Kind, Set<string>>(KINDS.map((kind) => [kind, new Set()]));

  readonly person = (id: string): string => this.#note('person', id);
  readonly team = (id: string): string => this.#note('team', id);
  readonly cycle = (id: string): string => this.#note('cycle', id);
  readonly objective = (id: string): string => this.#note('objective', id);
  readonly keyResult = (id: string): string => this.#note('keyResult', id);
  readonly initiative = (id: string): string => this.#note('initiative', id);

  ids(kind: Kind): readonly string[] {
    return [...(this.#ids.get(kind) ?? [])];
  }

  #note(kind: Kind, id: string): string {
    this.#ids.get(kind)?.add(id);
    return '';
  }
}

/** Where and in which language names are looked up. */
export interface NamingScope {
  readonly org: string;
  /** At the position of the reading: titles as they stood there. */
  readonly views: ViewsAt;
  readonly language: AuditLanguage;
}

const VIEWS = {
  team: organizationViews.view('teams'),
  cycle: organizationViews.view('cycles'),
  objective: goalViews.view('objectives'),
  keyResult: goalViews.view('keyResults'),
  initiative: goalViews.view('initiatives'),
};

const people = organizationViews.view('people');

/** Looks names up: of things as they were called then, of people as the directory knows them now. */
@Injectable()
export class NameLookUp {
  constructor(@Inject(PLATFORM) private readonly platform: Platform) {}

  /** What has no name is told by its id. */
  async of(asked: AskedNames, scope: NamingScope): Promise<Names> {
    const { quoted } = WORDING[scope.language];
    const [persons, teams, cycles, objectives, keyResults, initiatives] = await Promise.all([
      this.#people(asked.ids('person'), scope),
      namesIn(scope.views, VIEWS.team, asked.ids('team'), ({ name }) => name),
      namesIn(scope.views, VIEWS.cycle, asked.ids('cycle'), ({ name }) => name),
      namesIn(scope.views, VIEWS.objective, asked.ids('objective'), ({ title }) => title),
      namesIn(scope.views, VIEWS.keyResult, asked.ids('keyResult'), ({ plan }) => plan.title),
      namesIn(scope.views, VIEWS.initiative, asked.ids('initiative'), ({ title }) => title),
    ]);
    const thing = (names: ReadonlyMap<string, string>) => (id: string): string => quoted(names.get(id) ?? id);
    return { person: (id) => persons.get(id) ?? id, team: thing(teams), cycle: thing(cycles), objective: thing(objectives), keyResult: thing(keyResults), initiative: thing(initiatives) };
  }

  /** Whoever is forgotten now has no name, whenever it was. */
  async #people(ids: readonly string[], { org, language }: NamingScope): Promise<ReadonlyMap<string, string>> {
    const { views, state } = this.platform;
    const { forgotten, system, withheld, key } = WORDING[language];
    const now = new ViewsAt(views, org, await readingPosition({ views, org, projections: [organizationViews.storage] }));
    const known = await state.directory.get(org, ids);
    const keys = await state.apiKeys.list(org);
    const gone = (await Promise.all(ids.map(async (id) => ((await now.get(people, id))?.state === 'forgotten' ? [id] : [])))).flat();
    return new Map([
      ['system', system],
      ['withheld', withheld],
      ...keys.map(({ keyId }) => [keyId, key(keyId)] as const),
      ...[...known].map(([id, { name }]) => [id, name] as const),
      ...gone.map((id) => [id, forgotten] as const),
    ]);
  }
}

async function namesIn<Doc>(views: ViewsAt, view: ViewOf<Doc>, ids: readonly string[], nameOf: (doc: Doc) => string): Promise<ReadonlyMap<string, string>> {
  const found = await Promise.all(ids.map(async (id) => [id, await views.get(view, id)] as const));
  return new Map(found.flatMap(([id, doc]) => (doc === undefined ? [] : [[id, nameOf(doc)] as const])));
}
