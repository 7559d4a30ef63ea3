import type { Settings } from './settings-schema.ts';

/** Returns the zone to tell times in, an IANA id: the chosen one, else the computer's. */
export const ownZone = ({ zone }: Pick<Settings, 'zone'>): string =>
  zone ?? new Intl.DateTimeFormat().resolvedOptions().timeZone;
