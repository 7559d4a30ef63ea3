/** Why what came back for an address is not used. */
export interface NoFeed {
  kind: 'no-feed' | 'too-new' | 'too-much';
}

/** Why a feed could not be read, as data; the words are the interface's. */
export type Failure =
  | NoFeed
  | { kind: 'offline' | 'unreachable' | 'missing' | 'refused' | 'no-room' }
  | { kind: 'server'; status: number }
  | { kind: 'slow'; seconds: number }
  | { kind: 'too-large'; megabytes: number };
