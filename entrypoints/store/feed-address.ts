/** Address of the index of groups, fixed at build by WXT_FEED_URL; what `npm start` serves otherwise. */
export const FEED_ADDRESS: string = import.meta.env['WXT_FEED_URL'] ?? 'http://localhost:8787/v1/index.json';
