import { copyFileSync, globSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from '../../feed/build.ts';

/** What one build of so many groups cost. */
export interface Built {
  groups: number;
  milliseconds: number;
  /** Bytes of the JSON feed of one group. */
  json: number;
  /** Bytes of the calendar of one group. */
  ics: number;
  /** Bytes of everything that was published. */
  all: number;
}

const bytesOf = (folder: string, pattern: string): number =>
  globSync(pattern, { cwd: folder })
    .map((file) => statSync(join(folder, file)))
    .reduce((sum, file) => sum + (file.isFile() ? file.size : 0), 0);

/** Builds a registry of so many groups, each with the README of the networking group, as of the day it was written. */
export async function buildGroups(groups: number): Promise<Built> {
  const folder = mkdtempSync(join(tmpdir(), 'wg-meetings-bench-'));
  try {
    copyFileSync('feed/groups/wg-networking.md', join(folder, 'README.md'));
    const entries = Array.from(
      { length: groups },
      (_, index) => `  - { id: group-${index}, name: Group ${index}, source: README.md, updated: 2017-07-31 }\n`,
    );
    writeFileSync(join(folder, 'groups.yaml'), `groups:\n${entries.join('')}`);
    const out = join(folder, 'dist');
    const started = performance.now();
    await build({ groups: join(folder, 'groups.yaml'), out, now: '2017-07-31T00:00:00Z' });
    const milliseconds = performance.now() - started;
    return {
      groups,
      milliseconds,
      json: bytesOf(out, 'v1/groups/group-0.json'),
      ics: bytesOf(out, 'v1/groups/group-0.ics'),
      all: bytesOf(out, '**/*'),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
