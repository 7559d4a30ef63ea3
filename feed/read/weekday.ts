/** Weekday as RFC 5545 3.3.10 abbreviates it. */
export type Weekday = 'MO' | 'TU' | 'WE' | 'TH' | 'FR' | 'SA' | 'SU';

/** In the order of ISO 8601: Monday is 0 here, Sunday 6. */
export const WEEKDAYS: readonly Weekday[] = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
