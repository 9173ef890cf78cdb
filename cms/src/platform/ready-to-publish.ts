import type { Core } from '@strapi/strapi';
import type { ErrorCode } from '@tovuti/core';
import { fieldLabel } from './labels';
import { refusal } from './refusal';

export type Channel = { kind: string; detail?: string | null; value?: string | null };
export type Hours = {
  kind: string;
  fromMonth?: string | null;
  toMonth?: string | null;
  fromDay?: string | null;
  toDay?: string | null;
  opens?: string | null;
  closes?: string | null;
};
/** A draft as it stands in one language, as far as the rules look at it; `forms` are those that citizens see in it. */
export type Draft = {
  locale?: string;
  link?: string | null;
  office?: string | null;
  forms?: Form[];
  channels?: Channel[];
  openingHours?: Hours[];
  kind?: string;
  video?: string | null;
  videoFile?: unknown;
  transcript?: unknown[] | null;
};
/** A publication in one language. */
type Form = { documentId: string; locale: string };
type Fault = { code: ErrorCode; params?: Record<string, string> };

/** What the value of a channel must look like: a template makes a link of it. Offices are found by their description. */
const VALUES: Record<string, RegExp> = {
  web: /^https?:\/\/[^\s]+$/,
  app: /^https?:\/\/[^\s]+$/,
  phone: /^\+?[0-9][0-9 ()/-]{1,38}$/,
  sms: /^\+?[0-9][0-9 ()/-]{1,38}$/,
  ussd: /^\*[0-9*]{1,30}#$/,
  email: /^[^\s@]+@[^\s@]+\.[^\s@]+$/,
};

/** What a document lacks before citizens can use it, by the type's name; null when it may go out. */
const RULES: Record<string, (draft: Draft) => Fault | null> = {
  service: (draft) => wrongChannel(draft) ?? wrongHours(draft) ?? withoutNextStep(draft),
  'institution-profile': wrongHours,
  gallery: withoutVideo,
};

type Params = { documentId?: string; locale?: string | string[] };

const FORM = 'api::publication.publication';
const SERVICE = 'api::service.service';

/**
 * Refuses to publish, in any language, what would leave a citizen without a way on, and to take off the site the form that
 * is the only way on of a service. Drafts may be as unfinished as they are.
 */
export function guardPublication(strapi: Core.Strapi) {
  strapi.documents.use(async (context, next) => {
    const { uid, action, params } = context as unknown as { uid: string; action: string; params: Params };
    if (action === 'unpublish') await refuseNeededForm(strapi, uid, params);
    const rule = action === 'publish' ? RULES[uid.split('.')[1] ?? ''] : undefined;
    if (rule) {
      for (const draft of await draftsOf(strapi, uid, params)) {
        const fault = rule(draft);
        if (fault) throw refusal(fault.code, labelled(strapi, fault.params));
      }
    }
    return next();
  });
}

/**
 * Asked before a document leaves the lists of its site.
 * @throws `form-in-use` when it is a form and a live service begins with it alone
 */
export async function refuseNeededForm(strapi: Core.Strapi, uid: string, { documentId, locale }: Params) {
  if (uid !== FORM) return;
  const services: (Draft & { title: string })[] = await strapi.db.query(SERVICE as never).findMany({
    where: { forms: { documentId }, publishedAt: { $notNull: true }, ...languages(locale) },
    populate: { forms: true, channels: true },
  } as never);
  const published = (await publishedForms(strapi, services)).filter((form) => form.documentId !== documentId);
  const stranded = services.find((one) => withoutNextStep({ ...one, forms: formsSeen(one, published) }));
  if (stranded) throw refusal('form-in-use', { service: stranded.title });
}

const languages = (locale: Params['locale']) =>
  locale === '*' || !locale ? {} : { locale: { $in: [locale].flat() } };

async function draftsOf(strapi: Core.Strapi, uid: string, { documentId, locale }: Params): Promise<Draft[]> {
  const { attributes } = strapi.contentType(uid as never) as unknown as { attributes: object };
  const populate = ['forms', 'channels', 'openingHours', 'videoFile'].filter((name) => name in attributes);
  const drafts: Draft[] = await strapi.db.query(uid as never).findMany({
    where: { documentId, publishedAt: null, ...languages(locale) },
    populate: Object.fromEntries(populate.map((name) => [name, true])),
  } as never);
  const published = await publishedForms(strapi, drafts);
  return drafts.map((draft) => ({ ...draft, forms: formsSeen(draft, published) }));
}

/** Those of these drafts' forms that stand on a site: published, and not withdrawn. */
async function publishedForms(strapi: Core.Strapi, drafts: Draft[]): Promise<Form[]> {
  const documentId = { $in: drafts.flatMap(({ forms = [] }) => forms.map((form) => form.documentId)) };
  if (documentId.$in.length === 0) return [];
  const published: Form[] = await strapi.db.query(FORM as never).findMany({
    select: ['documentId', 'locale'],
    where: { documentId, publishedAt: { $notNull: true } },
  } as never);
  const withdrawn: { document: string; language: string }[] = await strapi.db
    .query('plugin::publishing.retirement')
    .findMany({ where: { document: documentId, kind: 'withdrawn' } });
  const isWithdrawn = (form: Form) =>
    withdrawn.some(({ document, language }) => document === form.documentId && language === form.locale);
  return published.filter((form) => !isWithdrawn(form));
}

/** A form that is still a draft, or published in the other language alone, stands on no page of this one. */
export function formsSeen({ forms = [], locale }: Draft, published: Form[]): Form[] {
  return forms.filter(({ documentId }) =>
    published.some((form) => form.documentId === documentId && form.locale === locale),
  );
}

/** Names of kinds are said as editors read them. */
function labelled(strapi: Core.Strapi, params: Record<string, string> = {}) {
  const { component, field, ...others } = params;
  return component && field ? { ...others, field: fieldLabel(strapi, component, field) } : others;
}

/** A service ends in its next step: a web address, a form, a number or address to write to, or an office. */
export function withoutNextStep({ link, forms = [], office, channels = [] }: Draft): Fault | null {
  const leads = channels.some(({ kind, value }) => kind === 'office' || Boolean(value));
  return link || forms.length || office || leads ? null : { code: 'service-without-next-step' };
}

/** Sites make a link of every channel but an office, which is come to. */
export function wrongChannel({ channels = [] }: Draft): Fault | null {
  const unled = channels.find(({ kind, value }) => kind !== 'office' && !value?.trim());
  if (unled) return { code: 'channel-leads-nowhere', params: { detail: unled.detail ?? '' } };
  const wrong = channels.find(({ kind, value }) => value && VALUES[kind]?.test(value.trim()) === false);
  if (!wrong) return null;
  const params = { component: 'service.channel', field: 'value', value: String(wrong.value) };
  return { code: 'channel-malformed', params };
}

export function wrongHours({ openingHours = [] }: Draft): Fault | null {
  const isWrong = (hours: Hours) => {
    if (hours.kind === 'seasonal' && !(hours.fromMonth && hours.toMonth)) return true;
    if (hours.kind === 'weekly' && !(hours.fromDay && hours.opens && hours.closes)) return true;
    return Boolean(hours.opens) !== Boolean(hours.closes);
  };
  return openingHours.some(isWrong) ? { code: 'hours-incomplete' } : null;
}

/** A video can be seen, and read by those who cannot hear or see it. */
export function withoutVideo({ kind, video, videoFile, transcript }: Draft): Fault | null {
  if (kind !== 'video') return null;
  if (!video && !videoFile) return { code: 'video-missing' };
  return transcript?.length ? null : { code: 'video-without-text' };
}
