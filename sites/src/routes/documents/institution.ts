import type { DepartmentItem, FaqItem, LeaderItem, ServiceItem } from '@tovuti/templates/contract';
import type { Documents } from '../../snapshot/types.ts';
import { placeUrl } from '../paths.ts';
import { type Context, sortBy } from './context.ts';
import { type Entry, entry } from './entry.ts';

/** Featured services first: they are what most citizens come for. */
export function services({ locale, content }: Context): Entry[] {
  const ordered = sortBy(
    content.service,
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
      duration: service.duration,
      lowestFee: amounts.length ? Math.min(...amounts) : null,
      isFree: amounts.every((amount) => amount === 0),
    };
    const { audience, requirements, steps, fees, channels, office, link, body } = service;
    return entry(service, item, () => ({
      ...item,
      audience,
      requirements,
      steps,
      fees,
      channels,
      office,
      link,
      body,
    }));
  });
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
