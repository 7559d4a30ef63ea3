/** Most that a group's feed may hold: a weekly meeting has 52 occurrences a year. */
export const MOST = { series: 500, occurrences: 20_000 } as const;
