import type { CalendarFault } from './calendar-lint.ts';

/** As many as help to find the cause. */
const MOST = 3;

/** A calendar that may not be published. */
export class CalendarFaultError extends Error {
  override readonly name = 'CalendarFaultError';

  /** @param file Its path within the published folder. */
  constructor(file: string, faults: readonly CalendarFault[]) {
    const told = faults.slice(0, MOST).map(({ line, message }) => `${file}:${line}: ${message}`);
    super([...told, ...(faults.length > MOST ? [`… and ${faults.length - MOST} more.`] : [])].join('\n'));
  }
}
