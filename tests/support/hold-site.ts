/** A builder that takes a site up and never finishes: `hold-site.ts <database> <code>`; it says when it has it in hand. */
import { openQueue } from '../../sites/src/builder/queue.ts';

const [, , databaseUrl = '', code = ''] = process.argv;
const queue = await openQueue({ databaseUrl });
await queue.work('publication', 1, async () => {
  process.send?.('in hand');
  await new Promise(() => setInterval(() => {}, 1000));
});
await queue.ask([code], 'publication');
