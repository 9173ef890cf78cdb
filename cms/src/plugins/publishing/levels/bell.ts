import { EventEmitter, once } from 'node:events';

const bell = new EventEmitter().setMaxListeners(0);

/** Tells everyone who waits in this process that some content version has grown. */
export function ring() {
  bell.emit('ring');
}

/** Calls at every ring. */
export function onRing(listener: () => void) {
  bell.on('ring', listener);
}

/** Resolves at the next ring, or after so many milliseconds: other processes ring bells of their own. */
export async function ringOr(milliseconds: number) {
  await once(bell, 'ring', { signal: AbortSignal.timeout(milliseconds) }).catch(() => {});
}
