import { execFile, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { basename, dirname } from 'node:path';
import { text } from 'node:stream/consumers';
import { promisify } from 'node:util';

/** A state that a file was in. */
export interface SourceVersion {
  text: string;
  /** SHA-256 of its bytes. */
  sha256: string;
  /** UTC instants: from when, and until when the next one took its place. */
  from: string;
  until: string;
}

/** As many as a README changes in years; older ones would cost time and tell of meetings long past. */
const MOST = 200;

/**
 * Returns the states that a file was in before the present one, oldest first, by the commits of its repository. None where
 * there is no git, no commit, or a change that is not committed.
 */
export async function sourceHistory(path: string): Promise<SourceVersion[]> {
  const at = { cwd: dirname(path) };
  const name = basename(path);
  try {
    const run = promisify(execFile);
    const { stdout: changed } = await run('git', ['status', '--porcelain', '--', name], at);
    if (changed.trim() !== '') return [];
    const format = ['log', '-n', String(MOST), '--reverse', '--format=%H %ct', '--', name];
    const { stdout } = await run('git', format, at);
    const commits = stdout.split('\n').flatMap((line) => {
      const [hash, seconds] = line.split(' ');
      return hash === undefined || seconds === undefined ? [] : [{ hash, at: Number(seconds) * 1000 }];
    });
    const texts = await contents(
      commits.slice(0, -1).map(({ hash }) => `${hash}:./${name}`),
      dirname(path),
    );
    return commits.slice(0, -1).flatMap((commit, index) => {
      const bytes = texts[index];
      const next = commits[index + 1];
      if (bytes === undefined || next === undefined || next.at <= commit.at) return [];
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      return [{ text: bytes, sha256, from: instant(commit.at), until: instant(next.at) }];
    });
  } catch {
    // No git, or no repository.
    return [];
  }
}

/** Returns the contents of git objects, in one process; undefined for those that are not there. */
async function contents(objects: readonly string[], cwd: string): Promise<(string | undefined)[]> {
  if (objects.length === 0) return [];
  // A line of its own tells where one ends: "%(objectsize)" counts octets, and all of this is text.
  const child = spawn('git', ['cat-file', '--batch=%(objectname) %(objecttype) %(objectsize)'], {
    cwd,
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  child.stdin.end(`${objects.join('\n')}\n`);
  const all = Buffer.from(await text(child.stdout));
  const found: (string | undefined)[] = [];
  let position = 0;
  for (const _ of objects) {
    const end = all.indexOf('\n', position);
    const size = /^[0-9a-f]+ blob (\d+)$/.exec(all.toString('utf8', position, end))?.[1];
    position = end + 1;
    if (size === undefined) {
      found.push(undefined);
      continue;
    }
    found.push(all.toString('utf8', position, position + Number(size)));
    position += Number(size) + 1;
  }
  return found;
}

const instant = (at: number): string => new Date(at).toISOString().replace('.000Z', 'Z');
