/**
 * `npm run test:engines [-- NAME…]`: the tests that need MongoDB, Kafka and Redis: the engine specs of every package, then the end-to-end
 * suite of the product as separate processes. What they need is installed and started here, but for those that CAIRN_MONGO_URL, CAIRN_KAFKA_BROKERS and CAIRN_REDIS_URL
 * point to. Names choose packages (`packages/mongo`) and the end-to-end suite (`e2e`); words after a colon choose among their files (`e2e:concurrency,walk`). The last
 * line is `N passed, N failed`.
 */
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, dirname, join, resolve } from 'node:path';
import { loadEngines, startPassing, tell } from './engines.mjs';
import { check, clearResults, countResults, finish, run, workspaces } from './results.mjs';

process.env.TURBO_TELEMETRY_DISABLED = '1';
const JEST = resolve('packages/config-jest/bin/cairn-jest.mjs');
const GIVEN = { mongo: 'CAIRN_MONGO_URL', kafka: 'CAIRN_KAFKA_BROKERS', redis: 'CAIRN_REDIS_URL' };
const PRODUCT = 'apps/standalone';
/** By name, the words of the files that are wanted of it; none: all. */
const chosen = new Map(process.argv.slice(2).map((given) => given.split(':')).map(([name, words]) => [name, words?.split(',') ?? []]));
const isChosen = (name) => chosen.size === 0 || chosen.has(name);

function hasEngineSpecs(workspace) {
  const source = join(workspace, 'src');
  return existsSync(source) && readdirSync(source, { recursive: true }).some((file) => file.endsWith('.engine.spec.ts'));
}

function runSpecs(workspace, { name, env, pattern = [] }) {
  console.log(`${name} …`);
  clearResults(workspace);
  const ran = run(process.execPath, [JEST, ...pattern], { cwd: workspace, env: { ...process.env, ...env } });
  countResults(workspace, name);
  return ran;
}

/** Every package with engine specs in turn, then the product: two at once would share two cores and their engines' time limits. */
function runAll() {
  const packages = workspaces().filter(hasEngineSpecs).filter(isChosen);
  const unknown = [...chosen.keys()].filter((name) => name !== 'e2e' && !packages.includes(name));
  if (unknown.length > 0) check(`${unknown.join(', ')}: has engine specs`, false);
  const ran = packages.map((name) => runSpecs(name, { name, env: { CAIRN_ENGINES: '1' }, pattern: chosen.get(name) }));
  if (isChosen('e2e')) ran.push(runSpecs(PRODUCT, { name: 'the product as separate processes', env: { CAIRN_E2E: 'distributed' }, pattern: chosen.get('e2e')?.length > 0 ? chosen.get('e2e') : ['e2e'] }));
  check('every test run ended well', ran.every(Boolean));
}

/** The examples in Java are run as sources, with the broker's own jars. */
async function javaFor(engines) {
  const { java, classPath } = await engines.prepareJava(tell);
  return { CAIRN_KAFKA_CLASSPATH: classPath, PATH: `${dirname(java)}${delimiter}${process.env.PATH}` };
}

async function main() {
  const engines = await loadEngines();
  if (!check('build and types', run('npx', ['turbo', 'run', 'build', '--output-logs=new-only', '--concurrency=2']))) return;
  const which = engines.ENGINES.filter((name) => !process.env[GIVEN[name]]);
  Object.assign(process.env, await javaFor(engines));
  await engines.prepareComposition(tell);
  const running = await startPassing(engines, { which });
  Object.assign(process.env, running.env);
  for (const variable of Object.values(GIVEN)) console.log(`${variable}=${withoutPassword(process.env[variable])}`);
  try {
    runAll();
  } finally {
    await running.close();
  }
}

function withoutPassword(address) {
  return address.replace(/\/\/[^@/]*@/, '//***@');
}

await main().catch((error) => {
  tell(error.message);
  check('the engines', false);
});
finish();
