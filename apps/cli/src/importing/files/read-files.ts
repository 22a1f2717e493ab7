import { partedMapping, readImportFile, type ImportFile } from '@cairn/importing';
import { readMappingJson, type MappingJson } from '@cairn/tables';
import { readFileSync } from 'node:fs';

/** Paths, as the command line names them. */
export interface ImportPaths {
  readonly okrs?: string;
  readonly map?: string;
  readonly checkIns?: string;
  readonly checkInsMap?: string;
}

export interface ImportFiles {
  readonly okrExport?: ImportFile;
  readonly checkInLog?: ImportFile;
}

/** Reads the files with their mappings. One mapping without another may tell of the columns of both files. */
export function readImportFiles({ okrs, map, checkIns, checkInsMap }: ImportPaths): ImportFiles {
  const given = mappingIn(map);
  const parted = given && checkInsMap === undefined ? partedMapping(given) : { okrExport: given, checkInLog: mappingIn(checkInsMap) };
  return {
    ...(okrs !== undefined && { okrExport: readImportFile(readFileSync(okrs), parted.okrExport) }),
    ...(checkIns !== undefined && { checkInLog: readImportFile(readFileSync(checkIns), parted.checkInLog) }),
  };
}

function mappingIn(path: string | undefined): MappingJson | undefined {
  return path === undefined ? undefined : readMappingJson(readFileSync(path, 'utf8'));
}
