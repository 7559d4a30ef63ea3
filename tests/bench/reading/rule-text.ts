/**
 * Returns an RRULE value in one spelling, so that equal rules are equal texts: parts sorted, lists sorted, nothing that
 * is the default (INTERVAL=1, WKST) and no time of day, which is compared on its own.
 */
export const ruleText = (rrule: string): string =>
  rrule
    .replace(/^RRULE:/, '')
    .split(';')
    .filter((part) => !/^(?:INTERVAL=1$|WKST=|BYHOUR=|BYMINUTE=|BYSECOND=|UNTIL=|COUNT=)/.test(part))
    .map((part) => {
      const [name = '', values = ''] = part.split('=');
      return `${name}=${values.replaceAll('+', '').split(',').toSorted().join(',')}`;
    })
    .toSorted()
    .join(';');
