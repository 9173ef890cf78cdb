import type { Page, TemplateName } from '../contract.ts';

/** The page that one template shows. */
export type PageOf<Name extends TemplateName> = Extract<Page, { template: Name }>;
