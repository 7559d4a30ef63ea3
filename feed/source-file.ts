import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { basename, dirname, relative } from 'node:path';
import { promisify } from 'node:util';

/** A README as it was found. */
export interface SourceFile {
  text: string;
  /** SHA-256 of its bytes. */
  sha256: string;
}

/** Returns a path as people would write it: from the working folder where it is below that, else from the root. */
export function shownPath(path: string): string {
  const near = relative('.', path);
  return near.startsWith('..') ? path : near;
}

/** More is no README; the limit keeps a wrong path from filling the memory. */
const MOST = 5_000_000;

/**
 * Returns a file's text and the hash of its bytes.
 *
 * @throws Error that names the file, when there is none, it cannot be read, is not UTF-8, or is far too large
 */
export async function readSource(path: string): Promise<SourceFile> {
  const found = existsSync(path) ? await stat(path) : undefined;
  if (found === undefined) throw new Error(`${shownPath(path)}: There is no such file.`);
  if (!found.isFile()) throw new Error(`${shownPath(path)}: This is no file. Name the README itself.`);
  const { size } = found;
  if (size > MOST) throw new Error(`${path}: The file has ${size} bytes; a README has at most ${MOST}.`);
  const bytes = await readFile(path);
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { text, sha256: createHash('sha256').update(bytes).digest('hex') };
  } catch {
    throw new Error(`${path}: The file is not UTF-8. Save it as UTF-8.`);
  }
}

/**
 * Returns when a file last changed, as a UTC instant: by its last commit, or by the file system where it has none (no
 * git, not committed, changed since).
 */
export async function lastChange(path: string): Promise<string> {
  const run = promisify(execFile);
  const at = { cwd: dirname(path) };
  try {
    const { stdout: changed } = await run('git', ['status', '--porcelain', '--', basename(path)], at);
    const { stdout } = await run('git', ['log', '-1', '--format=%ct', '--', basename(path)], at);
    if (changed.trim() === '' && /^\d+\s*$/.test(stdout)) return instant(Number(stdout) * 1000);
  } catch {
    // No git, or no repository.
  }
  return instant((await stat(path)).mtimeMs);
}

const instant = (at: number): string => new Date(Math.floor(at / 1000) * 1000).toISOString().replace('.000Z', 'Z');
