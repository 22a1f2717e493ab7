/**
 * `node tools/compose-env.mjs goals [port]`: the environment that docker-compose.yml gives a service, as JSON, for a process on this machine
 * (see environmentOf in compose.mjs).
 */
import { environmentOf } from './compose.mjs';

const [service = '', port] = process.argv.slice(2);
try {
  console.log(JSON.stringify(environmentOf(service, { port }), null, 2));
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
