import { CairnError } from '@cairn/contracts';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BACKUP_PARTS, type BackupPart } from './backup-files.js';

const MANIFEST = 'manifest.json';
const FORMAT = 1;
const OWNER_ONLY = 0o600;

/** A file as it was when the backup was made. */
export interface BackupFile {
  readonly name: string;
  readonly bytes: number;
  /** 64 lower-case hex digits. */
  readonly sha256: string;
}

/** Where an organization's chain ended. */
export interface BackupHead {
  readonly org: string;
  readonly position: number;
  readonly hash: string;
}

/** What stands in a folder of a backup. Written last, so that a folder without one is no backup. */
export interface Manifest {
  readonly format: typeof FORMAT;
  readonly part: BackupPart;
  /** Of the product that made it. */
  readonly version: string;
  /** UTC instant, milliseconds. */
  readonly createdAt: string;
  readonly organizations: readonly BackupHead[];
  readonly files: readonly BackupFile[];
}

export function writeManifest(folder: string, manifest: Omit<Manifest, 'format'>): void {
  writeFileSync(join(folder, MANIFEST), `${JSON.stringify({ format: FORMAT, ...manifest }, undefined, 2)}\n`, { mode: OWNER_ONLY });
}

/** @throws CairnError `manifest-invalid` where there is none, or none of this part and format */
export function readManifest(folder: string, part: BackupPart): Manifest {
  const manifest = parsed(join(folder, MANIFEST));
  if (!isManifest(manifest) || manifest.part !== part) throw invalid(folder);
  const names = manifest.files.map(({ name }) => name);
  if (names.join() !== BACKUP_PARTS[part].join()) throw invalid(folder);
  return manifest;
}

function parsed(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (cause) {
    throw invalid(path, cause);
  }
}

function isManifest(value: unknown): value is Manifest {
  if (typeof value !== 'object' || value === null) return false;
  const { format, organizations, files, createdAt } = value as Partial<Record<keyof Manifest, unknown>>;
  return format === FORMAT && typeof createdAt === 'string' && Array.isArray(organizations) && organizations.every(isHead) && Array.isArray(files) && files.every(isFile);
}

function isHead(value: unknown): boolean {
  const { org, position, hash } = { ...(value as object) } as Partial<Record<keyof BackupHead, unknown>>;
  return typeof org === 'string' && typeof position === 'number' && typeof hash === 'string';
}

function isFile(value: unknown): boolean {
  const { name, bytes, sha256 } = { ...(value as object) } as Partial<Record<keyof BackupFile, unknown>>;
  return typeof name === 'string' && typeof bytes === 'number' && typeof sha256 === 'string';
}

function invalid(path: string, cause?: unknown): CairnError {
  return new CairnError(`${path} holds no backup that this version can read.`, { code: 'manifest-invalid', details: { path }, cause });
}
