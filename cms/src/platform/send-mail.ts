import type { Core } from '@strapi/strapi';
import mailWords from '../words/mail.json';

export type MailName = keyof typeof mailWords;
type Values = Record<string, string>;

/**
 * Sends one of the messages of `words/mail.json`, in Swahili with the English below it.
 * @param values what stands for the `{names}` in the message
 */
export async function sendMail(strapi: Core.Strapi, to: string, name: MailName, values: Values) {
  const { sw, en } = mailWords[name];
  const fill = (text: string) => text.replace(/\{(\w+)\}/g, (whole, key: string) => values[key] ?? whole);
  await strapi
    .plugin('email')
    .service('email')
    .send({
      to,
      subject: fill(`${sw.subject} / ${en.subject}`),
      text: fill(`${sw.text}\n\n---\n\n${en.text}\n`),
    });
}
