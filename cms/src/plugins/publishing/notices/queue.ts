import type { Core } from '@strapi/strapi';
import { asSystem } from '../../../platform/actor';
import { nameOf } from '../../../platform/people';
import { type MailName, sendMail } from '../../../platform/send-mail';
import { reachable } from '../workflow/people';

export const NOTICE = 'plugin::publishing.notice';
const MINUTE = 60_000;
/** About two days, waiting twice as long each time and at most six hours. */
const MAX_ATTEMPTS = 16;
const LONGEST_WAIT = 360;

type Notice = {
  id: number;
  tenant: string;
  user: number;
  mail: MailName;
  values: Record<string, string>;
  attempts: number;
  nextTryAt: string;
};

/**
 * Puts an e-mail to each of these accounts in the queue, in the transaction of what it is about: a mail server that is
 * down undoes nothing, loses nothing, and one bad address holds up no other.
 */
export async function notify(
  strapi: Core.Strapi,
  tenant: string,
  users: number[],
  mail: MailName,
  values: Record<string, string>,
) {
  const nextTryAt = new Date();
  await asSystem(async () => {
    for (const user of new Set(users)) {
      await strapi.db.query(NOTICE).create({ data: { tenant, user, mail, values, nextTryAt } });
    }
  });
}

/** Sends what is due. Several processes may do so at once: each mail is claimed before it is sent. */
export async function sendNotices(strapi: Core.Strapi) {
  const where = { nextTryAt: { $lte: new Date() } };
  const due: Notice[] = await strapi.db
    .query(NOTICE)
    .findMany({ where, orderBy: { nextTryAt: 'asc' }, limit: 50 });
  for (const notice of due) if (await claim(strapi, notice)) await send(strapi, notice);
}

async function claim(strapi: Core.Strapi, { id, attempts }: Notice): Promise<boolean> {
  const wait = Math.min(2 ** attempts, LONGEST_WAIT) * MINUTE;
  const data = { attempts: attempts + 1, nextTryAt: new Date(Date.now() + wait) };
  return (await strapi.db.query(NOTICE).updateMany({ where: { id, attempts }, data })).count === 1;
}

async function send(strapi: Core.Strapi, notice: Notice) {
  const { id, tenant, user, mail, values, attempts } = notice;
  const finish = () => strapi.db.query(NOTICE).delete({ where: { id } });
  try {
    const person = await reachable(strapi, tenant, user);
    if (person) await sendMail(strapi, person.email, mail, { ...values, name: nameOf(person) });
    await finish();
  } catch (error) {
    // No address and no content in the log.
    strapi.log.error(`E-mail ${mail} of ${tenant} (notice ${id}) was not sent: ${codeOf(error)}`, { tenant });
    if (attempts + 1 >= MAX_ATTEMPTS) await finish();
  }
}

const codeOf = (error: unknown) => String((error as { code?: string }).code ?? (error as Error).name);
