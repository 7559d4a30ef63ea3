import type { GroupFeed, IndexEntry, IndexPage } from '../../shared/contract.ts';
import type { Choice } from '../../shared/meeting.ts';
import type { Failure } from './failure.ts';
import { isStoredGroup, isStoredIndex } from './group-form.ts';
import { isRecordOf } from './has-form.ts';
import { item, or } from './item.ts';

/** When something was read last, and what came of the last try. Moments are milliseconds since the epoch. */
export interface ReadState {
  /** Last time it was read whole and right; what is shown is from then. */
  readAt: number;
  /** Why the newest try failed; absent when it did not. */
  failure?: Failure;
}

/** The last good index of groups. Addresses in it are absolute. */
export interface StoredIndex extends ReadState {
  /** All groups; of an index in pages, those of the first page and the followed ones of the others. */
  groups: IndexEntry[];
  pages?: IndexPage[];
  /** Address of the names of all groups, where the index is in pages. */
  names?: string;
}

/** The last good feed of one group. */
export interface StoredGroup extends ReadState {
  id: string;
  /** Address of the group's page. */
  page: string;
  /** Address of the group's calendar file. */
  ics: string;
  feed: GroupFeed;
}

export const storedIndex = item('local', 'index', or<StoredIndex | null>(null, isStoredIndex));

/** One item per group, so that nobody reads more than is shown. */
export const storedGroup = (id: string) => item('local', `group:${id}`, or<StoredGroup | null>(null, isStoredGroup));

/** Disputes that the person settled, by group id; each ends when the source changes. */
export const choices = item(
  'local',
  'choices',
  or<Record<string, Choice>>({}, (stored): stored is Record<string, Choice> =>
    isRecordOf<unknown>(stored, { origin: '', sha256: '' }),
  ),
);
