import site from '../content/site.json' with { type: 'json' };
import type { Kit } from '../kit.ts';
import { pick } from '../random.ts';
import { phone } from '../slots.ts';
import { fullName } from '../subject.ts';
import type { LinkIdea, SeedDocument, Tenant, Text } from '../types.ts';
import { openingHours } from './opening-hours.ts';

/** Who the institution is and how to reach it. */
export function profile(kit: Kit): SeedDocument {
  const { tenant } = kit;
  const [idea] = kit.own('profiles');
  if (!idea) throw new RangeError(`No profile for ${tenant.kind}`);
  const key = 'profile';
  const hours = hoursOf(tenant);
  const handle = tenant.code.replaceAll('-', '');
  return kit.document(
    'institution-profile',
    0,
    {
      phone: phone(tenant, 0),
      tollFree: null,
      email: `info@${tenant.domain}`,
      ussd: null,
      latitude: tenant.coordinates?.latitude ?? null,
      longitude: tenant.coordinates?.longitude ?? null,
      facebook: `https://www.facebook.com/${handle}tz`,
      x: `https://x.com/${handle}_tz`,
      instagram: `https://www.instagram.com/${handle}_tz`,
      youtube: `https://www.youtube.com/@${handle}tz`,
      complaints: 'https://emrejesho.gov.go.tz',
      emblem: null,
      logo: null,
      photo: kit.picture(0),
    },
    {
      motto: kit.text(key, idea.motto),
      mission: kit.text(key, idea.mission),
      vision: kit.text(key, idea.vision),
      values: kit.text(key, idea.values).map((text) => text.replaceAll(' | ', '\n')) as [string, string],
      mandate: kit.rich(key, idea.mandate),
      history: kit.rich(key, idea.history),
      address: kit.text(key, pick(`${tenant.code}:address`, site.addresses) as unknown as Text),
      postalAddress: kit.text(key, ['S.L.P. {box:100-990}, {region}', 'P.O. Box {box:100-990}, {region}']),
      openingHours: [openingHours(hours, 0), openingHours(hours, 1)],
      hours: [null, null],
    },
  );
}

/** The name of its opening hours: those of its own, of its kind, or of an office. */
function hoursOf({ code, kind }: Tenant): string {
  const own = (site.hoursOf as Record<string, string>)[code];
  return own ?? (kind in site.hours ? kind : 'office');
}

/** The menu above every page and the one below it. */
export function menus(kit: Kit): SeedDocument[] {
  return (['main', 'footer'] as const).map((place, n) => {
    const items = site.menus[place] as unknown as LinkIdea[];
    return kit.document('menu', n, { place }, { items: [links(kit, items, 0), links(kit, items, 1)] });
  });
}

function links(kit: Kit, items: readonly LinkIdea[], side: 0 | 1) {
  return items.map(({ label, url }) => ({ label: kit.text('menu', label)[side], url: url[side] }));
}

export function quickLinks(kit: Kit): SeedDocument[] {
  return kit
    .draw('quickLinks', 5)
    .map(({ label, url }, n) =>
      kit.document(
        'quick-link',
        n,
        { order: (n + 1) * 10 },
        { title: kit.text(`quick:${n}`, label), url: [url[0], url[1] || url[0]] },
      ),
    );
}

/** The institution that this one answers to, those that answer to it, and what every citizen needs. */
export function relatedSites(kit: Kit): SeedDocument[] {
  const { tenant, tenants } = kit;
  const parent = tenants.filter(({ code }) => code === tenant.parent);
  const children = tenants.filter((other) => other.parent === tenant.code);
  // A region names all its councils, every other institution those nearest to it.
  const nearest =
    tenant.category === 'region' ? [...parent, ...children] : [...parent, ...children].slice(0, 3);
  const near = nearest.map(
    (other): LinkIdea => ({
      label: nameOf(other),
      url: [`https://www.${other.domain}`, `https://www.${other.domain}`],
    }),
  );
  const all = [...near, ...kit.draw('relatedSites', 3)].filter(
    ({ url }) => !url[0].includes(`www.${tenant.domain}`),
  );
  return all
    .slice(0, near.length + 2)
    .map(({ label, url }, n) =>
      kit.document(
        'related-site',
        n,
        { order: (n + 1) * 10 },
        { title: label, url: [url[0], url[1] || url[0]] },
      ),
    );
}

function nameOf(tenant: Tenant): Text {
  return [tenant.name.sw, fullName(tenant).replace(/^the /, '')];
}

/** Addresses of an older site that people still follow. */
export function redirects(kit: Kit): SeedDocument[] {
  return site.redirects.slice(0, kit.integer('redirects', 1, 2)).map(({ from, to }, n) => ({
    ...kit.document('redirect', n, { from, to, permanent: true }, {}),
  }));
}
