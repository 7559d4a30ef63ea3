import type { Failure } from '../store/failure.ts';
import { say, type MessageName } from './say.ts';

const FAILURES = {
  offline: 'offline',
  unreachable: 'failureUnreachable',
  missing: 'failureMissing',
  refused: 'failureRefused',
  server: 'failureServer',
  slow: 'failureSlow',
  'too-large': 'failureTooLarge',
  'too-much': 'failureTooMuch',
  'no-feed': 'failureNoFeed',
  'too-new': 'failureTooNew',
  'no-room': 'failureNoRoom',
} as const satisfies Record<Failure['kind'], MessageName>;

/** Returns why the newest try to read failed, as a sentence. */
export function failureWords(failure: Failure): string {
  const { kind, ...amounts } = failure;
  return say(FAILURES[kind], ...Object.values(amounts));
}
