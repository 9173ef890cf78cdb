import type { DepartmentItem, FaqItem, LeaderItem, ServiceItem } from '@tovuti/templates/contract';
import type { Documents } from '../../snapshot/types.ts';
import { placeUrl } from '../paths.ts';
import { type Context, sortBy } from './context.ts';
import { type Entry, entry } from './entry.ts';

/** Emergency services first, then featured ones: they are what most citizens come for. */
export function services({ locale, content }: Context): Entry[] {
  const ordered = sortBy(
    content.service,
    ({ emergency }) => (emergency ? 0 : 1),
    ({ featured }) => (featured ? 0 : 1),
    ({ order }) => order,
    ({ title }) => title,
  );
  return ordered.map((service) => {
    const amounts = service.fees.map(({ amount }) => amount);
    const item: ServiceItem = {
      type: 'service',
      url: placeUrl(locale, 'services', service.slug),
      title: service.title,
      summary: service.summary,
      isEmergency: service.emergency,
      phone: service.channels.find(({ kind, value }) => kind === 'phone' && value)?.value ?? null,
      duration: service.duration,
      lowestFee: amounts.length ? Math.min(...amounts) : null,
      isFree: amounts.every((amount) => amount === 0),
    };
    const { audience, requirements, steps, fees, channels, openingHours, office, link, body } = service;
    const forms = formsOf(service, { locale, content });
    return entry(service, item, () => ({
      ...item,
      audience,
      requirements,
      steps,
      fees,
      channels,
      openingHours,
      forms,
      office,
      link,
      body,
    }));
  });
}

/** The published forms of a service, each with its page and its files. */
function formsOf({ forms }: Documents['service'], { locale, content }: Pick<Context, 'locale' | 'content'>) {
  const wanted = new Set(forms.map(({ documentId }) => documentId));
  return content.publication
    .filter(({ documentId }) => wanted.has(documentId))
    .map(({ title, slug, files }) => ({ title, url: placeUrl(locale, 'publications', slug), files }));
}

export function leaders({ locale, content }: Context): Entry[] {
  const ordered = sortBy(
    content.leader,
    ({ rank }) => rank,
    ({ order }) => order,
    ({ name }) => name,
  );
  return ordered.map((leader) => {
    const item = leaderItem(locale, leader);
    const { quote, biography, phone, email, since } = leader;
    return entry(leader, item, () => ({ ...item, quote, biography, phone, email, since }));
  });
}

function leaderItem(locale: Context['locale'], leader: Documents['leader']): LeaderItem {
  return {
    type: 'leader',
    url: placeUrl(locale, 'leaders', leader.slug),
    title: leader.name,
    summary: null,
    office: leader.office,
    rank: leader.rank,
    photo: leader.photo,
  };
}

export function departments({ locale, content }: Context): Entry[] {
  const ordered = sortBy(
    content.department,
    ({ order }) => order,
    ({ title }) => title,
  );
  return ordered.map((department) => {
    const item: DepartmentItem = {
      type: 'department',
      url: placeUrl(locale, 'departments', department.slug),
      title: department.title,
      summary: department.summary,
      kind: department.kind,
    };
    const { functions, body, phone, email } = department;
    const head = content.leader.find(({ documentId }) => documentId === department.head);
    return entry(department, item, () => ({
      ...item,
      functions,
      body,
      head: head ? leaderItem(locale, head) : null,
      phone,
      email,
    }));
  });
}

export function faqs({ locale, content }: Context): Entry[] {
  const ordered = sortBy(
    content.faq,
    ({ order }) => order,
    ({ title }) => title,
  );
  return ordered.map((faq) => {
    const item: FaqItem = {
      type: 'faq',
      url: placeUrl(locale, 'faqs', faq.slug),
      title: faq.title,
      summary: null,
      category: faq.category,
      body: faq.body,
    };
    return entry(faq, item, () => item);
  });
}
