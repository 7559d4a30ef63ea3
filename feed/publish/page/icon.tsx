/** Shapes that carry a status beside its word; drawn on a grid of 16 in the colour of the text. */
const SHAPES = {
  moved: (
    <>
      <rect x="1.5" y="3.75" width="5.25" height="8.5" rx="1" stroke-dasharray="1.7 1.9" stroke-width="1.3" />
      <rect x="9.5" y="3.75" width="5" height="8.5" rx="1" fill="currentColor" />
    </>
  ),
  cancelled: (
    <>
      <circle cx="8" cy="8" r="5.75" />
      <path d="m5.9 5.9 4.2 4.2M10.1 5.9l-4.2 4.2" />
    </>
  ),
  arrow: <path d="M2.5 8h10.5M9 4l4 4-4 4" />,
  search: (
    <>
      <circle cx="7" cy="7" r="4.25" />
      <path d="m10.25 10.25 3.25 3.25" />
    </>
  ),
  fork: <path d="M2 8h3.2c2.6 0 2.2-4 4.8-4h3.5M5.2 8c2.6 0 2.2 4 4.8 4h3.5" />,
  shift: (
    <>
      <path d="M3.1 5.6A5.5 5.5 0 1 1 2.5 8" />
      <path d="M2.75 2.75v3h3" />
      <path d="M8 5.25V8l1.75 1.25" />
    </>
  ),
  moon: <path d="M13 9.6A5.5 5.5 0 1 1 6.4 3a4.4 4.4 0 0 0 6.6 6.6z" />,
  dormant: <circle cx="8" cy="8" r="5.75" stroke-dasharray="2.2 2.3" />,
  none: (
    <>
      <rect x="2.5" y="3.5" width="11" height="10" rx="1" />
      <path d="M5.5 2v3M10.5 2v3M6 9.25h4" />
    </>
  ),
  stale: <path d="M4.75 12.5a2.75 2.75 0 0 1-.4-5.47A3.75 3.75 0 0 1 11.6 6.5a3 3 0 0 1 .4 6zM2.5 2.5l11 11" />,
  running: <circle cx="8" cy="8" r="4" fill="currentColor" />,
  doc: <path d="M4 2.5h5l3 3v8H4zM9 2.5v3h3M6.25 8.5h3.5M6.25 11h3.5" />,
  play: (
    <>
      <rect x="2.5" y="3.5" width="11" height="9" rx="1.25" />
      <path d="M7 6.2v3.6L9.9 8z" />
    </>
  ),
  copy: (
    <>
      <rect x="5.5" y="5.5" width="8" height="8" rx="1" />
      <path d="M10.5 5.5v-2a1 1 0 0 0-1-1h-6a1 1 0 0 0-1 1v6a1 1 0 0 0 1 1h2" />
    </>
  ),
  down: <path d="m4 6.25 4 4 4-4" />,
  note: (
    <>
      <circle cx="8" cy="8" r="5.75" />
      <path d="M8 7.5v3.25M8 5.25h.01" />
    </>
  ),
};

export type Shape = keyof typeof SHAPES;

const DIRECTIONAL: ReadonlySet<Shape> = new Set<Shape>(['moved', 'arrow', 'fork']);

/** A shape; the word that it goes with stands beside it, so that it has no name of its own. */
export const Icon = ({ shape }: { shape: Shape }) => (
  <svg class={DIRECTIONAL.has(shape) ? 'icon icon-mirrors' : 'icon'} viewBox="0 0 16 16" aria-hidden="true">
    {SHAPES[shape]}
  </svg>
);

/** The sign of the product. */
export const Mark = () => (
  <svg class="mark" viewBox="0 0 20 20" aria-hidden="true">
    <path d="M12.6 3A7.5 7.5 0 1 0 17 7.4" />
    <path d="M10 6v4.2l2.7 1.7" />
    <circle cx="15.6" cy="4.4" r="1.4" fill="currentColor" stroke="none" />
  </svg>
);
