import type { Core } from '@strapi/strapi';
import { type MailName, mailTemplate } from './mail-template';

export type { MailName } from './mail-template';

/**
 * Sends one of the messages of `words/mail.json`, in Swahili with the English below it.
 * @param values what stands for the `{names}` in the message
 */
export async function sendMail(
  strapi: Core.Strapi,
  to: string,
  name: MailName,
  values: Record<string, string>,
) {
  const { subject, text } = mailTemplate(name, values);
  await strapi.plugin('email').service('email').send({ to, subject, text });
}
