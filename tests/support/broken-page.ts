import type { AdminApi } from './admin-api.ts';

const PAGES = '/content-manager/collection-types/api::page.page';

/**
 * Publishes a page that keeps its site from being built: it took an address that the site needs while it lay below
 * another, and was moved up without its address. Answers with the pages to delete, to mend it.
 */
export async function publishBrokenPage(call: AdminApi, title: string): Promise<string[]> {
  const make = async (data: object) => (await call('POST', PAGES, data)).body.data.documentId;
  const parent = await make({ title: `${title}: mzazi` });
  const page = await make({ title, slug: 'zabuni', parent: { connect: [{ documentId: parent }] } });
  await call('PUT', `${PAGES}/${page}`, { parent: { disconnect: [{ documentId: parent }] } });
  const { status } = await call('POST', `${PAGES}/${page}/actions/publish`, {});
  if (status !== 200) throw new Error(`${title}: ${status}`);
  return [page, parent].map((id) => `${PAGES}/${id}`);
}
