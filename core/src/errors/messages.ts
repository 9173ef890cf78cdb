import accounts from './messages/accounts.json' with { type: 'json' };
import bucket from './messages/bucket.json' with { type: 'json' };
import documents from './messages/documents.json' with { type: 'json' };
import history from './messages/history.json' with { type: 'json' };
import platform from './messages/platform.json' with { type: 'json' };
import preview from './messages/preview.json' with { type: 'json' };
import publishing from './messages/publishing.json' with { type: 'json' };
import sites from './messages/sites.json' with { type: 'json' };
import tenancy from './messages/tenancy.json' with { type: 'json' };
import transfer from './messages/transfer.json' with { type: 'json' };
import uploads from './messages/uploads.json' with { type: 'json' };

/** Every error that the product can show, one file an area. */
export const messages = {
  ...accounts,
  ...bucket,
  ...documents,
  ...history,
  ...platform,
  ...preview,
  ...publishing,
  ...sites,
  ...tenancy,
  ...transfer,
  ...uploads,
};
