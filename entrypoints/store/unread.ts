import type { Failure } from './failure.ts';
import { hasForm } from './has-form.ts';
import { item, or } from './item.ts';

/** Why something that is followed could not be read even once; what has been read keeps its failure beside the feed. */
export const unreadFailure = (id: string) =>
  item(
    'local',
    `unread:${id}`,
    or<Failure | null>(null, (stored): stored is Failure => hasForm(stored, { kind: '' })),
  );
