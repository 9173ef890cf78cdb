import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { settings } from '@tovuti/core';
import { TOTP } from 'otpauth';

type Account = { email: string; role: string; tenant: string | null; otp?: string };

/** Prints the present one-time code of a demonstration account: `npm run otp -- publisher.afya@tovuti.example`. */
const [email] = process.argv.slice(2);
const accounts = JSON.parse(readFileSync(join(settings.dataDir, 'accounts.json'), 'utf8')) as Account[];
const withCode = accounts.filter(({ otp }) => otp);
const account = withCode.find((entry) => entry.email === email);
if (account?.otp) {
  const totp = new TOTP({ secret: account.otp });
  console.log(`${totp.generate()}  (${Math.ceil(totp.remaining() / 1000)} s)`);
} else {
  console.log(withCode.map((entry) => entry.email).join('\n'));
  process.exitCode = 1;
}
