const signedIn = ['admin::isAuthenticatedAdmin'];
const route = (method: string, path: string, handler: string) => ({
  method,
  path,
  handler,
  config: { policies: signedIn },
});
const document = '/:type/:document';

/** Under `/publishing`, for the admin only. What a person may do with a document is asked where the document is read. */
export const workflowRoutes = [
  route('GET', `/workflow${document}`, 'workflow.find'),
  route('POST', `/workflow${document}/submit`, 'workflow.submit'),
  route('POST', `/workflow${document}/return`, 'workflow.giveBack'),
  route('POST', `/workflow${document}/approve`, 'workflow.approve'),
  route('POST', `/workflow${document}/withdraw`, 'workflow.withdraw'),
  route('POST', `/schedules${document}`, 'schedules.plan'),
  route('DELETE', '/schedules/:id', 'schedules.callOff'),
  ...['waiting', 'drafts', 'schedules', 'live', 'parity'].map((name) =>
    route('GET', `/home/${name}`, `home.${name}`),
  ),
];
