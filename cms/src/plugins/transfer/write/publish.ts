import { errors } from '@strapi/utils';
import { addNotes } from '../jobs/report';
import type { Work } from '../jobs/work';
import { refusalNote, uidOf } from './save-document';
import { asStep } from './taken-back';

type What = { type: string; locale: string; title: string };

/** Publishes a draft; what a rule refuses is noted, and it stays a draft. */
export async function publish(work: Work, { type, locale, title }: What, documentId: string) {
  try {
    const documents = work.strapi.documents(uidOf(type));
    await asStep(work.strapi, () => documents.publish({ documentId, locale } as never));
  } catch (error) {
    if (!(error instanceof errors.ApplicationError)) throw error;
    addNotes(work.report, [refusalNote('not-published', { title, type }, error)]);
  }
}

/**
 * What the source had planned is planned here for the same moment, by whoever runs the import and asked to publish;
 * otherwise it is a draft whose note says the moment.
 * @param moment ISO 8601
 */
export async function schedule(work: Work, { type, locale, title }: What, document: string, moment: string) {
  const { strapi, tenant, job } = work;
  const wants = job.options.publish && job.user !== null;
  const isPlanned =
    wants &&
    (await strapi
      .plugin('publishing')
      .service('schedules')
      .planPublication(
        { type: uidOf(type), document, locale },
        { tenant, title, user: job.user },
        new Date(moment),
      ));
  addNotes(work.report, [{ code: isPlanned ? 'scheduled' : 'future', title, moment }]);
}
