import { remember } from './remember.ts';

/**
 * True when this engine has the rules of a zone. A feed may name one that is newer than the engine
 * (America/Coyhaique, 2025): its instants can still be told in the person's own zone, only the group's clock cannot.
 * "+05:30" is none, though engines take it (ECMA-402 2024, 11.1.2): it has no rules and no place.
 */
export const isKnownZone = remember((zone) => {
  if (!/^[A-Za-z]/.test(zone)) return false;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
});
