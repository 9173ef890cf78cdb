import { settings, TovutiError } from '@tovuti/core';
import { defineCommand } from 'citty';
import { nginxConfig } from '../serve/nginx.ts';
import { say } from './words.ts';

export const nginx = defineCommand({
  meta: { name: 'nginx', description: say('nginx') },
  args: { port: { type: 'string', default: '80', description: say('nginxPort') } },
  run({ args }) {
    const port = Number(args.port);
    if (!Number.isInteger(port) || port < 1 || port > 65535)
      throw new TovutiError('bad-setting', { name: '--port', value: args.port });
    process.stdout.write(nginxConfig(settings, port));
  },
});
