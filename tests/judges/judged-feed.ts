import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, type BuiltGroup } from '../../feed/build.ts';
import { serve } from '../../feed/serve.ts';
import { meeting, type Shown } from './engines.ts';

/** A README and the day it is as of. */
export interface JudgedSource {
  id: string;
  readme: string;
  /** "2026-11-20" */
  updated: string;
}

/** A feed as it is served, with what its JSON says. */
export interface JudgedFeed {
  address: string;
  built: BuiltGroup[];
  /** The meetings of the JSON from a moment (inclusive) to another (exclusive), in order. */
  expected: (from: string, until: string) => Shown[];
  close: () => Promise<void>;
}

/** Publishes groups and serves them over HTTP until closed. */
export async function judgedFeed(sources: readonly JudgedSource[], now: string): Promise<JudgedFeed> {
  const folder = await mkdtemp(join(tmpdir(), 'judges-'));
  for (const { id, readme } of sources) await writeFile(join(folder, `${id}.md`), readme);
  const entries = sources.map(({ id, updated }) => `  - { id: ${id}, source: ${id}.md, updated: ${updated} }\n`);
  await writeFile(join(folder, 'groups.yaml'), `groups:\n${entries.join('')}`);
  const built = await build({ groups: join(folder, 'groups.yaml'), out: join(folder, 'dist'), now });
  const server = await serve({ out: join(folder, 'dist'), port: 0, host: 'localhost' });
  return {
    address: server.address,
    built,
    expected: (from, until) =>
      built
        .flatMap(({ feed }) => feed?.occurrences ?? [])
        .map(({ start, end, status }) => meeting(new Date(start), new Date(end), status === 'cancelled'))
        .filter((one) => one >= from && one < until)
        .toSorted(),
    close: async () => {
      await server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
