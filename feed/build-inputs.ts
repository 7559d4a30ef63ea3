import { createHash } from 'node:crypto';
import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { GroupFile } from './read-group.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/**
 * Returns the SHA-256 of everything beside the sources that a feed depends on: the program, the versions of what it
 * stands on (with the tz database in Node), and where it is published.
 */
export async function programHash(base: string | undefined): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify([base ?? null, process.versions]));
  const files: string[] = ['package-lock.json'];
  for await (const file of glob('{feed,shared}/**/*.{ts,tsx,css}', { cwd: ROOT })) files.push(file);
  for (const file of files.toSorted()) {
    hash.update(file).update(await readFile(join(ROOT, file)).catch(() => ''));
  }
  return hash.digest('hex');
}

/** Returns the SHA-256 of everything but the clock that a group's feed is made from. */
export function groupInputs(program: string, { entry, sha256, updated, history }: GroupFile): string {
  const versions = history.map((version) => [version.sha256, version.from]);
  return createHash('sha256')
    .update(JSON.stringify([program, entry, sha256, updated, versions]))
    .digest('hex');
}
