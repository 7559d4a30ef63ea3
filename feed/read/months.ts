const ALL = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

/** Returns the months from one to another, both among them, over the turn of the year where the second is the earlier. */
export const monthsThrough = (first: number, last: number): number[] =>
  ALL.filter((month) => (month - first + 12) % 12 <= (last - first + 12) % 12);

/** Returns the months of a year without some. */
export const monthsBut = (months: readonly number[]): number[] => ALL.filter((month) => !months.includes(month));
