/// <reference types="astro/client" />

declare namespace App {
  /** What a page may read: everything it needs comes from here, nothing is fetched. */
  interface Locals extends Readonly<import('./contract.ts').RenderInput> {}
}
