/**
 * Content that says what holds until someone says otherwise: it is looked at again a year after its publication. News,
 * statements, announcements, events, tenders, alerts and galleries carry a day of their own and age by nature; an
 * editor may set a review day for one of them all the same.
 */
export const REVIEWED_TYPES = [
  'institution-profile',
  'service',
  'page',
  'department',
  'leader',
  'faq',
  'project',
  'statistic',
  'publication',
  'quick-link',
  'related-site',
].map((name) => `api::${name}.${name}`);
