import { bulkPublishAction } from '../workflow/main-action';
import { askInsteadOf, withoutBulkLocales } from './retire-action';
import { RetirementPanel } from './retirement-panel';

type Bulk = { documents: object[] };
type Described = { type?: string };
type BulkAction = ((shown: Bulk) => object | null) & Described;
type ContentManager = {
  addDocumentAction(change: (actions: Described[]) => Described[]): void;
  addBulkAction(change: (actions: BulkAction[]) => BulkAction[]): void;
  addEditViewSidePanel(panels: unknown[]): void;
};

/**
 * Puts our question in the place of Strapi's plain "Unpublish" of one document. In bulk nobody can be asked, so there
 * it is offered only for what has no page (menus, links).
 */
export function addRetirement(contentManager: ContentManager) {
  contentManager.addDocumentAction((actions) =>
    actions.map((action) => (action.type === 'unpublish' ? askInsteadOf(action as never) : action)),
  );
  contentManager.addBulkAction((actions) =>
    actions.map((action) => (action.type === 'unpublish' ? onlyWithoutPage(action) : action)),
  );
  contentManager.addEditViewSidePanel([RetirementPanel]);
}

/** The same for all languages of a document at once. To be called when Strapi's own plugins have added their actions. */
export function refuseBulkLocales(contentManager: Pick<ContentManager, 'addDocumentAction'>) {
  contentManager.addDocumentAction((actions) =>
    actions.map((action) =>
      action.type ? action : bulkPublishAction(withoutBulkLocales(action as never) as never),
    ),
  );
}

function onlyWithoutPage(plain: BulkAction): BulkAction {
  const action: BulkAction = (shown) => {
    const description = plain(shown);
    return shown.documents.some((document) => 'slug' in document) ? null : description;
  };
  action.type = 'unpublish';
  return action;
}
