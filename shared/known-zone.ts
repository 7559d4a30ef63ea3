/**
 * True when this engine has the rules of a zone. A feed may name one that is newer than the engine
 * (America/Coyhaique, 2025): its instants can still be told in the person's own zone, only the group's clock cannot.
 */
export function isKnownZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
