/** Packages that come without types; what they return is checked where it is used. */
declare module '@breejs/later' {
  const later: { parse: { text(sentence: string): unknown } };
  export default later;
}
declare module 'human-to-cron' {
  const cronOf: (sentence: string) => unknown;
  export default cronOf;
}
declare module '@darkeyedevelopers/natural-cron.js' {
  const cronOf: (sentence: string) => unknown;
  export default cronOf;
}
