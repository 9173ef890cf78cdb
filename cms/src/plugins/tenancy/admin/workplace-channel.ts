const channel = new BroadcastChannel('tovuti-workplace');

/** Another tab that still shows the former institution would save into the new one: every tab starts again. */
export function followWorkplace() {
  channel.onmessage = () => window.location.assign('/admin');
}

/** Starts this tab and all others again, in the institution that was just chosen. */
export function announceWorkplace() {
  channel.postMessage('changed');
  window.location.assign('/admin');
}
