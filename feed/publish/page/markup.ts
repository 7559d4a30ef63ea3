/**
 * Components as text, in the browser: what preact's JSX runtime and preact-render-to-string are to the build, in a thirtieth
 * of their size. `feed/page-assets.ts` puts it in place of `preact/jsx-runtime`. A part of a page is drawn whole and keeps no
 * state, so that nothing more of preact is needed.
 */
class Markup {
  readonly html: string;
  constructor(html: string) {
    this.html = html;
  }
}

/** HTML, "Void elements": those of them that parts have. */
const VOID: ReadonlySet<string> = new Set(['input']);

const escaped = (text: string | number): string => String(text).replace(/[&<"]/g, (one) => `&#${one.charCodeAt(0)};`);

/** Returns what a component gave as HTML; text in it is never markup. */
export function write(drawn: unknown): string {
  if (drawn instanceof Markup) return drawn.html;
  if (Array.isArray(drawn)) return drawn.map(write).join('');
  return typeof drawn === 'string' || typeof drawn === 'number' ? escaped(drawn) : '';
}

type Properties = Record<string, unknown>;

/** Several elements without one around them. */
export const Fragment = ({ children }: Properties): unknown => children;

/** Makes an element, or asks a component. */
export function jsx(type: string | ((properties: Properties) => unknown), properties: Properties): Markup {
  if (typeof type === 'function') return new Markup(write(type(properties)));
  const { children, ...attributes } = properties;
  const written = Object.entries(attributes).map(([name, value]) => {
    if (typeof value === 'string' || typeof value === 'number') return ` ${name}="${escaped(value)}"`;
    return value === true ? ` ${name}` : '';
  });
  return new Markup(`<${type}${written.join('')}>${VOID.has(type) ? '' : `${write(children)}</${type}>`}`);
}

export { jsx as jsxs };
