/** Why a feed could not be read, as data; the words are the interface's. */
export type Failure =
  | { kind: 'offline' | 'unreachable' | 'missing' | 'refused' | 'no-feed' | 'too-new' }
  | { kind: 'server'; status: number }
  | { kind: 'slow'; seconds: number }
  | { kind: 'too-large'; megabytes: number };
