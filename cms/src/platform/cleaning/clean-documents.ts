import type { Core } from '@strapi/strapi';
import { safeLink } from '@tovuti/core';
import { fieldLabel } from '../labels';
import { onWrite, type Write } from '../on-write';
import { refusal } from '../refusal';
import { isRichText } from '../rich-text/field';
import { isTenantType } from '../tenant-types';
import { cleanBlocks, UnsafeBlocks } from './clean-blocks';
import { cleanLine, cleanText } from './clean-text';
import { withLibraryImages } from './library-images';
import { type Place, placesOf } from './walk';

/** Cleans every text of a document on its way in, and refuses by the field's name what cannot be cleaned. */
export function cleanDocuments(strapi: Core.Strapi) {
  onWrite(strapi, async ({ uid, data }: Write) => {
    if (!isTenantType(strapi, uid)) return;
    for (const place of placesOf(strapi, uid, data)) {
      if (isRichText(place.attribute)) await putBlocks(strapi, place, String(data.tenant ?? ''));
      else putText(strapi, place);
    }
  });
}

function putText(strapi: Core.Strapi, { uid, field, attribute, value, put }: Place) {
  if (typeof value !== 'string') return;
  const isAddress = attribute.regex?.includes('https?://');
  if (isAddress && value) {
    const link = safeLink(value);
    if (!link)
      throw refusal('link-unsafe', { field: fieldLabel(strapi, uid, field), link: value.slice(0, 100) });
    put(link);
  } else if (attribute.type === 'text' || attribute.type === 'richtext') put(cleanText(value));
  else if (attribute.type === 'string' || attribute.type === 'email') put(cleanLine(value));
}

async function putBlocks(strapi: Core.Strapi, { uid, field, value, put }: Place, tenant: string) {
  const label = () => fieldLabel(strapi, uid, field);
  const blocks = cleanOrRefuse(value, label);
  const known = await withLibraryImages(strapi, blocks, tenant);
  if (!known) throw refusal('rich-text-image', { field: label() });
  // Strapi asks of a required field only that it is not null.
  put(known.length ? known : null);
}

function cleanOrRefuse(value: unknown, label: () => string) {
  try {
    return cleanBlocks(value);
  } catch (error) {
    if (!(error instanceof UnsafeBlocks)) throw error;
    const { kind, detail } = error.problem;
    if (kind === 'link') throw refusal('link-unsafe', { field: label(), link: detail });
    throw refusal(kind === 'too-large' ? 'rich-text-too-large' : 'rich-text-malformed', { field: label() });
  }
}
