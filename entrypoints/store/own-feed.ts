/**
 * Returns the id under which a feed of the person's own is kept. It has the form of a group id and never equals one of
 * the index: those have no dot.
 */
export const ownFeedId = (address: string): string => `own.${address}`;

/** True for the id of a feed of the person's own. */
export const isOwnFeedId = (id: string): boolean => id.startsWith('own.');
