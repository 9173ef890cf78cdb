/** As many requests as one process has under way at once. */
const AT_ONCE = 16;

/** Does something for each, a few at a time. The first failure is the failure of all; no other is begun after it. */
export async function inParallel<T>(
  items: Iterable<T>,
  action: (item: T) => Promise<void>,
  atOnce = AT_ONCE,
): Promise<void> {
  const rest = items[Symbol.iterator]();
  let hasFailed = false;
  async function work() {
    for (let next = rest.next(); !next.done && !hasFailed; next = rest.next()) {
      await action(next.value).catch((error) => {
        hasFailed = true;
        throw error;
      });
    }
  }
  const outcomes = await Promise.allSettled(Array.from({ length: atOnce }, work));
  for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason;
}
