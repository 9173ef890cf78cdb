import type { Core } from '@strapi/strapi';
import { type MailName, sendMail } from '../../platform/send-mail';

type Person = { email: string; firstname?: string | null };

/** Tells the holder of an account what just happened to it. It has happened whether or not the message can be sent. */
export async function tell(
  strapi: Core.Strapi,
  { email, firstname }: Person,
  mail: MailName,
  facts: Record<string, string>,
) {
  const options = { timeZone: 'Africa/Dar_es_Salaam', dateStyle: 'short', timeStyle: 'short' } as const;
  const moment = new Intl.DateTimeFormat('en-GB', options).format(new Date());
  const sending = sendMail(strapi, email, mail, { name: firstname ?? '', moment, ...facts });
  await sending.catch((error) => strapi.log.error(error));
}
