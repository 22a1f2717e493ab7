import type { RunningServices } from '@cairn/service-kit';

/** What a start says: what it does, where it listens, how to sign in. */
export function wordsOf({ url, config, made }: Pick<RunningServices, 'url' | 'config' | 'made'>): string {
  const address = url.replace('127.0.0.1', 'localhost');
  return [
    '',
    `Cairn listens on ${address}`,
    `  Console                 open ${address} in a browser`,
    `  API and documentation   ${address}/api/docs`,
    `  Data                    ${config.CAIRN_MONGO_URL === undefined ? `${config.CAIRN_DATA} (one process at a time)` : 'in MongoDB'}`,
    '',
    ...signIn(made),
    'Stop it with Ctrl+C. Nothing that was answered is lost.',
    '',
  ].join('\n');
}

function signIn({ admin, operator }: RunningServices['made']): readonly string[] {
  const lines = [
    ...(admin === undefined ? [] : [`  administrator           ${admin}`]),
    ...(operator === undefined ? [] : [`  operator                ${operator}   (makes further organizations)`]),
  ];
  if (lines.length === 0) return ['Sign in with the API key you have.', ''];
  return ['These API keys were made for you. They are shown once and stored nowhere:', ...lines, 'Sign in with the administrator’s on the page; programs send one as Authorization: Bearer <key>, the command line takes it as CAIRN_KEY.', ''];
}
