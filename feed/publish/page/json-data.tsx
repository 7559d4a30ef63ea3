/** Data in a page, for a script or for search engines. */
export const JsonData = ({ type, id, value }: { type: string; id?: string; value: unknown }) => (
  <script
    type={type}
    id={id}
    // "<" would let words of a source end the element.
    dangerouslySetInnerHTML={{ __html: JSON.stringify(value).replaceAll('<', String.raw`\u003c`) }}
  />
);
