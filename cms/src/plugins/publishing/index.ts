import type { Core } from '@strapi/strapi';
import { addresses, addressRoutes } from './addresses/controller';
import { followMoves } from './addresses/follow-moves';
import { keepFormer } from './addresses/former-addresses';
import change from './content-types/change.json';
import contentVersion from './content-types/content-version.json';
import formerAddress from './content-types/former-address.json';
import notice from './content-types/notice.json';
import release from './content-types/release.json';
import retirementSchema from './content-types/retirement.json';
import reviewDate from './content-types/review-date.json';
import schedule from './content-types/schedule.json';
import siteState from './content-types/site-state.json';
import workflowState from './content-types/workflow-state.json';
import { home } from './home/controller';
import { countChanges } from './levels/count-changes';
import { forgetNightly, forgetOld } from './levels/forget-old';
import { watchFiles } from './levels/watch-files';
import { callWebhook } from './levels/webhook';
import { retirement } from './retirement/controller';
import { guardRedirects } from './retirement/guard-redirects';
import { retire } from './retirement/retire';
import { retirementRoutes } from './retirement/routes';
import { reviews } from './review/controller';
import { remind, remindMonthly } from './review/remind';
import { reviewRoutes } from './review/routes';
import { schedules } from './schedule/controller';
import { planPublication } from './schedule/plan';
import { poll } from './schedule/poll';
import { claimNext, runDue } from './schedule/run';
import { builderRoutes, builders } from './sites/builder-door';
import { siteRoutes, sites } from './sites/controller';
import { workflow } from './workflow/controller';
import { workflowRoutes } from './workflow/routes';
import { watchWorkflow } from './workflow/watch';

type Tail<T extends unknown[]> = T extends [unknown, ...infer Rest] ? Rest : never;

/** From "publish" to a site that must be rebuilt. */
export default {
  contentTypes: {
    'content-version': { schema: contentVersion },
    'former-address': { schema: formerAddress },
    retirement: { schema: retirementSchema },
    'review-date': { schema: reviewDate },
    'workflow-state': { schema: workflowState },
    schedule: { schema: schedule },
    notice: { schema: notice },
    change: { schema: change },
    release: { schema: release },
    'site-state': { schema: siteState },
  },
  controllers: { addresses, retirement, reviews, workflow, schedules, home, builders, sites },
  routes: {
    admin: {
      type: 'admin',
      routes: [...addressRoutes, ...retirementRoutes, ...reviewRoutes, ...workflowRoutes, ...siteRoutes],
    },
    'content-api': { type: 'content-api', routes: builderRoutes },
  },
  services: {
    levels: ({ strapi }: { strapi: Core.Strapi }) => ({
      forgetOld: (now?: number) => forgetOld(strapi, now),
    }),
    addresses: ({ strapi }: { strapi: Core.Strapi }) => ({
      keep: (tenant: string, addresses: Parameters<typeof keepFormer>[2]) =>
        keepFormer(strapi, tenant, addresses),
    }),
    retirement: ({ strapi }: { strapi: Core.Strapi }) => ({
      retire: (order: Parameters<typeof retire>[1]) => retire(strapi, order),
    }),
    reviews: ({ strapi }: { strapi: Core.Strapi }) => ({ remind: (now?: Date) => remind(strapi, now) }),
    schedules: ({ strapi }: { strapi: Core.Strapi }) => ({
      claimNext: () => claimNext(strapi),
      planPublication: (...rest: Tail<Parameters<typeof planPublication>>) =>
        planPublication(strapi, ...rest),
      runDue: () => runDue(strapi),
    }),
  },
  register({ strapi }: { strapi: Core.Strapi }) {
    countChanges(strapi);
    watchFiles(strapi);
    followMoves(strapi);
    guardRedirects(strapi);
    watchWorkflow(strapi);
  },
  bootstrap({ strapi }: { strapi: Core.Strapi }) {
    callWebhook(strapi);
    forgetNightly(strapi);
    poll(strapi);
    remindMonthly(strapi);
  },
};
