/** Addresses of what a page needs beside itself, relative to the page or absolute. */
export interface PageAssets {
  style: string;
  script: string;
}
