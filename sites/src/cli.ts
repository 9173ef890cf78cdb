import { TovutiError } from '@tovuti/core';
import { defineCommand, runCommand, showUsage } from 'citty';
import { build } from './commands/build.ts';
import { builder } from './commands/builder.ts';
import { mirror } from './commands/mirror.ts';
import { nginx } from './commands/nginx.ts';
import { preview } from './commands/preview.ts';
import { rollback } from './commands/rollback.ts';
import { serve } from './commands/serve.ts';
import { status } from './commands/status.ts';
import { locale, say } from './commands/words.ts';

const subCommands = { build, builder, status, rollback, serve, mirror, nginx, preview };
const main = defineCommand({ meta: { name: 'sites', description: say('sites') }, subCommands });

const rawArgs = process.argv.slice(2);
const [name] = rawArgs;
const wantsHelp = rawArgs.length === 0 || rawArgs.some((arg) => arg === '--help' || arg === '-h');

try {
  if (wantsHelp) await help();
  else await runCommand(main, { rawArgs });
} catch (error) {
  console.error(error instanceof TovutiError ? error.explain(locale) : error);
  process.exitCode = 1;
}

async function help() {
  const command = Object.entries(subCommands).find(([key]) => key === name)?.[1];
  if (command) await showUsage(command as typeof main, main);
  else await showUsage(main);
}
