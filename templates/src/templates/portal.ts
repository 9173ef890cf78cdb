import type { PortalInstitution } from '../contract.ts';
import { words } from '../words/words.ts';

type Category = PortalInstitution['category'];

/** Whether a filter's value names a category of institutions. */
export function isCategory(value: string | null): value is Category {
  return value !== null && Object.hasOwn(words('sw').portal.category, value);
}
