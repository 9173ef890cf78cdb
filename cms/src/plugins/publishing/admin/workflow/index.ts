import type { StrapiApp } from '@strapi/strapi/admin';
import { type Action, publishAction, saveAction } from './main-action';
import { WorkflowPanel } from './panel';

type ContentManager = {
  apis: {
    addEditViewSidePanel(panels: unknown[]): void;
    addDocumentAction(change: (actions: Action[]) => Action[]): void;
  };
};

/** The panel of approval and schedules beside every document's form, and one main button in each state. */
export function addWorkflowPanel(app: Pick<StrapiApp, 'getPlugin'>) {
  const { apis } = app.getPlugin('content-manager') as unknown as ContentManager;
  apis.addEditViewSidePanel([WorkflowPanel]);
  apis.addDocumentAction((actions) =>
    actions.map((action) => {
      if (action.type === 'publish') return publishAction(action);
      return action.type === 'update' ? saveAction(action) : action;
    }),
  );
}
