import type { LoadHook } from 'node:module';

/** The version of a projection, where nobody has raised it yet. */
const VERSION = /\bversion: (\d+),/;

/** Raises the version of every projection as it is loaded: what a release is made of that changes them all. */
export const load: LoadHook = async (url, context, nextLoad) => {
  const loaded = await nextLoad(url, context);
  if (loaded.source === undefined || !/\/okr-views\/dist\/.*\.projection\.js$/.test(url)) return loaded;
  const source = textOf(loaded.source).replace(VERSION, (_, version) => `version: ${Number(version) + 1} /* of the next release */,`);
  return { ...loaded, source };
};

function textOf(source: string | NodeJS.TypedArray | ArrayBuffer): string {
  return typeof source === 'string' ? source : new TextDecoder().decode(source);
}
