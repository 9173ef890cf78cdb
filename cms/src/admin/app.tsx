import type { StrapiApp } from '@strapi/strapi/admin';
import { addAccounts } from '../plugins/accounts/admin';
import { addAuditPage } from '../plugins/audit/admin';
import { addHistory } from '../plugins/history/admin';
import { addPreview } from '../plugins/preview/admin';
import { addPublishing, settlePublishing } from '../plugins/publishing/admin';
import { addTenancyPages } from '../plugins/tenancy/admin';
import { addTransfer } from '../plugins/transfer/admin';
import { addAltTexts } from './alt-text';
import { contentHooks } from './content-hooks';
import { sayHardCodedWords } from './hard-coded';
import { startInSwahili } from './language';
import { addLanguagePage } from './language-menu';
import logo from './logo.svg';
import { addOwnPages } from './own-pages';
import { dismissPromotions } from './promotions';
import { addRichText } from './rich-text';
import { addSiteAddress } from './site-address';
import { nameTheBrowserTab } from './tab-title';
import { theme } from './theme';
import { translations } from './translations';

/** What institutions' staff see of Strapi: in Swahili or English, in our colours, without its own advertisements. */
export default {
  config: {
    locales: ['sw', 'en'],
    translations,
    theme,
    auth: { logo },
    menu: { logo },
    head: { favicon: logo },
    tutorials: false,
    notifications: { releases: false },
  },
  register(app: StrapiApp) {
    dismissPromotions();
    startInSwahili(app);
    sayHardCodedWords();
    addLanguagePage(app);
    addRichText(app);
    addSiteAddress(app);
    addOwnPages(app);
    addTenancyPages(app);
    addAuditPage(app);
    addPublishing(app);
    addHistory(app);
    addPreview(app);
    addTransfer(app);
    addAccounts(app);
    addAltTexts(app);
  },
  bootstrap(app: Pick<StrapiApp, 'registerHook' | 'getPlugin'>) {
    contentHooks(app);
    settlePublishing(app);
    nameTheBrowserTab();
  },
};
