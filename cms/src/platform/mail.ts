import { randomUUID } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { settings } from '@tovuti/core';
import nodemailer from 'nodemailer';

type Mail = { to: string; from?: string; replyTo?: string; subject: string; text: string; html?: string };

/**
 * Strapi's e-mail provider: sends through `SMTP_URL`, or, where there is none (development, tests), keeps each
 * message as a readable file `DATA_DIR/mail/<time>-<id>.eml`.
 */
export function init(_options: unknown, defaults: { defaultFrom: string }) {
  const transport = settings.smtpUrl
    ? nodemailer.createTransport(settings.smtpUrl)
    : nodemailer.createTransport({ streamTransport: true, buffer: true });
  return {
    // Of what else a message may be asked to carry, attachments could name any file of this machine.
    async send({ to, from = defaults.defaultFrom, replyTo, subject, text, html }: Mail) {
      const message = { to, from, replyTo, subject, text, html };
      const sent = await transport.sendMail({ ...message, disableFileAccess: true, disableUrlAccess: true });
      if (!settings.smtpUrl) await keep((sent as unknown as { message: Buffer }).message);
    },
  };
}

async function keep(message: Buffer) {
  const folder = join(settings.dataDir, 'mail');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const name = `${new Date().toISOString().replace(/:/g, '-')}-${randomUUID().slice(0, 8)}.eml`;
  await writeFile(join(folder, name), message, { mode: 0o600 });
}
