import { Listr } from 'listr2';
import { say } from './words.ts';

type Title = Parameters<typeof say>[0];

/** One long step with its title, what it is at, and its result. */
export async function step<T>(title: Title, work: (update: (at: string) => void) => Promise<T>): Promise<T> {
  const context: { result?: T } = {};
  const list = new Listr(
    [
      {
        title: say(title),
        task: async (_, task) => {
          context.result = await work((at) => {
            task.title = `${say(title)}: ${at}`;
          });
        },
      },
    ],
    { rendererOptions: { showErrorMessage: false }, registerSignalListeners: false },
  );
  await list.run();
  return context.result as T;
}

/** A step that says so when there was nothing to do. */
export async function stepOnce(title: Title, work: (update: (at: string) => void) => Promise<boolean>) {
  await step(title, async (update) => {
    if (!(await work(update))) update(say('unchanged'));
  });
}
