import { storage } from 'wxt/utils/storage';
import type { Failure } from './failure.ts';

/** Why something that is followed could not be read even once; what has been read keeps its failure beside the feed. */
export const unreadFailure = (id: string) =>
  storage.defineItem<Failure | null>(`local:unread:${id}`, { fallback: null });
