import { Part } from './parts.tsx';
import type { View } from './view.ts';

/** The coming meetings. */
export const ComingSection = ({ view }: { view: View }) =>
  view.coming.length === 0 ? null : (
    <section class="section" id="coming" aria-labelledby="h-coming">
      <h2 id="h-coming">Coming meetings</h2>
      <Part of="coming" view={view} />
    </section>
  );
