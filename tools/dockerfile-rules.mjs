/** The rules that an image of ours keeps, read from the Dockerfile's instructions. Pure. */

/** Stages that become images; the others are steps on the way. */
const IMAGES = ['service', 'gateway'];

/** @param {string} text @returns {readonly string[]} what is wrong */
export function dockerfileFaults(text) {
  const instructions = instructionsOf(text);
  const stages = stagesOf(instructions);
  return [...pinning(instructions), ...anywhere(instructions), ...order(stages), ...IMAGES.flatMap((name) => imageFaults(name, stages.find((stage) => stage.name === name)))];
}

/** One line each, comments gone. @returns {readonly { keyword: string, rest: string }[]} */
function instructionsOf(text) {
  const joined = text.replace(/^\s*#.*\n/gm, '').replace(/\\\n/g, ' ');
  return joined.split('\n').filter((line) => line.trim() !== '').map((line) => ({ keyword: line.trim().split(/\s+/)[0].toUpperCase(), rest: line.trim().replace(/^\S+\s*/, '') }));
}

function stagesOf(instructions) {
  const stages = [];
  for (const instruction of instructions) {
    if (instruction.keyword === 'FROM') stages.push({ name: / AS (\S+)$/i.exec(instruction.rest)?.[1], instructions: [] });
    stages.at(-1)?.instructions.push(instruction);
  }
  return stages;
}

/** Bases are arguments with a full version; the same base has one place. */
function pinning(instructions) {
  const bases = new Map(instructions.filter(({ keyword }) => keyword === 'ARG').map(({ rest }) => rest.split('=')));
  return instructions
    .filter(({ keyword }) => keyword === 'FROM')
    .map(({ rest }) => rest.split(/\s+/)[0].replace(/\$\{(\w+)\}/g, (_, name) => bases.get(name) ?? ''))
    .filter((base) => !/:\d+\.\d+\.\d+/.test(base))
    .map((base) => `the base ${base} is not pinned to a full version`);
}

function anywhere(instructions) {
  const rules = [
    ['ADD takes more than it says: COPY', ({ keyword }) => keyword === 'ADD'],
    ['a secret would stay in the layers', ({ keyword, rest }) => ['ARG', 'ENV'].includes(keyword) && /(key|secret|password|token)\w*\s*=/i.test(rest)],
    ['what is downloaded unseen is not built', ({ keyword, rest }) => keyword === 'RUN' && /(curl|wget)\b/.test(rest)],
    ['npm install may change versions: npm ci', ({ keyword, rest }) => keyword === 'RUN' && /npm (install|i)\b/.test(rest)],
    ['a shell between the process and its signals: use the list form', ({ keyword, rest }) => ['CMD', 'ENTRYPOINT'].includes(keyword) && !rest.startsWith('[')],
  ];
  return rules.flatMap(([fault, isBroken]) => instructions.filter(isBroken).map(({ keyword, rest }) => `${fault} (${keyword} ${rest.slice(0, 60)})`));
}

/** A stage is built before it is taken from. */
function order(stages) {
  return stages.flatMap(({ instructions }, index) => {
    const before = stages.slice(0, index).map(({ name }) => name);
    const taken = instructions.map(({ rest }) => /--from=(\S+)/.exec(rest)?.[1]).filter((name) => name !== undefined);
    return taken.filter((name) => !before.includes(name)).map((name) => `there is no stage ${name} before it is taken from`);
  });
}

function imageFaults(name, stage) {
  if (stage === undefined) return [`there is no stage ${name}`];
  const of = (keyword) => stage.instructions.filter((instruction) => instruction.keyword === keyword).map(({ rest }) => rest);
  const faults = [];
  if (['root', '0', undefined].includes(of('USER').at(-1))) faults.push(`${name} runs as root`);
  if (of('HEALTHCHECK').length !== 1 || of('HEALTHCHECK')[0] === 'NONE') faults.push(`${name} has no health check`);
  if (of('CMD').length + of('ENTRYPOINT').length === 0) faults.push(`${name} starts nothing`);
  if (of('COPY').some((rest) => !rest.includes('--from='))) faults.push(`${name} takes files that no stage made`);
  return faults;
}
