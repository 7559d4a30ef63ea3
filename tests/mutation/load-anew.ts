import { inject, vi } from 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    /** Number of the change that Stryker has made; none in the run that looks what each test comes by. */
    activeMutant?: string;
  }
}

// All files of tests share what is loaded. For each change all is loaded anew: it may act while a module is loaded, and what a
// module remembers must not be that of the change before.
const LAST = 'lastMutant';
const change = inject('activeMutant');
if (Reflect.get(globalThis, LAST) !== change) vi.resetModules();
Reflect.set(globalThis, LAST, change);
