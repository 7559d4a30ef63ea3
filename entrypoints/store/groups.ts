import { storage } from 'wxt/utils/storage';
import type { GroupFeed, IndexEntry } from '../../shared/contract.ts';
import type { Choice } from '../../shared/meeting.ts';
import type { Failure } from './failure.ts';

/** When something was read last, and what came of the last try. Moments are milliseconds since the epoch. */
export interface ReadState {
  /** Last time it was read whole and right; what is shown is from then. */
  readAt: number;
  /** Why the newest try failed; absent when it did not. */
  failure?: Failure;
}

/** The last good index of groups. Addresses in it are absolute. */
export interface StoredIndex extends ReadState {
  groups: IndexEntry[];
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

export const storedIndex = storage.defineItem<StoredIndex | null>('local:index', { fallback: null });

/** One item per group, so that the popup reads no more than it shows. */
export const storedGroup = (id: string) =>
  storage.defineItem<StoredGroup | null>(`local:group:${id}`, { fallback: null });

/** What a list needs of each followed group. */
export interface Briefs {
  /** Milliseconds since the epoch. */
  made: number;
  groups: Record<string, StoredGroup>;
}

/** In one item: fifty groups are one small read. */
export const briefs = storage.defineItem<Briefs>('local:briefs', { fallback: { made: 0, groups: {} } });

/** Disputes that the person settled, by group id; each ends when the source changes. */
export const choices = storage.defineItem<Record<string, Choice>>('local:choices', { fallback: {} });
