import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { open, stat } from 'node:fs/promises';
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

/** More is no README, nor a registry; the limit keeps a wrong path from filling the memory. */
const MOST = 5_000_000;

/** A file that cannot be used; the message names it, what is wrong and how to mend it. */
export class SourceError extends Error {
  override readonly name = 'SourceError';
}

/**
 * Returns a file's text and the hash of its bytes.
 *
 * @throws SourceError when it cannot be read, is no file, is not UTF-8, is far too large, or is just being written
 */
export async function readSource(path: string, what: 'README' | 'registry'): Promise<SourceFile> {
  const bytes = await readBytes(path, what);
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { text, sha256: createHash('sha256').update(bytes).digest('hex') };
  } catch {
    throw new SourceError(`${shownPath(path)}: The file is not UTF-8. Save it as UTF-8.`);
  }
}

async function readBytes(path: string, what: string): Promise<Uint8Array> {
  // Asked by its name first: to open a pipe waits for somebody to write into it.
  const { size } = await orSourceError(path, async () => {
    const found = await stat(path);
    if (!found.isFile()) throw new SourceError(`${shownPath(path)}: This is no file. Name the ${what} itself.`);
    return found;
  });
  if (size > MOST) throw new SourceError(`${shownPath(path)}: The file has ${size} bytes; expected at most ${MOST}.`);
  return orSourceError(path, async () => {
    await using file = await open(path);
    const bytes = new Uint8Array(size + 1);
    const { bytesRead } = await file.read(bytes);
    if (bytesRead !== size)
      throw new SourceError(`${shownPath(path)}: The file changes while it is read. Build again.`);
    return bytes.subarray(0, size);
  });
}

async function orSourceError<T>(path: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof SourceError) throw error;
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    if (isMissing) throw new SourceError(`${shownPath(path)}: There is no such file.`);
    throw new SourceError(
      `${shownPath(path)}: The file cannot be read (${error instanceof Error ? error.message : String(error)}).`,
    );
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
