/** Shapes of 16 × 16, drawn in lines of the text's colour. Status is told by shape and word, never by colour. */
const SHAPES = {
  list: <path d="M6 4h7.5M6 8h7.5M6 12h7.5M2.75 4h.01M2.75 8h.01M2.75 12h.01" />,
  options: (
    <>
      <path d="M2.5 5h6.25M12.25 5h1.25M2.5 11h1.25M7.25 11h6.25" />
      <circle cx="10.5" cy="5" r="1.75" />
      <circle cx="5.5" cy="11" r="1.75" />
    </>
  ),
  /* Dashed slot, solid slot. */
  moved: (
    <>
      <rect x="1.5" y="3.75" width="5.25" height="8.5" rx="1" stroke-dasharray="1.7 1.9" stroke-width="1.3" />
      <rect x="9.5" y="3.75" width="5" height="8.5" rx="1" fill="currentColor" />
    </>
  ),
  arrow: <path d="M2.5 8h10.5M9 4l4 4-4 4" />,
  running: <circle cx="8" cy="8" r="4" fill="currentColor" stroke="none" />,
  noTime: <path d="M3 4.25h10V13H3zM3 7.25h10M5.75 2.5v3M10.25 2.5v3M6.5 10.1h3" />,
  cancelled: (
    <>
      <circle cx="8" cy="8" r="5.75" />
      <path d="m5.9 5.9 4.2 4.2M10.1 5.9l-4.2 4.2" />
    </>
  ),
  /* One line forking: two readings. */
  fork: <path d="M2 8h3.2c2.6 0 2.2-4 4.8-4h3.5M5.2 8c2.6 0 2.2 4 4.8 4h3.5" />,
  clockChange: <path d="M3.1 5.6A5.5 5.5 0 1 1 2.5 8M2.75 2.75v3h3M8 5.25V8l1.75 1.25" />,
  anotherDay: <path d="M13.2 9.4A5.6 5.6 0 1 1 6.6 2.8a4.5 4.5 0 0 0 6.6 6.6Z" />,
  offline: (
    <path d="M5.2 5.1a3.7 3.7 0 0 1 6.5 1.8 2.6 2.6 0 0 1 1.6 3.9M11 12.5H4.8a2.9 2.9 0 0 1-.7-5.7M2.5 2.5l11 11" />
  ),
  dormant: <circle cx="8" cy="8" r="5.75" stroke-dasharray="2.2 2.3" />,
  copy: (
    <>
      <rect x="5.5" y="5.5" width="8" height="8" rx="1" />
      <path d="M10.5 5.5v-2a1 1 0 0 0-1-1h-6a1 1 0 0 0-1 1v6a1 1 0 0 0 1 1h2" />
    </>
  ),
  search: (
    <>
      <circle cx="7" cy="7" r="4.25" />
      <path d="m10.25 10.25 3.25 3.25" />
    </>
  ),
  down: <path d="m4 6.25 4 4 4-4" />,
  plus: <path d="M8 3v10M3 8h10" />,
  check: <path d="m3 8.5 3.25 3.25L13 4.75" />,
} as const;

export type Shape = keyof typeof SHAPES;

/** These point somewhere, and point the other way in right-to-left. */
const DIRECTIONAL: ReadonlySet<Shape> = new Set(['list', 'moved', 'arrow', 'fork', 'plus']);

/** A shape beside words that say the same; screen readers skip it. */
export function Icon({ shape }: { shape: Shape }) {
  return (
    <svg class={DIRECTIONAL.has(shape) ? 'icon icon-mirrors' : 'icon'} viewBox="0 0 16 16" aria-hidden="true">
      {SHAPES[shape]}
    </svg>
  );
}
