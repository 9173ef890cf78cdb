import { documentLayouts } from './document-layouts';
import type { TypeLayout } from './layout';
import { siteLayouts } from './site-layouts';

/** How the content manager shows each content type, by the type's singular name. */
export const typeLayouts: Record<string, TypeLayout> = { ...documentLayouts, ...siteLayouts };
