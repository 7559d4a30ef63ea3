import type { StoredGroup, StoredIndex } from './groups.ts';
import { hasForm } from './has-form.ts';

const INDEX = { readAt: 0, groups: [{ id: '', name: '', feed: '', ics: '', page: '', updated: '' }] };
const JOIN = { phones: [], oneTap: [] };
const GROUP = {
  id: '',
  page: '',
  ics: '',
  readAt: 0,
  feed: {
    group: { id: '', name: '', source: { updated: '', sha256: '' }, people: [], outcomes: [], links: [] },
    series: [{ uid: '', says: '', timeZone: '', join: JOIN }],
    occurrences: [{ id: '', start: '', end: '', timeZone: '', status: '', join: JOIN, certainty: '', lines: [] }],
    minutes: [{ date: '', url: '', kind: '' }],
    diagnostics: [],
  },
};

/** True for what is kept of a group, in full or as far as it is shown. */
export const isStoredGroup = (stored: unknown): stored is StoredGroup => hasForm<unknown>(stored, GROUP);

/** True for what is kept of an index. */
export const isStoredIndex = (stored: unknown): stored is StoredIndex => hasForm<unknown>(stored, INDEX);
